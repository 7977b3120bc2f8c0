import { dayMilliseconds, dayNumber, isCivilDay, readDay } from './civil-day.ts'
import { type ClockChange, createZoneClock, type LocalParts, type ZoneClock } from './zone-clock.ts'

export { addDays, daysBetween, nextDay } from './civil-day.ts'
export type { ClockChange, LocalParts, ZoneClock } from './zone-clock.ts'

/** A date and time of day without a zone. `month` 1 to 12, `ms` 0 to 999. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/**
 * The moment a local time names. When clocks are set back an hour is shown twice (`earlier`, `later`). When they are
 * put forward the shown hour is left out: `before` and `after` read the time with the offset of the new and of the old clock,
 * so they lie as far before and after the change as the time lies inside the gap.
 */
export type LocalInstant =
  | { readonly kind: 'unique'; readonly at: number }
  | { readonly kind: 'ambiguous'; readonly earlier: number; readonly later: number }
  | { readonly kind: 'skipped'; readonly before: number; readonly after: number }

// A memory of pure answers, not state: building an Intl format costs more than a thousand look-ups in it.
const clocks = new Map<string, ZoneClock>()

/** The clock of an IANA zone, one per zone. Throws RangeError for an unknown zone: ask `isZone` first. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = createZoneClock(zone)
  clocks.set(zone, clock)
  return clock
}

/** Whether the text names a zone, such as Europe/Berlin or UTC. An offset such as +02:00 has no clock changes and is none. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Milliseconds to add to UTC in this zone at this moment. */
export function zoneOffset(at: number, zone: string): number {
  return zoneClock(zone).offset(at)
}

/** Day `YYYY-MM-DD` and time `hh:mm:ss` (fractions cut) in this zone at this moment. */
export function localParts(at: number, zone: string): LocalParts {
  return zoneClock(zone).parts(at)
}

/** The moment of a local time in a zone. Throws RangeError for a time no calendar or clock shows (30 February, 24:00). */
export function localInstant(local: LocalTime, zone: string): LocalInstant {
  const { year, month, day, hour, minute, second, ms } = local
  const isClockTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
  if (!isCivilDay(year, month, day) || !isClockTime || ms < 0 || ms >= 1000) throw new RangeError('Not a local time')
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + ms
  return wallInstant(dayNumber(year, month, day) * dayMilliseconds + time, zone)
}

/** The moment of a local time given as if it were UTC milliseconds; quicker than `localInstant` and without its checks. */
export function wallInstant(wall: number, zone: string): LocalInstant {
  const clock = zoneClock(zone)
  // Offsets reach 14 hours and changes are weeks apart, so a day to either side holds every offset in question.
  const before = clock.offset(wall - dayMilliseconds)
  const after = clock.offset(wall + dayMilliseconds)
  if (before === after) return { kind: 'unique', at: wall - before }
  const early = wall - Math.max(before, after)
  const late = wall - Math.min(before, after)
  const isEarly = clock.offset(early) === wall - early
  const isLate = clock.offset(late) === wall - late
  if (isEarly && isLate) return { kind: 'ambiguous', earlier: early, later: late }
  if (!isEarly && !isLate) return { kind: 'skipped', before: early, after: late }
  return { kind: 'unique', at: isEarly ? early : late }
}

/** First moment of a local day `YYYY-MM-DD`: midnight, or the change of clocks that leaves midnight out. */
export function dayStart(day: string, zone: string): number {
  const midnight = wallInstant(readDay(day) * dayMilliseconds, zone)
  if (midnight.kind === 'unique') return midnight.at
  if (midnight.kind === 'ambiguous') return midnight.earlier
  return clockChange(midnight.before, midnight.after, zone)?.at ?? midnight.after
}

/** The first change of clocks after `from` and up to `to`. */
export function clockChange(from: number, to: number, zone: string): ClockChange | undefined {
  const clock = zoneClock(zone)
  for (let day = Math.floor(from / dayMilliseconds); day * dayMilliseconds <= to; day++) {
    const change = clock.changeOnUtcDay(day * dayMilliseconds)
    if (change !== undefined && change.at > from && change.at <= to) return change
  }
  return undefined
}
