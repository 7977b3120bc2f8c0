import type { HistoryState } from '../../core/connections/connector.ts'
import type { CallLeg } from '../../core/contacts/call-leg.ts'
import { isNothing, reportColumns, timeColumns } from './report-columns.ts'
import { type Grouping, queueColumns } from './report-names.ts'
import { stateName } from './state-name.ts'
import { type ReportRow, type ReportTimes, type RowProblem, RowReader } from './report-row.ts'

export interface CallLegs {
  readonly legs: readonly CallLeg[]
  readonly refused: readonly RowProblem[]
  readonly flagged: readonly RowProblem[]
  /** Rows that are no contact of a queue, by reason: `noQueue`, or the CALL TYPE as written. */
  readonly setAside: ReadonlyMap<string, number>
}

// Calls that come in, and what becomes of them. Calls an agent makes, internal ones and voicemails are not offered to a queue.
const offeredTypes = new Set(['INBOUND', 'QUEUE CALLBACK', '3RD PARTY TRANSFER', '3RD PARTY CONFERENCE'])
const handleColumns = ['TALK TIME', 'HOLD TIME', 'PARK TIME', 'AFTER CALL WORK TIME'] as const

/** Reads the call log. Fails with `columnMissing`, of SKILL when queues are skills and the report lacks it. */
export function readCallLegs(
  header: readonly string[],
  rows: Iterable<ReportRow>,
  grouping: Grouping,
  times: ReportTimes,
): CallLegs {
  const queueColumn = queueColumns[grouping]
  const columns = reportColumns(header, [['CALL ID'], ...timeColumns(header), [queueColumn], ['AGENT'], ['TALK TIME']])
  const legs: CallLeg[] = []
  const refused: RowProblem[] = []
  const flagged: RowProblem[] = []
  const setAside = new Map<string, number>()

  for (const row of rows) {
    const reader = new RowReader(row, columns)
    const type = reader.text('CALL TYPE')
    const queue = reader.text(queueColumn)
    const aside = isNothing(queue) ? 'noQueue' : offeredTypes.has(type.toUpperCase()) || isNothing(type) ? null : type
    if (aside !== null && reader.problem === undefined) {
      setAside.set(aside, (setAside.get(aside) ?? 0) + 1)
      continue
    }
    const callId = reader.needed('CALL ID')
    const moment = reader.moment(times)
    const agent = reader.text('AGENT')
    const handle = handleColumns.reduce((sum, column) => sum + reader.duration(column), 0)
    const isAbandonedCell = reader.count('ABANDONED') > 0
    if (reader.problem !== undefined || moment === undefined) {
      refused.push(reader.refusal())
      continue
    }
    if (moment.isAmbiguous) flagged.push(reader.flag('timeAmbiguous'))
    // An agent whose telephone rang in vain is named too; a talk below one second is written as none.
    const isAnswered = !isNothing(agent) && (handle > 0 || !isAbandonedCell)
    legs.push({
      callId,
      queue,
      grouping,
      start: moment.at,
      leg: `${type}\u001F${agent}`,
      isAnswered,
      isAbandoned: isAbandonedCell && !isAnswered,
      handle: isAnswered ? handle : 0,
      isAmbiguous: moment.isAmbiguous,
    })
  }
  return { legs, refused, flagged, setAside }
}

export interface AgentStates {
  /** By agent and start. `state` carries the reason: `Not Ready (Break)`; `end` is null where the report gives no length and nothing closes it. */
  readonly states: readonly HistoryState[]
  readonly refused: readonly RowProblem[]
  readonly flagged: readonly RowProblem[]
  /** States that a Login or Logout cut short. */
  readonly cut: number
}

interface StateRow extends HistoryState {
  readonly kind: 'login' | 'logout' | 'state'
}

/**
 * Reads Agent State Details: the name of a state is STATE, with its REASON CODE in brackets; it ends AGENT STATE TIME after its start.
 * - Logout is a moment, not a state: what the agent was in ends there, and no time is made of it (unmapped it would count as presence).
 *   Login ends what an earlier session left open, and is itself a state of its length.
 * - A state without a length ends where the agent's next row begins.
 * Parallel states stay as they are: the rule for them holds for every system and stands in the core.
 * Fails with `columnMissing`.
 */
export function readAgentStates(header: readonly string[], rows: Iterable<ReportRow>, times: ReportTimes): AgentStates {
  const columns = reportColumns(header, [['AGENT'], ...timeColumns(header), ['STATE'], ['AGENT STATE TIME']])
  const byAgent = new Map<string, StateRow[]>()
  const refused: RowProblem[] = []
  const flagged: RowProblem[] = []
  for (const row of rows) {
    const reader = new RowReader(row, columns)
    const agent = reader.neededExactly('AGENT')
    const state = reader.needed('STATE')
    const moment = reader.moment(times)
    const length = isNothing(reader.text('AGENT STATE TIME')) ? null : reader.duration('AGENT STATE TIME')
    if (reader.problem !== undefined || moment === undefined) {
      refused.push(reader.refusal())
      continue
    }
    if (moment.isAmbiguous) flagged.push(reader.flag('timeAmbiguous'))
    const word = state.toLowerCase()
    const agentRows = byAgent.get(agent) ?? []
    if (agentRows.length === 0) byAgent.set(agent, agentRows)
    agentRows.push({
      agent,
      agentName: reader.text('AGENT NAME'),
      state: stateName(state, reader.text('REASON CODE')),
      kind: word === 'login' || word === 'logout' ? word : 'state',
      start: moment.at,
      end: length === null ? null : moment.at + length,
      isAmbiguous: moment.isAmbiguous,
    })
  }
  const states: HistoryState[] = []
  let cut = 0
  for (const [, agentRows] of [...byAgent].sort(([a], [b]) => compare(a, b))) cut += closeStates(agentRows, states)
  return { states, refused, flagged, cut }
}

/** Adds one agent's states, closed, to `states`; answers how many were cut short. */
function closeStates(rows: StateRow[], states: HistoryState[]): number {
  const ordered = rows.sort(
    (a, b) =>
      a.start - b.start ||
      compare(a.state, b.state) ||
      (a.end ?? 0) - (b.end ?? 0) ||
      compare(a.agentName, b.agentName),
  )
  let cut = 0
  let nextStart: number | null = null
  let nextBorder: number | null = null
  const closed: HistoryState[] = []
  for (let last = ordered.length - 1; last >= 0; ) {
    // All rows of one moment see the same future.
    const { start } = ordered[last] as StateRow
    let first = last
    while (ordered[first - 1]?.start === start) first--
    const together = ordered.slice(first, last + 1)
    for (const { kind, end: given, ...row } of withoutTwins(together).toReversed()) {
      if (kind === 'logout') continue
      const isCut: boolean = nextBorder !== null && given !== null && given > nextBorder
      const end: number | null = isCut ? nextBorder : (given ?? nextStart)
      if (isCut) cut++
      if (end === null || end > start) closed.push({ ...row, end })
    }
    nextStart = start
    if (together.some(({ kind }) => kind !== 'state')) nextBorder = start
    last = first - 1
  }
  for (const state of closed.reverse()) states.push(state)
  return cut
}

/** The very same row given twice, as overlapping windows do, is one state. */
function withoutTwins(rows: readonly StateRow[]): readonly StateRow[] {
  return rows.filter(({ state, end }, place) => {
    const before = rows[place - 1]
    return before === undefined || before.state !== state || before.end !== end
  })
}

// Not localeCompare: the order must be the same on every machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
