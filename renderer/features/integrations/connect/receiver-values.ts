import type { ReceiverPlace } from '../../../../preload/contract/notifications.ts'

/** Where Ponte listens, as a person enters it. */
export interface ReceiverValues {
  /** Empty: Ponte takes a free one. */
  readonly port: string
  /** Whether anything but this computer can reach it. */
  readonly reach: 'here' | 'outside'
  readonly address: string
  readonly publicUrl: string
}

export const highestPort = 65_535
const loopback = '127.0.0.1'

/** Whether an address can be reached from this computer alone. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || /^127(?:\.\d{1,3}){3}$/.test(address)
}

export function valuesOfPlace({ port, address, publicUrl }: ReceiverPlace): ReceiverValues {
  return {
    port: port === 0 ? '' : String(port),
    reach: publicUrl === '' && isLoopback(address) ? 'here' : 'outside',
    address,
    publicUrl,
  }
}

/** What is to be kept. Reached from this computer alone, it listens there alone. */
export function placeOf({ port, reach, address, publicUrl }: ReceiverValues): ReceiverPlace {
  return {
    port: port.trim() === '' ? 0 : Number(port),
    address: reach === 'outside' ? address.trim() : isLoopback(address.trim()) ? address.trim() : loopback,
    publicUrl: reach === 'outside' ? publicUrl.trim() : '',
  }
}
