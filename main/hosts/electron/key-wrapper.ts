import { app, safeStorage } from 'electron'
import type { KeyWrapper } from '../../platform/secrets/key-by-system.ts'

/**
 * The keychain of the system, as Electron reaches it: by its asynchronous calls, which there are only once Electron is ready.
 * It keeps texts, so the key travels as base64.
 */
export const keyWrapper: KeyWrapper = {
  wrap: async (key) => {
    await app.whenReady()
    return safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'))
  },
  unwrap: async (wrapped) => {
    await app.whenReady()
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
    return Buffer.from(result, 'base64')
  },
}
