import { isNothing, reportColumns, timeColumns } from './report-columns.ts'
import { type Grouping, queueColumns } from './report-names.ts'
import { type ReportRow, type ReportTimes, type RowProblem, RowReader } from './report-row.ts'

/** One leg of a call in a queue. Milliseconds; `start` is UTC. */
export interface CallLeg {
  /** The same leg read twice has the same key: call, begin, kind, agent and queue. */
  readonly key: string
  readonly callId: string
  readonly queue: string
  readonly start: number
  readonly isAnswered: boolean
  readonly isAbandoned: boolean
  /** Talk, hold, park and after-call work of an answered leg, else 0. */
  readonly handle: number
}

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
      key: `${callId}\u001F${moment.at}\u001F${type}\u001F${agent}\u001F${queue}`,
      callId,
      queue,
      start: moment.at,
      isAnswered,
      isAbandoned: isAbandonedCell && !isAnswered,
      handle: isAnswered ? handle : 0,
    })
  }
  return { legs, refused, flagged, setAside }
}

/** What came to a queue within a quarter of an hour. */
export interface ContactInterval {
  readonly queue: string
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

/**
 * Makes contact intervals out of legs, in any order and with repetitions. The rule:
 * - A call counts once per queue, however many legs it has there (Five9 repeats the CALL ID for transfers and conferences), and in each
 *   queue that it reached. It belongs to the quarter of an hour in which its first leg in that queue began (UTC; every zone in use
 *   is a whole number of quarters away).
 * - It is answered there when an agent took any of these legs; else abandoned when Five9 says so of any. One that is neither (it ended in the
 *   menu, or went on elsewhere) is offered only: offered >= answered + abandoned.
 * - Handling is talk + hold + park + after-call work of all its answered legs in that queue. AHT is that over the answered calls.
 * - Of a leg given twice the one handled longer counts: after-call work grows until an agent is done.
 * The answer is ordered by start, then by queue in code-unit order.
 */
export function contactIntervals(legs: Iterable<CallLeg>): readonly ContactInterval[] {
  const calls = new Map<
    string,
    { queue: string; start: number; answered: boolean; abandoned: boolean; handle: number }
  >()
  for (const leg of uniqueLegs(legs)) {
    const key = `${leg.callId}\u001F${leg.queue}`
    const call = calls.get(key)
    if (call === undefined) {
      const { queue, start, isAnswered, isAbandoned, handle } = leg
      calls.set(key, { queue, start, answered: isAnswered, abandoned: isAbandoned, handle })
      continue
    }
    call.start = Math.min(call.start, leg.start)
    call.answered ||= leg.isAnswered
    call.abandoned ||= leg.isAbandoned
    call.handle += leg.handle
  }
  const intervals = new Map<string, { -readonly [K in keyof ContactInterval]: ContactInterval[K] }>()
  for (const { queue, start, answered, abandoned, handle } of calls.values()) {
    const quarterStart = Math.floor(start / quarter) * quarter
    const key = `${quarterStart}\u001F${queue}`
    let interval = intervals.get(key)
    if (interval === undefined) {
      interval = { queue, start: quarterStart, offered: 0, answered: 0, abandoned: 0, handle: 0, aht: null }
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
  return [...intervals.values()].sort((a, b) => a.start - b.start || compare(a.queue, b.queue))
}

function uniqueLegs(legs: Iterable<CallLeg>): Iterable<CallLeg> {
  const unique = new Map<string, CallLeg>()
  for (const leg of legs) {
    const known = unique.get(leg.key)
    if (known === undefined || rank(leg) > rank(known)) unique.set(leg.key, leg)
  }
  return unique.values()
}

// The later reading of a leg knows more: longer handling first, then that it was answered, then that it was abandoned.
function rank({ handle, isAnswered, isAbandoned }: CallLeg): number {
  return handle * 4 + (isAnswered ? 2 : 0) + (isAbandoned ? 1 : 0)
}

/** One state of an agent, half open, UTC milliseconds. `state` carries the reason: `Not Ready (Break)`. */
export interface AgentStateSpan {
  readonly agent: string
  readonly agentName: string
  readonly state: string
  readonly start: number
  /** Null for a state that the report gives no length of and nothing closes: the agent is still in it. */
  readonly end: number | null
}

export interface AgentStates {
  /** By agent and start. */
  readonly states: readonly AgentStateSpan[]
  readonly refused: readonly RowProblem[]
  readonly flagged: readonly RowProblem[]
  /** States that a Login or Logout cut short. */
  readonly cut: number
}

interface StateRow extends AgentStateSpan {
  readonly kind: 'login' | 'logout' | 'state'
}

const withoutReason = new Set(['no reason', 'no reason code'])

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
      state: named(state, reader.text('REASON CODE')),
      kind: word === 'login' || word === 'logout' ? word : 'state',
      start: moment.at,
      end: length === null ? null : moment.at + length,
    })
  }
  const states: AgentStateSpan[] = []
  let cut = 0
  for (const [, agentRows] of [...byAgent].sort(([a], [b]) => compare(a, b))) cut += closeStates(agentRows, states)
  return { states, refused, flagged, cut }
}

/** Adds one agent's states, closed, to `states`; answers how many were cut short. */
function closeStates(rows: StateRow[], states: AgentStateSpan[]): number {
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
  const closed: AgentStateSpan[] = []
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

function named(state: string, reason: string): string {
  const isReason = !isNothing(reason) && !withoutReason.has(reason.toLowerCase())
  return isReason && reason !== state ? `${state} (${reason})` : state
}

// Not localeCompare: the order must be the same on every machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
