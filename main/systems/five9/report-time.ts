import { readDateAndTime, readTime, type TimeReading } from '../../core/states/read-time.ts'

/** Half open, UTC milliseconds. */
export interface ReportWindow {
  readonly start: number
  readonly end: number
}

/** A moment as report criteria carry it: with its offset, so that no zone of anybody matters. */
export function criteriaTime(at: number): string {
  return new Date(at).toISOString()
}

/** Five9 cuts a result without a word; a count of exactly one of these is taken for cut. */
const rowCaps: ReadonlySet<number> = new Set([5000, 50_000])

export function isCutOff(rows: number): boolean {
  return rowCaps.has(rows)
}

/** A TIMESTAMP of a report (`Fri, 21 Aug 2026 09:00:12`), local to the zone of reports. */
export function readReportTime(text: string, zone: string): TimeReading {
  // Five9 writes English and the year first in numbers, so an order of day and month is never needed.
  return readTime(text, { zone, order: 'unknown' })
}

/** DATE (`2026/08/21`) and TIME (`09:00:12`) of a report. */
export function readReportDateAndTime(date: string, time: string, zone: string): TimeReading {
  return readDateAndTime(date, time, { zone, order: 'unknown' })
}

/**
 * The one moment a reading means. A time shown twice is decided by the window that was asked for where only one of the two
 * lies in it; otherwise the earlier one, flagged. Undefined for a time left out or unreadable.
 */
export function decideMoment(
  reading: TimeReading,
  window?: ReportWindow,
): { readonly at: number; readonly isAmbiguous: boolean } | undefined {
  if (reading.kind === 'unique') return { at: reading.at, isAmbiguous: false }
  if (reading.kind !== 'ambiguous') return undefined
  const { earlier, later } = reading
  const inside = [earlier, later].filter((at) => window !== undefined && at >= window.start && at < window.end)
  return { at: inside[0] ?? earlier, isAmbiguous: inside.length !== 1 }
}

/** What the rows of a report say of the zone they were read in. */
export type ZoneVerdict =
  | { readonly kind: 'fits' }
  /** Too few rows to tell. */
  | { readonly kind: 'unknown' }
  /** Rows lie outside the window asked for, or in the future: `by` milliseconds, negative when they look too early. */
  | { readonly kind: 'wrong'; readonly by: number }

// Reports are written in whole seconds, and clocks of servers differ a little.
const tolerance = 60_000

/**
 * Checks the zone: the window is asked for with its offset, so rows that fall outside after conversion prove a wrong zone. `moments`
 * are those of the rows in UTC milliseconds, in any order.
 */
export function judgeReportZone(moments: Iterable<number>, window: ReportWindow, now: number): ZoneVerdict {
  let oldest = Number.POSITIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  for (const at of moments) {
    oldest = Math.min(oldest, at)
    newest = Math.max(newest, at)
  }
  if (newest === Number.NEGATIVE_INFINITY) return { kind: 'unknown' }
  const end = Math.min(window.end, now)
  if (newest >= end + tolerance) return { kind: 'wrong', by: newest - end }
  if (oldest <= window.start - tolerance) return { kind: 'wrong', by: oldest - window.start }
  return { kind: 'fits' }
}
