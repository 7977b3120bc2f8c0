import type { TimeWindow } from '../connections/connector.ts'
import type { StateValue } from '../imports/write-states.ts'
import type { CancelSignal } from '../job.ts'
import type { RawRow } from '../platform.ts'
import { type Answer, askHistory, type HistoryPorts } from './ask-history.ts'
import { cutOffProblem, problemsOf, refusedMoment } from './answer-problems.ts'
import { withinWindow } from './within-window.ts'

export interface StateAnswer extends Answer {
  readonly states: readonly StateValue[]
  /** Start of the first state that agents may still be in: it has to be asked for again. */
  readonly openSince: number | null
  /** How far was read, with what was looked ahead. */
  readonly askedTo: number
}

// Times of reports are whole seconds and clocks of servers differ a little: a state that ends so near the present may go on.
const present = 60_000
// An agent who is said to be in one state for longer has gone home: it is not waited for any more.
const longestOpen = 86_400_000

/**
 * The agent states that begin in a window. Those without an end are left for the next import for a day, and refused after that. Fails with `columnMissing`, `connectionZone`, and as the source does.
 */
export async function readStates(
  window: TimeWindow,
  ports: HistoryPorts,
  { name, now, signal }: { readonly name: string; readonly now: number; readonly signal: CancelSignal },
): Promise<StateAnswer> {
  const { reader } = ports
  const asked = {
    from: window.from,
    to: Math.max(window.to, Math.min(window.to + reader.lookahead.states, now)),
  }
  let header: readonly string[] = []
  let rows: RawRow[] = []
  let part: RawRow[] = []
  const begin = () => {
    part = []
  }
  const short = await askHistory('states', asked, ports, signal, {
    rows: (names, more) => {
      header = names
      const last = rows.at(-1)?.row ?? 0
      // numbered on: each answer begins with row 1
      for (const row of more) part.push(last === 0 ? row : { ...row, row: last + row.row })
    },
    again: begin,
    whole: () => {
      rows = rows.length === 0 ? part : [...rows, ...part]
      begin()
    },
  })
  const read = header.length === 0 ? { states: [], refused: [], flagged: [] } : reader.states(header, rows, asked)
  const { inside, outside } = withinWindow(read.states, window, asked, {
    name,
    zone: reader.zone,
    textOf: ({ agent, state }) => `${agent} ${state}`,
  })
  const problems = [...problemsOf(read, rows), ...outside, ...short.map(cutOffProblem)]
  const states: StateValue[] = []
  let openSince: number | null = null
  for (const state of inside) {
    const mayGoOn = state.end === null || state.end >= now - present
    if (mayGoOn && state.start > now - longestOpen) {
      openSince = Math.min(openSince ?? state.start, state.start)
    } else if (state.end === null) {
      problems.push(refusedMoment('stateNeverEnds', state.start, `${state.agent} ${state.state}`))
    }
    if (state.end !== null) states.push({ ...state, end: state.end })
  }
  return { header, problems, understood: read.states.length, states, openSince, askedTo: asked.to }
}
