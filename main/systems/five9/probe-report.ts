import type { Clock, StopSignal, Timer } from '../../core/platform.ts'
import type { AdminCalls, ReportResult } from './admin-calls.ts'
import { CheckFailed } from './check-ways.ts'
import { Five9Failure } from './five9-failure.ts'
import { callLogReports, type ReportPlace } from './report-names.ts'
import type { ReportWindow } from './report-time.ts'
import { waitForReport } from './wait-for-report.ts'

export interface CheckTools {
  readonly clock: Pick<Clock, 'now'>
  readonly timer: Timer
  readonly signal?: StopSignal
}

/** Which report this is, as failures name it. */
const namesOf = ({ folder, name }: ReportPlace) => ({ folder, report: name })

/** The calls that reading a short report takes. */
export type ProbeCalls = Pick<AdminCalls, 'runReport' | 'isReportRunning' | 'reportResult'>

// Somebody is looking on; a report over an hour takes seconds.
const probePatience = 60_000

/**
 * Runs a report and answers the identifier of its result once that is there, within `patience` milliseconds. Fails with `skillReportMissing` or `standardReportMissing`,
 * `reportSlow`, or as the call does.
 */
export async function finishReport(
  calls: Pick<AdminCalls, 'runReport' | 'isReportRunning'>,
  place: ReportPlace,
  window: ReportWindow,
  { clock, timer, signal }: CheckTools,
  patience = probePatience,
): Promise<string> {
  let identifier = ''
  try {
    identifier = await calls.runReport({ place, window })
    const until = { patience, ...(signal === undefined ? {} : { signal }) }
    await waitForReport(identifier, calls, { clock, timer }, until)
    return identifier
  } catch (error) {
    if (!(error instanceof Five9Failure)) throw error
    if (error.code === 'timeout' && error.subject === identifier && identifier !== '')
      throw new CheckFailed('reportSlow', namesOf(place))
    if (error.code !== 'reportNotFound') throw error
    const isSkill = place.folder === callLogReports.skill.folder && place.name === callLogReports.skill.name
    throw new CheckFailed(isSkill ? 'skillReportMissing' : 'standardReportMissing', namesOf(place))
  }
}

/** Runs a report and reads it whole, with cells in place; for short windows. Fails as `finishReport`. */
export async function probeReport(
  calls: ProbeCalls,
  place: ReportPlace,
  window: ReportWindow,
  tools: CheckTools,
): Promise<ReportResult> {
  return calls.reportResult(await finishReport(calls, place, window, tools))
}
