import { shell } from 'electron'
import { isExternalAddress } from './is-external-address.ts'

/** The one way out of the window. What is not on the list is dropped. */
export async function openExternal(address: string): Promise<void> {
  if (isExternalAddress(address)) await shell.openExternal(address)
}
