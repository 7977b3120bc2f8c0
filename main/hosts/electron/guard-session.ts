import type { Session } from 'electron'
import { isPageAddress } from './page-origin.ts'

// writing plain text to the clipboard after a click: the copy buttons. Reading it is not.
const granted = 'clipboard-sanitized-write'

/** Denies the page everything a browser could ask a person for, and downloads of anything the page did not make itself. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(permission === granted && isPageAddress(requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return permission === granted && isPageAddress(requestingOrigin)
  })
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    const [scheme, ...rest] = item.getURL().split(':')
    if (scheme !== 'blob' || !isPageAddress(rest.join(':'))) event.preventDefault()
  })
  // its dictionaries would be fetched from the network
  session.setSpellCheckerEnabled(false)
}
