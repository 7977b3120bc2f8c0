import type { ReportResult } from './admin-calls.ts'
import { CannotCheck, CheckFailed } from './check-ways.ts'
import { type CheckTools, type ProbeCalls, probeReport } from './probe-report.ts'
import { regions } from './regions.ts'
import { reportColumns, timeColumns } from './report-columns.ts'
import { callLogReports, type Grouping } from './report-names.ts'
import { RowReader } from './report-row.ts'
import { judgeReportZone, type ReportWindow } from './report-time.ts'

const hour = 3_600_000
// The shortest window tells zones apart best; at night and at weekends it is empty, so the next one is asked for.
const spans = [hour, 24 * hour, 7 * 24 * hour]

// Data centres first, then offsets that a domain could be set to; one zone per offset and rule of summer is enough.
const candidates = [
  ...Object.values(regions).map(({ reportZone }) => reportZone),
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Sao_Paulo',
  'Europe/Athens',
  'Europe/Istanbul',
  'Asia/Dubai',
  'Asia/Manila',
  'Asia/Tokyo',
  'Australia/Sydney',
]

/**
 * Whether the call log writes its times in `zone`: criteria carry their offset, so rows that fall outside the window asked for prove that
 * it does not, and so does a row that is missing from a narrow window around its own time. Answers how many rows it is told by.
 * Fails with `zoneWrong` (and the zone that fits), `zoneWrongUnknown`, `noRows`, `timesUnreadable`, or as a report does.
 */
export async function checkReportZone(
  calls: ProbeCalls,
  { grouping, zone }: { readonly grouping: Grouping; readonly zone: string },
  tools: CheckTools,
): Promise<{ readonly rows: number }> {
  const now = tools.clock.now()
  const place = callLogReports[grouping]
  for (const span of spans) {
    const window = { start: now - span, end: now }
    const result = await probeReport(calls, place, window, tools)
    if (result.rows.length === 0) continue
    const moments = judge(result, window, zone, now)
    if (span === hour) return { rows: moments.length }
    const newest = moments.reduce((last, at) => Math.max(last, at), 0)
    const narrow = { start: newest - hour / 2, end: Math.min(newest + hour / 2, now) }
    const again = await probeReport(calls, place, narrow, tools)
    // The row was promised for this window; the other way round it lies hours away.
    if (again.rows.length === 0) throw wrongZone([], zone)
    return { rows: moments.length + judge(again, narrow, zone, now).length }
  }
  throw new CannotCheck('noRows')
}

/** The moments of rows that fit the zone. */
function judge(result: ReportResult, window: ReportWindow, zone: string, now: number): readonly number[] {
  const moments = momentsIn(result, window, zone)
  if (moments.length === 0) throw new CannotCheck('timesUnreadable', { rows: result.rows.length })
  if (judgeReportZone(moments, window, now).kind === 'fits') return moments
  const fitting = candidates.filter((candidate) => {
    const others = momentsIn(result, window, candidate)
    return others.length >= moments.length && judgeReportZone(others, window, now).kind === 'fits'
  })
  throw wrongZone(offsetsOf(result, window, fitting), zone)
}

/** One zone for each different reading of the rows. */
function offsetsOf(result: ReportResult, window: ReportWindow, zones: readonly string[]): readonly string[] {
  const readings = new Map<number, string>()
  for (const zone of zones) {
    const [first = 0] = momentsIn(result, window, zone)
    if (!readings.has(first)) readings.set(first, zone)
  }
  return [...readings.values()]
}

function wrongZone(fitting: readonly string[], zone: string): CheckFailed {
  const [fits] = fitting
  // Several readings fit a long window: naming one of them would be a guess.
  if (fits === undefined || fitting.length > 1) return new CheckFailed('zoneWrongUnknown', { zone })
  return new CheckFailed('zoneWrong', { zone, fits })
}

function momentsIn({ header, rows }: ReportResult, window: ReportWindow, zone: string): readonly number[] {
  const columns = reportColumns(header, timeColumns(header))
  return rows.flatMap((cells, place) => {
    const moment = new RowReader({ row: place + 2, cells }, columns).moment({ zone, window })
    return moment === undefined ? [] : [moment.at]
  })
}
