import { fail } from '../../preload/contract/failure.ts'
import type { ReceiverPlace } from '../../preload/contract/notifications.ts'

/** Where notifications are heard before anybody has chosen: on this computer only, at a port of the system's choosing. */
export const firstPlace: ReceiverPlace = { address: '127.0.0.1', port: 0, publicUrl: '' }

/** The place with what was given; fails with `inputInvalid` for what is no address, and no beginning of a notification URL. */
export function changedPlace(before: ReceiverPlace, given: Partial<ReceiverPlace>): ReceiverPlace {
  const { address = before.address, port = before.port, publicUrl = before.publicUrl } = given
  // a name would have to be looked up first, and might lead to another computer
  if (!/^(localhost|[\da-f:.]+(%\w+)?)$/i.test(address.trim())) throw fail('inputInvalid', { field: 'address' })
  return { address: address.trim(), port, publicUrl: publicUrlOf(publicUrl.trim()) }
}

/** Whether both are heard at the same door; port 0 is content with any. */
export function isSameDoor(
  { address, port }: Pick<ReceiverPlace, 'address' | 'port'>,
  wanted: Pick<ReceiverPlace, 'address' | 'port'>,
): boolean {
  return address === wanted.address && (port === wanted.port || wanted.port === 0)
}

/** What is entered at the sender: under the public URL where there is one, else under the door itself. */
export function notificationUrl({ address, port, publicUrl }: ReceiverPlace, token: string): string {
  if (publicUrl !== '') return `${publicUrl}/${token}`
  // an address that stands for all of them is none that could be called
  const called = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${called.includes(':') ? `[${called}]` : called}:${port}/${token}`
}

function publicUrlOf(text: string): string {
  if (text === '') return ''
  const url = URL.canParse(text) ? new URL(text) : null
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (url === null || !isHttp || url.username + url.password + url.search + url.hash !== '')
    throw fail('inputInvalid', { field: 'publicUrl' })
  return url.href.replace(/\/+$/, '')
}
