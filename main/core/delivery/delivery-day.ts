import { writeDay } from '../states/civil-day.ts'
import { clockChange, dayStart, type LocalParts, nextDay, type ZoneClock, zoneClock } from '../states/zone.ts'

/** One local day of a zone, made ready once for all agents. UTC milliseconds, half open. */
export interface DeliveryDay {
  readonly day: string
  readonly zone: string
  readonly start: number
  readonly end: number
  readonly clock: ZoneClock
  /** The second pass of the time shown twice when clocks are set back; `shown` is what clocks show when the first pass ends. */
  readonly repeated: { readonly from: number; readonly to: number; readonly shown: LocalParts } | undefined
}

/** A local day `YYYY-MM-DD`; throws RangeError for an unknown zone or a text that is no day. */
export function deliveryDay(day: string, zone: string): DeliveryDay {
  const start = dayStart(day, zone)
  const end = dayStart(nextDay(day), zone)
  const change = clockChange(start, end, zone)
  if (change === undefined || change.after >= change.before) {
    return { day, zone, start, end, clock: zoneClock(zone), repeated: undefined }
  }
  const wall = change.at + change.before
  const shown = { day: writeDay(Math.floor(wall / 86_400_000)), time: new Date(wall).toISOString().slice(11, 19) }
  const repeated = { from: change.at, to: change.at + change.before - change.after, shown }
  return { day, zone, start, end, clock: zoneClock(zone), repeated }
}

/** Every day from `from` to `to`, both included. */
export function deliveryDays(from: string, to: string, zone: string): readonly DeliveryDay[] {
  const days: DeliveryDay[] = []
  for (let day = from; day <= to; day = nextDay(day)) days.push(deliveryDay(day, zone))
  return days
}
