import { HttpFailure } from '../core/http-failure.ts'

/** Where a request goes. */
export interface HttpAddress {
  readonly url: string
  /** Host and port, as failures name it. */
  readonly host: string
  readonly isLoopback: boolean
}

/** Reads an address and refuses as `notAllowed` what would carry secrets in the open. */
export function httpAddress(url: string): HttpAddress {
  if (!URL.canParse(url)) throw new HttpFailure('notAllowed', '')
  const { protocol, host, hostname, username, password } = new URL(url)
  const isLoopback = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/.test(hostname)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback)
  if (!isSafe || username !== '' || password !== '') throw new HttpFailure('notAllowed', host)
  return { url, host, isLoopback }
}
