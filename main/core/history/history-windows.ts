import type { TimeWindow } from '../connections/connector.ts'
import { clockChange, dayStart, localParts, nextDay } from '../states/zone.ts'

const minute = 60_000
// clocks are never set back by more, and changes are weeks apart
const longestRepeat = 3 * 3_600_000

/**
 * The two hours around the moment at which clocks are set back, when a window touches them: a report shows both with the same times.
 * Parted, one of its rows could be read as two; so these hours always stay together.
 */
function repeatedHours({ from, to }: TimeWindow, zone: string): TimeWindow | undefined {
  const change = clockChange(from - longestRepeat, to + longestRepeat, zone)
  if (change === undefined || change.after >= change.before) return undefined
  const repeated = change.before - change.after
  return { from: change.at - repeated, to: change.at + repeated }
}

const isInside = (at: number, hours: TimeWindow | undefined): boolean =>
  hours !== undefined && at > hours.from && at < hours.to

/** The nearest instant at or before `at` that a window may begin or end at: not within hours shown twice. */
export function windowBorder(at: number, zone: string): number {
  const hours = repeatedHours({ from: at, to: at }, zone)
  return hours !== undefined && isInside(at, hours) ? hours.from : at
}

/** A time cut into days of `zone`, beginning and ending as it does; borders as `windowBorder` has them in the zone of reports. */
export function dayWindows({ from, to }: TimeWindow, zone: string, reportZone: string): readonly TimeWindow[] {
  const windows: TimeWindow[] = []
  for (let start = from; start < to; ) {
    const midnight = dayStart(nextDay(localParts(start, zone).day), zone)
    const border = windowBorder(midnight, reportZone)
    const end = Math.min(border > start ? border : midnight, to)
    windows.push({ from: start, to: end })
    start = end
  }
  return windows
}

/** Two parts of a window whose answer was cut off, at a whole minute; undefined when it cannot be parted. */
export function partWindow({ from, to }: TimeWindow, zone: string): readonly [TimeWindow, TimeWindow] | undefined {
  const middle = windowBorder(from + Math.floor((to - from) / 2 / minute) * minute, zone)
  if (middle <= from) return undefined
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}

interface Started {
  readonly start: number
}

/**
 * Things in ranges that fill `window`, each with at most `size` of them, in the order of their start. What begins together stays together,
 * as do hours shown twice, and makes a range larger where it must.
 */
export function* startRanges<T extends Started>(
  things: readonly T[],
  window: TimeWindow,
  { size, zone }: { readonly size: number; readonly zone: string },
): Generator<{ readonly range: TimeWindow; readonly things: readonly T[] }> {
  const ordered = things.toSorted((a, b) => a.start - b.start)
  const hours = repeatedHours(window, zone)
  let { from } = window
  let first = 0
  let cut = { place: 0, at: from }
  for (let place = 1; place <= ordered.length; place++) {
    const start = ordered[place]?.start ?? window.to
    const at = hours !== undefined && isInside(start, hours) ? hours.from : start
    if (place < ordered.length && (ordered[place - 1]?.start ?? from) >= at) continue
    if (place - first > size && cut.place > first) {
      yield { range: { from, to: cut.at }, things: ordered.slice(first, cut.place) }
      first = cut.place
      from = cut.at
    }
    cut = { place, at }
  }
  yield { range: { from, to: window.to }, things: ordered.slice(first) }
}
