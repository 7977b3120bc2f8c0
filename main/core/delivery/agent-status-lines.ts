import type { StateSpan } from '../states/resolve-parallel-states.ts'
import { csvField, utf8Length } from './csv-field.ts'
import { type DeliveryDay, deliveryDays } from './delivery-day.ts'

/** First line of every agent status file. Line ends are LF throughout: injixo refuses a file that mixes them. */
export const agentStatusHeader = 'AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime\n'

/** injixo refuses longer texts (`string_too_long`). */
const longestText = 255

/** Something that cannot be written for injixo; its time is withheld and counted. */
export interface TextProblem {
  readonly kind: 'text'
  readonly field: 'agent' | 'activity'
  readonly problem: 'empty' | 'tooLong' | 'lineBreak'
  /** The agent's identifier, or the state that leads to the activity. */
  readonly text: string
}

export interface ActivityTotal {
  readonly activity: string
  readonly seconds: number
  readonly rows: number
}

/** A line with its line end, and the length of the state it tells. */
interface AgentStatusLine {
  readonly text: string
  readonly bytes: number
  readonly seconds: number
}

/** What one agent's day gives. Delivered and withheld seconds and the rounding add up to `databaseMilliseconds`. */
export interface AgentStatusDay {
  readonly day: string
  readonly agent: string
  readonly lines: readonly AgentStatusLine[]
  readonly seconds: number
  readonly databaseMilliseconds: number
  /** The second pass of the hour repeated in autumn: local times cannot tell it from the first. */
  readonly repeatedHour: { readonly seconds: number; readonly rows: number }
  readonly refused: { readonly seconds: number; readonly rows: number }
  /** Lost or, where negative, won by cutting starts and ends to the second. */
  readonly roundingMilliseconds: number
  readonly perActivity: readonly ActivityTotal[]
  readonly problems: readonly TextProblem[]
}

/** `YYYY-MM-DD;hh:mm:ss;YYYY-MM-DD;hh:mm:ss` with the two delimiters before it and the line end. */
const fixedBytes = 2 + 10 + 1 + 8 + 1 + 10 + 1 + 8 + 1

/**
 * Writes one agent's states of one local day as injixo's agent status lines. `pieces` are resolved: ordered, without overlap (RangeError
 * otherwise); what lies outside the day is left to the other days. `activityOf` answers a state's activity identifier.
 * Milliseconds are cut; a day ends at 00:00:00 of the next; lines never overlap in local time.
 */
export function agentStatusDay(
  frame: DeliveryDay,
  agent: string,
  pieces: readonly StateSpan[],
  activityOf: (state: string) => string | undefined,
): AgentStatusDay {
  const { clock, repeated } = frame
  const agentProblem = problemOf(agent)
  const agentField = csvField(agent)
  const agentBytes = utf8Length(agentField)
  const activities = new Map<string, Activity>()
  const lines: AgentStatusLine[] = []
  let [seconds, databaseMilliseconds, roundingMilliseconds] = [0, 0, 0]
  const repeatedHour = { seconds: 0, rows: 0 }
  const refused = { seconds: 0, rows: 0 }

  const write = (activity: Activity, start: number, end: number): void => {
    if (end <= start) return
    const length = (end - start) / 1000
    if (activity.problem !== undefined || agentProblem !== undefined) {
      refused.seconds += length
      refused.rows += 1
      return
    }
    const from = clock.parts(start)
    // When the clocks are set back, the first pass ends at the time they would have shown.
    const to = repeated !== undefined && end === repeated.from ? repeated.shown : clock.parts(end)
    lines.push({
      text: `${agentField};${activity.field};${from.day};${from.time};${to.day};${to.time}\n`,
      bytes: agentBytes + activity.bytes + fixedBytes,
      seconds: length,
    })
    seconds += length
    activity.seconds += length
    activity.rows += 1
  }

  let last = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (piece.start < last || piece.end < piece.start)
      throw new RangeError('States to deliver must be resolved and in order')
    last = piece.end
    const exactStart = Math.max(piece.start, frame.start)
    const exactEnd = Math.min(piece.end, frame.end)
    if (exactEnd <= exactStart) continue
    const start = wholeSecond(exactStart)
    const end = wholeSecond(exactEnd)
    databaseMilliseconds += exactEnd - exactStart
    roundingMilliseconds += exactEnd - exactStart - (end - start)
    const activity = activities.get(piece.state) ?? activityFor(piece.state, activityOf(piece.state), activities)
    if (repeated === undefined || end <= repeated.from || start >= repeated.to) {
      write(activity, start, end)
      continue
    }
    const withheld = Math.min(end, repeated.to) - Math.max(start, repeated.from)
    repeatedHour.seconds += withheld / 1000
    if (withheld > 0) repeatedHour.rows += 1
    write(activity, start, Math.min(end, repeated.from))
    write(activity, Math.max(start, repeated.to), end)
  }

  const problems = [...activities.values()].flatMap(({ problem }) => problem ?? [])
  if (agentProblem !== undefined && databaseMilliseconds > 0) {
    problems.unshift({ kind: 'text', field: 'agent', problem: agentProblem, text: agent })
  }
  const perActivity = totalsOf(activities)
  return {
    day: frame.day,
    agent,
    lines,
    seconds,
    databaseMilliseconds,
    repeatedHour,
    refused,
    roundingMilliseconds,
    perActivity,
    problems,
  }
}

/** One agent's days of a window, both days included: `agentStatusDay` for each, also for days without states. */
export function agentStatusDays(
  window: { readonly from: string; readonly to: string; readonly zone: string },
  agent: string,
  pieces: readonly StateSpan[],
  activityOf: (state: string) => string | undefined,
): readonly AgentStatusDay[] {
  let first = 0
  return deliveryDays(window.from, window.to, window.zone).map((frame) => {
    while ((pieces[first]?.end ?? Number.POSITIVE_INFINITY) <= frame.start) first++
    let end = first
    while ((pieces[end]?.start ?? Number.POSITIVE_INFINITY) < frame.end) end++
    return agentStatusDay(frame, agent, pieces.slice(first, end), activityOf)
  })
}

interface Activity {
  readonly id: string
  readonly field: string
  readonly bytes: number
  readonly problem: TextProblem | undefined
  seconds: number
  rows: number
}

function activityFor(state: string, id: string | undefined, activities: Map<string, Activity>): Activity {
  const field = csvField(id ?? '')
  const problem = problemOf(id ?? '')
  const activity: Activity = {
    id: id ?? '',
    field,
    bytes: utf8Length(field),
    problem: problem === undefined ? undefined : { kind: 'text', field: 'activity', problem, text: state },
    seconds: 0,
    rows: 0,
  }
  activities.set(state, activity)
  return activity
}

/** Several states may lead to one activity. */
function totalsOf(activities: ReadonlyMap<string, Activity>): readonly ActivityTotal[] {
  const totals = new Map<string, ActivityTotal>()
  for (const { id, seconds, rows } of activities.values()) {
    const known = totals.get(id)
    if (rows > 0)
      totals.set(id, { activity: id, seconds: seconds + (known?.seconds ?? 0), rows: rows + (known?.rows ?? 0) })
  }
  return [...totals.values()]
}

function problemOf(text: string): TextProblem['problem'] | undefined {
  if (text === '') return 'empty'
  if (text.length > longestText) return 'tooLong'
  return /[\r\n]/.test(text) ? 'lineBreak' : undefined
}

function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000
}
