import type { CalendarDay } from '../../../preload/contract/connection.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { TimeWindow } from '../connections/connector.ts'
import { integrationById } from '../integrations/integrations.ts'
import { addDays, dayStart, daysBetween, nextDay, zoneOffset } from '../states/zone.ts'
import type { Tools } from '../tools.ts'
import { coverage, coveredFrom } from './coverage.ts'
import { judgeQuarters, type Quarter } from './judge-quarters.ts'
import { quarterRows } from './quarter-rows.ts'

const quarterLength = 900_000
const dayLength = 86_400_000
// What is usual shows over some weeks; more would be asked than is shown.
const weeksCompared = 5

/**
 * Days of the integration's zone, both included, quarter by quarter: 96 of them, 92 or 100 when clocks are changed. Rows are calls offered, or
 * states, by their start; a quarter into which a state only lasts has data too. Fails with `integrationNotFound`, `rangeInvalid`.
 */
export function calendar(
  tools: Tools,
  { id, stream, from, to }: { id: string; stream: HistoryStream; from: string; to: string },
): CalendarDay[] {
  const { no, zone } = integrationById(tools, id)
  if (from > to) throw fail('rangeInvalid', { from, to })
  const first = daysBetween(from, to) + 1 < weeksCompared * 7 ? addDays(to, 1 - weeksCompared * 7) : from
  const window = { from: dayStart(first, zone), to: dayStart(nextDay(to), zone) }
  const { rows, lasting } = quarterRows(tools.database, { no, zone }, stream, window)
  const covered = coverage(tools, no, stream, window)
  const quarters = rows.map((count, place) => {
    const start = window.from + place * quarterLength
    return { ...slotOf(start, zone), start, hasData: count > 0 || lasting[place] === true, isCovered: false }
  })
  markCovered(quarters, covered)
  const oldest = coveredFrom(tools, no, stream) ?? Number.POSITIVE_INFINITY
  const states = judgeQuarters(quarters, oldest, tools.clock.now())
  const days: CalendarDay[] = []
  for (let day = from; day <= to; day = nextDay(day)) {
    const start = dayStart(day, zone)
    const begin = (start - window.from) / quarterLength
    const end = (dayStart(nextDay(day), zone) - window.from) / quarterLength
    days.push({ day, start, rows: rows.slice(begin, end), states: states.slice(begin, end) })
  }
  return days
}

type Mutable = { -readonly [K in keyof Quarter]: Quarter[K] }

function markCovered(quarters: readonly Mutable[], covered: readonly TimeWindow[]): void {
  let part = 0
  for (const quarter of quarters) {
    while (part < covered.length && (covered[part]?.to ?? 0) < quarter.start + quarterLength) part++
    const found = covered[part]
    quarter.isCovered = found !== undefined && found.from <= quarter.start
  }
}

/** Day of the week and time of day: plain arithmetic, since a calendar asks for thousands. */
function slotOf(start: number, zone: string): Pick<Quarter, 'slot' | 'likeSlot'> {
  const wall = start + zoneOffset(start, zone)
  const time = (wall % dayLength) / quarterLength
  // 1970 began on a Thursday
  const weekday = (Math.floor(wall / dayLength) + 4) % 7
  const kind = weekday === 0 || weekday === 6 ? weekday : 'work'
  return { slot: `${weekday} ${time}`, likeSlot: `${kind} ${time}` }
}
