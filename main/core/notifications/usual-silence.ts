import { localParts, zoneOffset } from '../states/zone.ts'

/** One hour in which something came; `hour` is its start in UTC milliseconds, `silence` the longest pause that ended in it. */
export interface HeardHour {
  readonly hour: number
  readonly messages: number
  readonly silence: number
}

const hourLength = 3_600_000
const weekLength = 7 * 24 * hourLength
// what was usual a quarter of a year ago says little
const weeksCompared = 8
// one week alone may have been a holiday or the day of the switch-on
const weeksNeeded = 2
// an hour with fewer messages can stay without any by chance
const messagesNeeded = 4
// A pause somewhat longer than ever before is nothing to wake anybody for.
const margin = 3
// a sender that restarts is back within minutes
const shortest = 5 * 60_000

/**
 * The longest silence that is usual after `from`, in milliseconds; null while too little is known. Only hours of the week count in which
 * notifications have come in at least two of the last eight weeks, four or more each time: so nights, weekends and the first two weeks make
 * nobody nervous. In these hours, three times the longest pause there has been is still usual, five minutes at least. A pause
 * of more than an hour is closing time and no measure.
 */
export function usualSilence(hours: readonly HeardHour[], from: number, zone: string): number | null {
  const measures = measuresOf(hours, from, zone)
  if (measures.size === 0) return null
  let counted = 0
  let longest = 0
  const end = from + weekLength
  for (let at = from; at < end; ) {
    const hourEnd = nextHour(at, zone)
    const measure = measures.get(slotOf(at, zone))
    if (measure !== undefined) {
      longest = Math.max(longest, measure)
      const limit = Math.max(shortest, margin * longest)
      if (counted + hourEnd - at >= limit) return at + Math.max(0, limit - counted) - from
      counted += hourEnd - at
    }
    at = hourEnd
  }
  return null
}

/** By weekday and hour of the zone: the longest pause of the compared weeks. */
function measuresOf(hours: readonly HeardHour[], from: number, zone: string): ReadonlyMap<string, number> {
  const slots = new Map<string, { weeks: number; longest: number }>()
  for (const { hour, messages, silence } of hours) {
    // the hour itself is not over
    if (hour < from - weeksCompared * weekLength || hour + hourLength > from) continue
    if (messages < messagesNeeded || silence > hourLength) continue
    const slot = slotOf(hour, zone)
    const known = slots.get(slot)
    slots.set(slot, { weeks: (known?.weeks ?? 0) + 1, longest: Math.max(known?.longest ?? 0, silence) })
  }
  return new Map(
    [...slots].filter(([, { weeks }]) => weeks >= weeksNeeded).map(([slot, { longest }]) => [slot, longest]),
  )
}

/** Weekday and hour as a clock in the zone shows them. */
function slotOf(at: number, zone: string): string {
  const { day, time } = localParts(at, zone)
  return `${new Date(`${day}T00:00:00Z`).getUTCDay()} ${time.slice(0, 2)}`
}

function nextHour(at: number, zone: string): number {
  const wall = at + zoneOffset(at, zone)
  return at + hourLength - (((wall % hourLength) + hourLength) % hourLength)
}
