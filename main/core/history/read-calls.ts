import type { TimeWindow } from '../connections/connector.ts'
import type { CallLeg } from '../contacts/call-leg.ts'
import type { CancelSignal } from '../job.ts'
import { type Answer, type AnswerProblem, askHistory, type HistoryPorts } from './ask-history.ts'
import { cutOffProblem, problemsOf } from './answer-problems.ts'
import { withinWindow } from './within-window.ts'

export interface CallAnswer extends Answer {
  readonly legs: readonly CallLeg[]
  /** Rows that are no contact of a queue. */
  readonly setAside: number
}

/** The call legs that begin in a window. Fails with `columnMissing`, `connectionZone`, and as the source does. */
export async function readCalls(
  window: TimeWindow,
  ports: HistoryPorts,
  { name, signal }: { readonly name: string; readonly signal: CancelSignal },
): Promise<CallAnswer> {
  let header: readonly string[] = []
  const own = ownTexts()
  const legs: CallLeg[] = []
  const problems: AnswerProblem[] = []
  let setAside = 0
  let part: { legs: CallLeg[]; problems: AnswerProblem[]; setAside: number } = { legs: [], problems: [], setAside: 0 }
  const begin = () => {
    part = { legs: [], problems: [], setAside: 0 }
  }
  const short = await askHistory('calls', window, ports, signal, {
    rows: (names, rows, asked) => {
      header = names
      const read = ports.reader.calls(names, rows, asked)
      for (const leg of read.legs) part.legs.push(own(leg))
      part.problems.push(...problemsOf(read, rows))
      for (const count of read.setAside.values()) part.setAside += count
    },
    again: begin,
    whole: () => {
      for (const leg of part.legs) legs.push(leg)
      for (const problem of part.problems) problems.push(problem)
      setAside += part.setAside
      begin()
    },
  })
  const { inside, outside } = withinWindow(legs, window, window, {
    name,
    zone: ports.reader.zone,
    textOf: ({ callId, queue }) => `${callId} ${queue}`,
  })
  const told = [...problems, ...outside, ...short.map(cutOffProblem)]
  return { header, legs: inside, setAside, problems: told, understood: legs.length }
}

/**
 * Lets legs have their texts to themselves. What is cut out of a report keeps all of it in memory, and the same few queues and agents come
 * thousands of times.
 */
function ownTexts(): (leg: CallLeg) => CallLeg {
  const known = new Map<string, string>()
  const own = (text: string): string => {
    const found = known.get(text)
    if (found !== undefined) return found
    const copy = copied(text)
    known.set(copy, copy)
    return copy
  }
  return (leg) => ({ ...leg, callId: copied(leg.callId), queue: own(leg.queue), leg: own(leg.leg) })
}

// A text joined of two and cut again holds on to those two only.
function copied(text: string): string {
  return ` ${text}`.slice(1)
}
