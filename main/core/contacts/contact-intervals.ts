import type { CallLeg } from './call-leg.ts'

/** What came to a queue within a quarter of an hour. */
export interface ContactInterval {
  readonly queue: string
  readonly grouping: string
  /** UTC milliseconds, a multiple of 15 minutes. */
  readonly start: number
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  /** Milliseconds of handling of the calls that began here. */
  readonly handle: number
  /** Average handling time of an answered call in seconds; null when none was answered. */
  readonly aht: number | null
}

const quarter = 900_000

interface QueueCall {
  readonly queue: string
  readonly grouping: string
  start: number
  answered: boolean
  abandoned: boolean
  handle: number
}

/**
 * Makes contact intervals out of legs, in any order and with repetitions. The rule:
 * - A call counts once per queue, however many legs it has there (transfers and conferences repeat its number), and in each queue that
 *   it reached. It belongs to the quarter of an hour in which its first leg in that queue began (UTC; every zone in use is a whole
 *   number of quarters away). Queues of one name but of two groupings are two queues.
 * - It is answered there when an agent took any of these legs; else abandoned when the system says so of any. One that is neither (it
 *   ended in the menu, or went on elsewhere) is offered only: offered >= answered + abandoned.
 * - Handling is talk + hold + park + after-call work of all its answered legs in that queue. AHT is that over the answered calls.
 * - Of a leg given twice the one handled longer counts: after-call work grows until an agent is done.
 * The answer is ordered by start, then by grouping and queue in code-unit order.
 */
export function contactIntervals(legs: Iterable<CallLeg>): readonly ContactInterval[] {
  return intervalsOfUnique(uniqueLegs(legs))
}

/** The same of legs none of which is given twice. */
export function intervalsOfUnique(legs: Iterable<CallLeg>): readonly ContactInterval[] {
  const calls = new Map<string, QueueCall>()
  for (const leg of legs) {
    const key = `${leg.grouping}\u001F${leg.callId}\u001F${leg.queue}`
    const call = calls.get(key)
    if (call === undefined) {
      const { queue, grouping, start, isAnswered, isAbandoned, handle } = leg
      calls.set(key, { queue, grouping, start, answered: isAnswered, abandoned: isAbandoned, handle })
      continue
    }
    call.start = Math.min(call.start, leg.start)
    call.answered ||= leg.isAnswered
    call.abandoned ||= leg.isAbandoned
    call.handle += leg.handle
  }
  const intervals = new Map<string, { -readonly [K in keyof ContactInterval]: ContactInterval[K] }>()
  for (const { queue, grouping, start, answered, abandoned, handle } of calls.values()) {
    const quarterStart = Math.floor(start / quarter) * quarter
    const key = `${quarterStart}\u001F${grouping}\u001F${queue}`
    let interval = intervals.get(key)
    if (interval === undefined) {
      interval = { queue, grouping, start: quarterStart, offered: 0, answered: 0, abandoned: 0, handle: 0, aht: null }
      intervals.set(key, interval)
    }
    interval.offered++
    if (answered) interval.answered++
    else if (abandoned) interval.abandoned++
    interval.handle += handle
  }
  for (const interval of intervals.values()) {
    if (interval.answered > 0) interval.aht = interval.handle / interval.answered / 1000
  }
  return [...intervals.values()].sort(
    (a, b) => a.start - b.start || compare(a.grouping, b.grouping) || compare(a.queue, b.queue),
  )
}

/** Each leg once: of one given twice the later reading. */
export function uniqueLegs(legs: Iterable<CallLeg>): Iterable<CallLeg> {
  const unique = new Map<string, CallLeg>()
  for (const leg of legs) {
    const key = `${leg.callId}\u001F${leg.start}\u001F${leg.leg}\u001F${leg.grouping}\u001F${leg.queue}`
    const known = unique.get(key)
    if (known === undefined || rank(leg) > rank(known)) unique.set(key, leg)
  }
  return unique.values()
}

// The later reading of a leg knows more: longer handling first, then that it was answered, then that it was abandoned.
function rank({ handle, isAnswered, isAbandoned }: CallLeg): number {
  return handle * 4 + (isAnswered ? 2 : 0) + (isAbandoned ? 1 : 0)
}

// Not localeCompare: the order must be the same on every machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
