import type { Database } from '../platform.ts'
import { dayStart, localParts } from './zone.ts'

/**
 * No state of the integration that ends after `from` starts before this moment (both UTC milliseconds) and this day in its zone. By the
 * kept sums of days, so that a day's states are found without reading all the years before it.
 */
export function earliestStart(
  database: Database,
  integrationNo: number,
  zone: string,
  from: number,
): { readonly at: number; readonly day: string } {
  const { day } = database
    .prepare('SELECT min(day) AS day FROM state_day WHERE integration_no = ? AND last_end_at > ?')
    .one<{ day: string | null }>(integrationNo, from)
  const at = day === null ? from : Math.min(from, dayStart(day, zone))
  return { at, day: localParts(at, zone).day }
}
