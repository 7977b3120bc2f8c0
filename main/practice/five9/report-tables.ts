import type { CallCenter } from './call-center.ts'
import type { CenterState } from './center-state.ts'
import type { CenterCall } from './generate-calls.ts'
import { Fault } from './write-answer.ts'
import type { Five9Switches } from './switches.ts'
import { type WallClock, wallClock } from './wall-clock.ts'

/** A report that has been run. Cells are empty where Five9 has nothing. */
export interface ReportTable {
  readonly header: readonly string[]
  /** To be read as often as somebody asks for the result. */
  readonly rows: Iterable<readonly string[]>
}

export interface ReportQuery {
  readonly folder: string
  readonly name: string
  readonly start: number
  readonly end: number
  /** A call or state that ends later is not in the report yet; UTC milliseconds. */
  readonly toldUntil: number
  /** Names that a kind of object is narrowed to. */
  readonly only: ReadonlyMap<string, ReadonlySet<string>>
}

const callHeader =
  'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,CALL TIME,BILL TIME (ROUNDED),COST,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,RECORDINGS'.split(
    ',',
  )
const stateHeader =
  'AGENT,AGENT NAME,AGENT GROUP,DATE,TIME,STATE,REASON CODE,AGENT STATE TIME,SKILL AVAILABILITY'.split(',')

/** Runs a report. Folder and name to the letter, else a ReportNotFoundFault. `zone` is that of the data centre. */
export function runReport(
  center: CallCenter,
  query: ReportQuery,
  switches: Readonly<Five9Switches>,
  zone: string,
): ReportTable {
  const report = findReport(query, switches)
  const clock = wallClock(switches.wrongZone ?? zone)
  if (report === 'states') return stateReport(center, query, switches, clock)
  const hasSkill = report === 'skill' && !switches.withoutSkillColumn
  const place = callHeader.indexOf('CAMPAIGN')
  const header = hasSkill ? callHeader.toSpliced(place, 0, 'SKILL') : callHeader
  return { header, rows: { [Symbol.iterator]: callRows } }

  function* callRows(): Generator<readonly string[]> {
    for (const call of center.calls) {
      if (call.start < query.start || call.start >= query.end || !isWanted(call, query)) continue
      if (endOf(call) > query.toldUntil) continue
      const cells = callCells(call, clock)
      yield hasSkill ? cells.toSpliced(place, 0, call.skill) : cells
    }
  }
}

function findReport(
  { folder, name }: ReportQuery,
  { withoutReport }: Readonly<Five9Switches>,
): 'campaign' | 'skill' | 'states' {
  const reports = {
    campaign: 'Call Log Reports\nCall Log',
    skill: 'Shared Reports (injixo)\nCall Log with Skills',
    states: 'Agent Reports\nAgent State Details',
  } as const
  const found = (['campaign', 'skill', 'states'] as const).find((id) => reports[id] === `${folder}\n${name}`)
  if (found !== undefined && found !== withoutReport) return found
  const fields = [
    ['folder', folder],
    ['reportName', name],
  ] as const
  throw new Fault(`Report ${name} not found in folder ${folder}`, 'ReportNotFoundFault', fields)
}

function isWanted({ campaign, skill, agent }: CenterCall, { only }: ReportQuery): boolean {
  const values = { Campaign: campaign, Skill: skill, User: agent } as const
  return (['Campaign', 'Skill', 'User'] as const).every((type) => only.get(type)?.has(values[type]) ?? true)
}

function endOf({ start, ivr, wait, ring, talk, hold, park, wrapUp }: CenterCall): number {
  return start + ivr + wait + ring + talk + hold + park + wrapUp
}

function callCells(call: CenterCall, clock: WallClock): string[] {
  const { talk, hold, park, wrapUp, ivr, wait, ring } = call
  const total = ivr + wait + ring + talk + hold + park
  const nobody = call.agent === ''
  return [
    call.callId,
    clock.timestamp(call.start),
    call.campaign,
    call.callType,
    nobody ? '[None]' : call.agent,
    call.agentName,
    call.disposition,
    `+4930${call.callId.slice(8, 14)}`,
    '',
    '+4930555000',
    clock.length(total),
    clock.length(Math.ceil(total / 60_000) * 60_000),
    '0.00',
    clock.length(ivr),
    clock.lengthWithMilliseconds(wait),
    clock.length(ring),
    clock.length(talk),
    clock.length(hold),
    clock.length(park),
    clock.length(wrapUp),
    String(call.transfers),
    '0',
    hold > 0 ? '1' : '0',
    call.abandoned,
    talk > 0
      ? `${clock.time(call.start)}(${Math.floor(talk / 60_000)}:${String(Math.floor(talk / 1000) % 60).padStart(2, '0')})`
      : '',
  ]
}

function stateReport(
  center: CallCenter,
  { start, end, only, toldUntil }: ReportQuery,
  { stateTime }: Readonly<Five9Switches>,
  clock: WallClock,
): ReportTable {
  const isOne = stateTime === 'TIMESTAMP'
  const place = stateHeader.indexOf('DATE')
  const header = isOne ? stateHeader.toSpliced(place, 2, 'TIMESTAMP') : stateHeader
  return { header, rows: { [Symbol.iterator]: rows } }

  function* rows(): Generator<readonly string[]> {
    for (const state of center.states) {
      if (state.start < start || state.start >= end || state.end > toldUntil) continue
      if (!(only.get('User')?.has(state.agent) ?? true)) continue
      yield stateCells(state, isOne, clock)
    }
  }
}

function stateCells(state: CenterState, isOne: boolean, clock: WallClock): string[] {
  const when = isOne ? [clock.timestamp(state.start)] : [clock.date(state.start), clock.time(state.start)]
  const length = clock.length(state.end - state.start)
  return [state.agent, state.agentName, 'Service', ...when, state.state, state.reason, length, '']
}
