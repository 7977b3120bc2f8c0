import { addDays } from '../../states/zone.ts'
import type { Holding } from './holding.ts'

/**
 * The identifier is somebody else's from a day on, or nobody's (`next` null). All days before keep their holder; whatever was said of that day
 * and later ones gives way. Back to whoever had it up to the day before is that holding going on, as if it had never ended.
 */
export function handOver<H extends Holding>(holdings: readonly H[], from: string, next: H | null): readonly H[] {
  const dayBefore = addDays(from, -1)
  const kept = holdings
    .filter((one) => one.from === null || one.from < from)
    .map((one) => (one.to === null || one.to > dayBefore ? { ...one, to: dayBefore } : one))
  const last = kept.at(-1)
  if (next === null) return kept
  if (last?.employeeNo === next.employeeNo && last.to === dayBefore)
    return [...kept.slice(0, -1), { ...last, to: null }]
  return [...kept, { ...next, from, to: null }]
}
