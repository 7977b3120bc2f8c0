// the only places of the world outside that a page of ours ever points to
const hosts: ReadonlySet<string> = new Set(['www.injixo.com', 'help.injixo.com'])

/**
 * May this address be handed to the programs of this computer? https and a known host for the browser; for the mail program a new mail that
 * names nobody and brings nothing but its subject and text. Nothing else.
 */
export function isExternalAddress(address: string): boolean {
  const parsed = URL.parse(address)
  if (parsed?.protocol === 'mailto:') return isOpenMail(parsed)
  return parsed !== null && parsed.protocol === 'https:' && hosts.has(parsed.host) && parsed.username === ''
}

function isOpenMail({ pathname, searchParams }: URL): boolean {
  return pathname === '' && [...searchParams.keys()].every((key) => key === 'subject' || key === 'body')
}
