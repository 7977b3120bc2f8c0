import type { quarterStates } from '../../../preload/contract/connection.ts'

export type QuarterState = (typeof quarterStates)[number]

/** A quarter of an hour, as much of it as its judgement needs. */
export interface Quarter {
  readonly start: number
  /** The same for the same day of the week and time of day of the zone: `Mon 09:15`. */
  readonly slot: string
  /** The same for the same time of day of working days, Saturdays, or Sundays. */
  readonly likeSlot: string
  /** Whether rows begin here, or last into it. */
  readonly hasData: boolean
  /** Whether all of it was asked for. */
  readonly isCovered: boolean
}

const quarterLength = 900_000
// Fewer weeks than these say little of one day of the week; then days like it are asked too.
const enoughWeeks = 2

/**
 * Judges quarters, in any order, by one another: where nothing came although it usually does, on this day of the week and at this time, it
 * is `quiet`, else `closed`. Usually is half of the time or more. Without any other week or day to compare with it is `closed`.
 * What was never asked for is a gap from the `oldest` instant on that was.
 */
export function judgeQuarters(quarters: readonly Quarter[], oldest: number, now: number): QuarterState[] {
  const known = quarters.filter(({ start, isCovered }) => isCovered && start + quarterLength <= now)
  const slots = countData(known, ({ slot }) => slot)
  const likeSlots = countData(known, ({ likeSlot }) => likeSlot)
  return quarters.map((quarter) => {
    if (quarter.hasData) return 'data'
    if (quarter.start + quarterLength > now) return 'future'
    if (!quarter.isCovered) return quarter.start < oldest ? 'before' : 'gap'
    // without itself
    const own = others(slots.get(quarter.slot))
    const { times, data } = own.times >= enoughWeeks ? own : others(likeSlots.get(quarter.likeSlot))
    return times > 0 && data * 2 >= times ? 'quiet' : 'closed'
  })
}

interface Tally {
  times: number
  data: number
}

function countData(quarters: readonly Quarter[], keyOf: (quarter: Quarter) => string): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const quarter of quarters) {
    const key = keyOf(quarter)
    const tally = tallies.get(key) ?? { times: 0, data: 0 }
    tally.times += 1
    if (quarter.hasData) tally.data += 1
    tallies.set(key, tally)
  }
  return tallies
}

/** What is left when one quarter without data is taken out. */
function others(tally: Tally | undefined): Tally {
  return { times: (tally?.times ?? 1) - 1, data: tally?.data ?? 0 }
}
