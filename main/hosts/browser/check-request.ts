import type { IncomingHttpHeaders } from 'node:http'

/** The exact names under which this host answers. */
export interface Names {
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
}

/** Names of the loopback host on `port`. Anything else in `Host` means that somebody bent a name to this address. */
export function namesOf(port: number): Names {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  return { hosts, origins: hosts.map((host) => `http://${host}`) }
}

/** Was this request sent by the page itself or by a person's hand, to one of our names? */
export function isOwnRequest(headers: IncomingHttpHeaders, names: Names): boolean {
  const { host, origin } = headers
  const site = headers['sec-fetch-site']
  if (host === undefined || !names.hosts.includes(host)) return false
  if (origin !== undefined && !names.origins.includes(origin)) return false
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Stricter, for the WebSocket: browsers let any page open one, so its origin must be named and be the host's own. */
export function isOwnUpgrade(headers: IncomingHttpHeaders, names: Names): boolean {
  return isOwnRequest(headers, names) && headers.origin === `http://${headers.host}`
}
