import { scanClock, type Scanned, scanOffset, skipBlanks } from './scan-clock.ts'
import { type DateOrder, scanDate, type UnreadableReason } from './scan-date.ts'
import { type LocalInstant, wallInstant } from './zone.ts'

export type { DateOrder } from './scan-date.ts'

interface Unreadable {
  readonly kind: 'unreadable'
  readonly why: UnreadableReason
}

/** UTC milliseconds, or what stands in the way. A time shown twice or left out by a clock change is never decided here. */
export type TimeReading = LocalInstant | Unreadable

/** Zone of times that name no offset themselves, and the meaning of 03/04/2026. */
export interface TimeForm {
  readonly zone: string
  readonly order: DateOrder
}

const unreadable = (why: UnreadableReason): Unreadable => ({ kind: 'unreadable', why })

/**
 * Reads a timestamp as people and systems write it: `2026-08-21T09:00:12.5Z`, `2026-08-21 09:00`, `20260821 090012`, `21.08.2026 09:00`,
 * `21-08-2026 9:00`, `08/21/2026 9:00:12 PM`, `2026/08/21 09:00`, `Fri, 21 Aug 2026 09:00:12 +0200`. A date alone is its midnight. A weekday is
 * skipped, decimals beyond milliseconds are cut, two digits of a year mean 1970 to 2069. Abbreviations of zones other than UTC
 * and GMT are unreadable, since several zones share one.
 */
export function readTime(text: string, form: TimeForm): TimeReading {
  const trimmed = text.trim()
  if (trimmed === '') return unreadable('empty')
  const scanned: Scanned = { value: 0, at: 0 }
  const why = scanDate(trimmed, form.order, scanned)
  if (why !== undefined) return unreadable(why)
  const day = scanned.value
  if (scanned.at === trimmed.length) return wallInstant(day, form.zone)
  return readClockAndOffset(trimmed, clockFrom(trimmed, scanned.at), day, form.zone, scanned)
}

/** Reads a date and a time of day from two columns. An empty time is unreadable, not midnight. */
export function readDateAndTime(date: string, time: string, form: TimeForm): TimeReading {
  const [dateText, timeText] = [date.trim(), time.trim()]
  if (dateText === '' || timeText === '') return unreadable('empty')
  const scanned: Scanned = { value: 0, at: 0 }
  const why = scanDate(dateText, form.order, scanned)
  if (why !== undefined) return unreadable(why)
  // Spreadsheets add midnight to dates: `21.08.2026 00:00:00` is still a date.
  if (scanned.at !== dateText.length && !/^[T\s]+0?0:00(?::00(?:[.,]0+)?)?$/.test(dateText.slice(scanned.at))) {
    return unreadable('form')
  }
  return readClockAndOffset(timeText, 0, scanned.value, form.zone, scanned)
}

/** Midnight of a date alone as if it were UTC, in milliseconds; undefined for anything else. */
export function readDate(text: string, order: DateOrder): number | undefined {
  const trimmed = text.trim()
  const scanned: Scanned = { value: 0, at: 0 }
  const why = scanDate(trimmed, order, scanned)
  return why === undefined && scanned.at === trimmed.length ? scanned.value : undefined
}

/** Milliseconds since midnight of a time of day alone (24:00 is the end of the day); undefined for anything else. */
export function readTimeOfDay(text: string): number | undefined {
  const trimmed = text.trim()
  const scanned: Scanned = { value: 0, at: 0 }
  scanClock(trimmed, 0, false, scanned)
  return scanned.at === trimmed.length ? scanned.value : undefined
}

/** The moment of a reading: of a time shown twice only the pass the caller chose, of a time left out or unreadable none. */
export function momentOf(reading: TimeReading, repeated: 'refuse' | 'earlier' | 'later'): number | undefined {
  if (reading.kind === 'unique') return reading.at
  if (reading.kind === 'ambiguous' && repeated !== 'refuse') return reading[repeated]
  return undefined
}

/**
 * Day first or month first, by evidence: a value above 12 in the first or second place of dates with slashes or strokes decides.
 * Evidence for both, or for neither, is `unknown`: then a person decides.
 */
export function detectDateOrder(samples: Iterable<string>): DateOrder {
  let isDayFirst = false
  let isMonthFirst = false
  for (const sample of samples) {
    const found = /^\s*(?:\p{L}+\.?,?\s+)?(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/u.exec(sample)
    if (found === null) continue
    if (Number(found[1]) > 12) isDayFirst = true
    if (Number(found[3]) > 12) isMonthFirst = true
  }
  if (isDayFirst === isMonthFirst) return 'unknown'
  return isDayFirst ? 'dayFirst' : 'monthFirst'
}

/** A `T`, a comma or blanks between date and time; -1 where neither is. */
function clockFrom(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if ((code | 32) === 116) return at + 1
  const from = skipBlanks(text, code === 44 ? at + 1 : at)
  return from > at ? from : -1
}

function readClockAndOffset(text: string, from: number, day: number, zone: string, scanned: Scanned): TimeReading {
  if (from < 0) return unreadable('form')
  scanClock(text, from, true, scanned)
  if (scanned.at < 0) return unreadable(/^\d{1,2}:\d\d/.test(text.slice(from)) ? 'noSuchTime' : 'form')
  const wall = day + scanned.value
  if (scanned.at === text.length) return wallInstant(wall, zone)
  scanOffset(text, scanned.at, scanned)
  if (scanned.at !== text.length || Number.isNaN(scanned.value)) return unreadable('form')
  return { kind: 'unique', at: wall - scanned.value }
}
