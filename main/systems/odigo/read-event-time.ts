import { momentOf, readTime } from '../../core/states/read-time.ts'

export interface EventTime {
  /** UTC milliseconds. */
  readonly at: number
  /** It stands in the hour that a clock change repeats: the first pass was taken. */
  readonly isAmbiguous: boolean
}

// 2001 and 2100 in seconds: a number of ten digits outside is something else
const earliest = 1_000_000_000
const latest = 4_102_444_800

/** A moment as messages write it: seconds or milliseconds since 1970, `20261025023000`, or any timestamp; without an offset local to `zone`. */
export function readEventTime(text: string, zone: string): EventTime | undefined {
  const trimmed = text.trim()
  const number = /^\d{10}(?:\d{3})?$/.test(trimmed) ? Number(trimmed.slice(0, 10)) : Number.NaN
  if (number >= earliest && number < latest)
    return { at: number * 1000 + Number(trimmed.slice(10) || 0), isAmbiguous: false }
  const packed = /^(\d{8})(\d{6})$/.exec(trimmed)
  const reading = readTime(packed === null ? trimmed : `${packed[1]} ${packed[2]}`, { zone, order: 'dayFirst' })
  const at = momentOf(reading, 'earlier')
  return at === undefined ? undefined : { at, isAmbiguous: reading.kind === 'ambiguous' }
}
