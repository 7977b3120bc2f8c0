import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Lets in whoever brings the launch token once, and whoever shows the cookie that it was swapped for. */
export interface Door {
  /** 256 bits for the launch address; good for one use. */
  readonly token: string
  /** What another start by the same person shows to be given a launch address of its own; 256 bits. */
  readonly key: string
  /** A new launch token for the right key; the one before it is void. */
  renew(key: string): string | null
  /** The `Set-Cookie` value for a right and unused token, else null. */
  exchange(token: string): string | null
  /** Does this `Cookie` header show that its sender came in through the launch address? */
  admits(cookies: string | undefined): boolean
}

/** One door for one running host. Cookies know no ports, so the port is part of the name. */
export function createDoor(port: number): Door {
  let token = secret()
  const key = secret()
  const pass = secret()
  const name = `ponte-${port}`
  let used = false
  return {
    token,
    key,
    renew(offered) {
      if (!isSame(offered, key)) return null
      token = secret()
      used = false
      return token
    },
    exchange(offered) {
      const right = isSame(offered, token)
      if (!right || used) return null
      used = true
      return `${name}=${pass}; Path=/; HttpOnly; SameSite=Strict`
    },
    admits(cookies) {
      return (cookies ?? '').split(';').some((pair) => {
        const [key, value = ''] = pair.trim().split('=', 2)
        return key === name && isSame(value, pass)
      })
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

// digests have one length, so the comparison tells nothing about where or how far the two agree
function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
