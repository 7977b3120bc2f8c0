import { Failure } from '../../../preload/contract/failure.ts'
import type { CheckDetails } from '../../core/check.ts'
import { zoneOffset } from '../../core/states/zone.ts'
import type { AdminCalls, Five9UserRights } from './admin-calls.ts'
import { checkReportZone } from './check-report-zone.ts'
import { CannotCheck, CheckFailed, type Five9Check } from './check-ways.ts'
import { countCsvRows } from './count-csv-rows.ts'
import { Five9Failure } from './five9-failure.ts'
import { type CheckTools, finishReport, probeReport } from './probe-report.ts'
import { agentStateReport, callLogReports, type Grouping, queueColumns, type ReportPlace } from './report-names.ts'
import { isCutOff } from './report-time.ts'
import { readAgentStates, readCallLegs } from './transform.ts'

export interface CheckSettings {
  readonly endpoint: string
  readonly user: string
  readonly grouping: Grouping
  /** IANA zone in which reports are taken to be written. */
  readonly zone: string
}

/** What a check works with once a first call was answered. */
export interface CheckRun {
  readonly calls: AdminCalls
  readonly settings: CheckSettings
  readonly tools: CheckTools
  /** Of the own user; undefined when it does not see itself. */
  readonly rights: Five9UserRights | undefined
}

/** Checks beyond what the first call proves. */
export type WorkedCheck = Exclude<Five9Check, 'host' | 'login' | 'session' | 'apiPermission'>

const hour = 3_600_000
// Long enough to meet the smaller limit where a domain has 700 calls a day.
const rowLimitSpan = 7 * 24 * hour

/** Each answers facts of what it found, or throws what stands in the way: `CheckFailed`, `CannotCheck`, `Five9Failure`. */
export const checkWorks: Readonly<Record<WorkedCheck, (run: CheckRun) => CheckDetails | Promise<CheckDetails>>> = {
  adminRole: (run) => hasRole(run, 'admin'),
  reportingRole: (run) => hasRole(run, 'reporting'),
  callLogReport: checkCallLog,
  agentStateReport: checkAgentStates,
  reportZone: async ({ calls, settings, tools }) => {
    const { rows } = await checkReportZone(calls, settings, tools)
    return { rows, zone: settings.zone }
  },
  rowLimit: checkRowLimit,
  quotas: checkQuotas,
}

function hasRole({ rights, settings }: CheckRun, role: 'admin' | 'reporting'): CheckDetails {
  if (rights === undefined) throw new CannotCheck('ownUserNotSeen')
  const details = { role: role.toUpperCase(), user: settings.user }
  if (!rights.roles.includes(role)) throw new CheckFailed('roleMissing', details)
  return details
}

function lastHour({ clock }: CheckTools): { readonly start: number; readonly end: number } {
  return { start: clock.now() - hour, end: clock.now() }
}

async function checkCallLog({ calls, settings: { grouping, zone }, tools }: CheckRun): Promise<CheckDetails> {
  const place = callLogReports[grouping]
  const { header } = await probeReport(calls, place, lastHour(tools), tools)
  return columnsFound(place, header, () => readCallLegs(header, [], grouping, { zone }))
}

async function checkAgentStates({ calls, settings: { zone }, tools }: CheckRun): Promise<CheckDetails> {
  const { header } = await probeReport(calls, agentStateReport, lastHour(tools), tools)
  return columnsFound(agentStateReport, header, () => readAgentStates(header, [], { zone }))
}

/** Resolves the columns by the very code that imports them. */
function columnsFound(place: ReportPlace, header: readonly string[], read: () => unknown): CheckDetails {
  const names = { folder: place.folder, report: place.name }
  if (header.length === 0) throw new CannotCheck('headerMissing', names)
  try {
    read()
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'columnMissing') throw error
    const { column, found } = error.details as { readonly column: string; readonly found: string }
    const code = column === queueColumns.skill ? 'skillColumnMissing' : 'columnMissing'
    throw new CheckFailed(code, { ...names, column, found: found.slice(0, 1000) })
  }
  return { ...names, columns: header.length }
}

async function checkRowLimit({ calls, settings, tools }: CheckRun): Promise<CheckDetails> {
  const now = tools.clock.now()
  const window = { start: now - rowLimitSpan, end: now }
  const identifier = await finishReport(calls, callLogReports[settings.grouping], window, tools)
  const rows = await countCsvRows(calls.reportCsv(identifier))
  // Fewer than the smaller limit would have come under either.
  if (rows < 5000) throw new CannotCheck('fewRows', { rows })
  // A limit is known only when it was met; otherwise that it lies above what came.
  return isCutOff(rows) ? { rows, limit: rows } : { rows, above: 5000 }
}

async function checkQuotas({ calls, settings, tools: { clock } }: CheckRun): Promise<CheckDetails> {
  // Windows end by the clock on the data centre's wall.
  const wall = clock.now() + zoneOffset(clock.now(), settings.zone)
  const windows = await calls.counters()
  const left: Record<string, number> = {}
  for (const { seconds, counters } of windows) {
    for (const { operationType, limit, value } of counters) {
      if (!(operationType in quotaNames)) continue
      const retryAfter = seconds * 1000 - (wall % (seconds * 1000))
      if (value >= limit) throw new Five9Failure('quotaUsedUp', { subject: operationType, retryAfter })
      left[`${quotaNames[operationType]}${seconds}`] = limit - value
    }
  }
  if (Object.keys(left).length === 0) throw new CannotCheck('countersUnknown')
  return left
}

const quotaNames: Readonly<Record<string, string>> = {
  Query: 'queries',
  ReportRequest: 'reports',
  RetrieveReport: 'results',
}
