import type { ConnectionSettings } from '../../../preload/contract/connection.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { isZone } from '../../core/states/zone.ts'
import { Five9Failure } from './five9-failure.ts'
import { regionEndpoint, type RegionId, regionIds, readEndpoint } from './regions.ts'
import { callLogReports, type Grouping } from './report-names.ts'

const regionOther = 'other'

/** How each setting is read; what is not here is no setting of Five9. */
const readers: Readonly<Record<string, (text: string) => string | undefined>> = {
  region: (text) => (isRegion(text) || text === regionOther ? text : undefined),
  endpoint: (text) => endpointOrNothing(text),
  grouping: (text) => (Object.hasOwn(callLogReports, text) ? text : undefined),
  reportZone: (text) => (isZone(text) ? text : undefined),
  // Basic authentication ends the name at a colon, and Five9 allows none in it.
  user: (text) => (text.includes(':') ? undefined : text),
}

/** The settings as they are kept: trimmed, empty ones left out, without what is none of Five9's. Fails with `settingInvalid`. */
export function readSettings(settings: ConnectionSettings): ConnectionSettings {
  const kept: Record<string, string> = {}
  for (const [field, read] of Object.entries(readers)) {
    const text = settings[field]?.trim() ?? ''
    if (text === '') continue
    const value = read(text)
    if (value === undefined) throw fail('settingInvalid', { field })
    kept[field] = value
  }
  return kept
}

/** Where the API is: an address given counts before that of the region. Undefined while neither is known. */
export function endpointOf({ endpoint, region = '' }: ConnectionSettings): string | undefined {
  if (endpoint !== undefined) return endpoint
  return isRegion(region) ? regionEndpoint(region) : undefined
}

/** How queues are made. Undefined while not chosen. */
export function groupingOf({ grouping = '' }: ConnectionSettings): Grouping | undefined {
  return Object.hasOwn(callLogReports, grouping) ? (grouping as Grouping) : undefined
}

/** The zone in which reports are written; that of the integration unless something else was said. */
export function reportZoneOf({
  settings,
  zone,
}: {
  readonly settings: ConnectionSettings
  readonly zone: string
}): string {
  return settings['reportZone'] ?? zone
}

/** Whether enough is known to connect, apart from the password. */
export function isComplete(settings: ConnectionSettings): boolean {
  return endpointOf(settings) !== undefined && groupingOf(settings) !== undefined && settings['user'] !== undefined
}

/** One text per Five9 user: two integrations with the same one would throw each other out. Null while it is not known. */
export function accountKey(settings: ConnectionSettings): string | null {
  const endpoint = endpointOf(settings)
  const user = settings['user']
  return endpoint === undefined || user === undefined ? null : `${endpoint.toLowerCase()} ${user}`
}

function isRegion(text: string): text is RegionId {
  return (regionIds as readonly string[]).includes(text)
}

function endpointOrNothing(text: string): string | undefined {
  try {
    return readEndpoint(text)
  } catch (error) {
    if (error instanceof Five9Failure) return undefined
    throw error
  }
}
