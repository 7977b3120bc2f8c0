import { fail } from '../../../preload/contract/failure.ts'
import type { TimeWindow } from '../connections/connector.ts'
import { refusedMoment } from './answer-problems.ts'
import type { AnswerProblem } from './ask-history.ts'

// Reports are written in whole seconds, and some take the end of a window in: what lies so near is the neighbour's and comes with it.
const tolerance = 60_000

/**
 * Keeps what begins in `window`. `asked` may reach further. What lies outside even of that is refused, one by one; when that is most of an
 * answer, its times are meant otherwise than read. Fails with `connectionZone` then.
 */
export function withinWindow<T extends { readonly start: number }>(
  things: readonly T[],
  window: TimeWindow,
  asked: TimeWindow,
  { name, zone, textOf }: { readonly name: string; readonly zone: string; readonly textOf: (thing: T) => string },
): { readonly inside: readonly T[]; readonly outside: readonly AnswerProblem[] } {
  const outside: AnswerProblem[] = []
  const inside = things.filter((thing) => {
    const { start } = thing
    if (start < asked.from - tolerance || start >= asked.to + tolerance) {
      outside.push(refusedMoment('timeOutside', start, textOf(thing)))
    }
    return start >= window.from && start < window.to
  })
  if (outside.length * 2 > things.length) throw fail('connectionZone', { name, zone })
  return { inside, outside }
}
