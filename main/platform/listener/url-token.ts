import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

// A prefix so that a token is known as such wherever it turns up; the checksum tells a typing slip from a token that was revoked.
const prefix = 'ponte_'
const secretBytes = 32
const checkLength = 6
const shape = /^ponte_[A-Za-z0-9_-]{43}[0-9a-f]{6}$/

/** A token for a notification URL: 256 random bits, a prefix and a checksum; letters that a URL carries as they are. */
export function newUrlToken(): string {
  const secret = `${prefix}${randomBytes(secretBytes).toString('base64url')}`
  return secret + checksum(secret)
}

/** Whether the text is a whole token, whoever made it: half a token or one with a slip is not. */
export function isUrlToken(text: string): boolean {
  return shape.test(text) && text.endsWith(checksum(text.slice(0, -checkLength)))
}

/** What is kept of a token: SHA-256, hexadecimal. */
export function hashUrlToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether the token is one of those kept. Takes as long for a wrong one as for a right one, whichever of them it is. */
export function isKeptToken(token: string, hashes: readonly string[]): boolean {
  const given = Buffer.from(hashUrlToken(token), 'hex')
  let found = false
  for (const hash of hashes) {
    const isSame = timingSafeEqual(given, Buffer.from(hash, 'hex'))
    found ||= isSame
  }
  return found
}

const checksum = (text: string): string => hashUrlToken(text).slice(0, checkLength)
