import { Five9Failure } from './five9-failure.ts'

export const regionIds = ['us', 'uk', 'canada', 'eu', 'india'] as const
export type RegionId = (typeof regionIds)[number]

interface Region {
  readonly id: RegionId
  readonly host: string
  /** Zone of times in reports unless the integration says otherwise. Only that of the US was seen in real data. */
  readonly reportZone: string
  readonly isZoneCertain: boolean
}

/** Data centres of Five9. Hosts by Five9's documentation and public clients (India: one sample); zones of the others are sources in conflict. */
export const regions: Readonly<Record<RegionId, Region>> = {
  us: { id: 'us', host: 'api.five9.com', reportZone: 'America/Los_Angeles', isZoneCertain: true },
  uk: { id: 'uk', host: 'api.five9.eu', reportZone: 'Europe/London', isZoneCertain: false },
  canada: { id: 'canada', host: 'api.five9.ca', reportZone: 'America/Vancouver', isZoneCertain: false },
  eu: { id: 'eu', host: 'api.eu.five9.com', reportZone: 'Europe/Berlin', isZoneCertain: false },
  india: { id: 'india', host: 'api.in.five9.com', reportZone: 'Asia/Kolkata', isZoneCertain: false },
}

/** Address of a region's API: scheme and host. */
export function regionEndpoint(region: RegionId): string {
  return `https://${regions[region].host}`
}

/**
 * An address of the API as a person gives it: scheme, host and port, nothing more. Plain http only to this computer.
 * Fails with `notAllowed`.
 */
export function readEndpoint(text: string): string {
  const trimmed = text.trim()
  const found = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?\/?$/i.exec(trimmed)
  const scheme = found?.[1]?.toLowerCase()
  const host = found?.[2]?.toLowerCase() ?? ''
  const isLoopback = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/.test(host)
  if (found === null || (scheme === 'http' && !isLoopback))
    throw new Five9Failure('notAllowed', { subject: trimmed.slice(0, 200) })
  return `${scheme}://${host}${found[3] ?? ''}`
}
