import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals bytes by AES-256-GCM under a random nonce: version (1 byte), nonce (12), sealed bytes, tag (16).
 * `context` is authenticated too: what was sealed for one thing opens for no other.
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: readonly (string | number)[]): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(contextBytes(context))
  return Buffer.concat([Buffer.of(version), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The bytes that were sealed; null when key or context is another one or a single bit was changed. The caller zeroes them. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: readonly (string | number)[]): Buffer | null {
  const tagAt = sealed.length - tagBytes
  if (sealed[0] !== version || tagAt < 1 + nonceBytes) return null
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(contextBytes(context))
  decipher.setAuthTag(sealed.subarray(tagAt))
  const plain = decipher.update(sealed.subarray(1 + nonceBytes, tagAt))
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}

// JSON keeps the parts apart: ('a', 'bc') and ('ab', 'c') are not the same, nor are two halves of different characters.
const contextBytes = (context: readonly (string | number)[]): Buffer =>
  Buffer.from(JSON.stringify([version, ...context]))
