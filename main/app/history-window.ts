import { fail } from '../../preload/contract/failure.ts'
import type { TimeWindow } from '../core/connections/connector.ts'
import { addDays, dayStart, localParts, nextDay } from '../core/states/zone.ts'

/** Days of a zone, both included, as far as they are over. Fails with `rangeInvalid`, also for days that have not begun. */
export function askableWindow(
  { from, to }: { readonly from: string; readonly to: string },
  zone: string,
  now: number,
): TimeWindow {
  const window = { from: dayStart(from, zone), to: Math.min(dayStart(nextDay(to), zone), now) }
  if (from > to || window.from >= window.to) throw fail('rangeInvalid', { from, to })
  return window
}

/** So many whole days before today, and today until now. */
export function lastDays(now: number, days: number, zone: string): TimeWindow {
  return { from: dayStart(addDays(localParts(now, zone).day, -days), zone), to: now }
}
