import { shell } from 'electron'

// the only places of the world outside that a page of ours ever points to
const hosts: ReadonlySet<string> = new Set(['www.injixo.com', 'help.injixo.com'])

/** May this address be handed to the browser of this computer? https and a known host, nothing else. */
export function isExternalAddress(address: string): boolean {
  const parsed = URL.parse(address)
  return parsed !== null && parsed.protocol === 'https:' && hosts.has(parsed.host) && parsed.username === ''
}

/** The one way out of the window. What is not on the list is dropped. */
export async function openExternal(address: string): Promise<void> {
  if (isExternalAddress(address)) await shell.openExternal(address)
}
