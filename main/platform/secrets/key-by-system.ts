import type { SystemWrap } from './secrets-file.ts'

/** What a host has to protect a key with: the keychain of the operating system. Either call may throw; what `unwrap` gives is zeroed after use. */
export interface KeyWrapper {
  wrap(key: Uint8Array): Promise<Uint8Array>
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

/** The operating system, as Node names it: `process.platform`. */
export type Platform = NodeJS.Platform

/** Wraps the data key by the keychain; null where there is none that protects or gives back what it was given. */
export async function wrapBySystem(
  key: Uint8Array,
  wrapper: KeyWrapper,
  platform: Platform,
): Promise<SystemWrap | null> {
  const copy = Uint8Array.from(key)
  try {
    const wrapped = await wrapper.wrap(copy)
    if (isUnprotected(wrapped, platform)) return null
    const again = await wrapper.unwrap(wrapped)
    const isSame = Buffer.from(key).equals(again)
    again.fill(0)
    return isSame ? { by: 'system', key: Buffer.from(wrapped).toString('base64') } : null
  } catch {
    return null
  } finally {
    copy.fill(0)
  }
}

/** The data key; null when the keychain does not give it now. */
export async function unwrapBySystem(
  wrap: SystemWrap,
  wrapper: KeyWrapper,
  platform: Platform,
  keyBytes: number,
): Promise<Buffer | null> {
  const wrapped = Buffer.from(wrap.key, 'base64')
  if (isUnprotected(wrapped, platform)) return null
  try {
    const given = await wrapper.unwrap(wrapped)
    const key = Buffer.from(given)
    given.fill(0)
    return key.length === keyBytes ? key : null
  } catch {
    return null
  }
}

/**
 * Chromium marks by `v10` what it sealed, on Linux without a keychain, with a key that is the same everywhere and public.
 * The same mark on macOS means a key of the keychain.
 */
function isUnprotected(wrapped: Uint8Array, platform: Platform): boolean {
  return platform === 'linux' && Buffer.from(wrapped.subarray(0, 3)).toString('latin1') === 'v10'
}
