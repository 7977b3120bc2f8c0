import type { Trouble } from '../../../preload/contract/connection.ts'
import { Failure, fail } from '../../../preload/contract/failure.ts'
import type { CheckDetails } from '../../core/check.ts'
import { CheckFailed, wayOf } from './check-ways.ts'
import { Five9Failure } from './five9-failure.ts'
import { agentStateReport, callLogReports, queueColumns, type ReportPlace } from './report-names.ts'

export type Five9Trouble = Omit<Trouble, 'since'>

/** What went wrong with a connection, with everything that its sentences speak of. */
class ConnectionTrouble extends Error {
  readonly trouble: Five9Trouble
  constructor(trouble: Five9Trouble, cause: unknown) {
    super(trouble.code, { cause })
    this.name = 'ConnectionTrouble'
    this.trouble = trouble
  }
}

/** What a failure means and who acts; undefined for what is no failure of Five9, and for a word to stop. */
export function troubleOf(error: unknown): Five9Trouble | undefined {
  if (error instanceof ConnectionTrouble) return error.trouble
  return wayOf(error instanceof Failure ? readerFailure(error) : error, {})
}

/** The failure as a connection throws it: with user and host, or the closed list's own word when it was told to stop. */
export function troubled(error: unknown, base: CheckDetails): unknown {
  if (error instanceof Five9Failure && error.code === 'cancelled') return fail('cancelled', {})
  const trouble = wayOf(error, base)
  return trouble === undefined ? error : new ConnectionTrouble(trouble, error)
}

/** What understanding a report failed with, as a check would say it. */
function readerFailure(failure: Failure): unknown {
  if (failure.code === 'columnMissing') return columnFailure(failure)
  if (failure.code !== 'connectionZone') return failure
  const { zone } = failure.details as { readonly zone: string }
  return new CheckFailed('zoneWrongUnknown', { zone })
}

/** A reader knows the column that it misses; which report that was, the other columns tell. */
function columnFailure(failure: Failure): CheckFailed {
  const { column, found } = failure.details as { readonly column: string; readonly found: string }
  const place = reportOf(column, new Set(found.split(', ').map((name) => name.trim().toUpperCase())))
  const code = column === queueColumns.skill ? 'skillColumnMissing' : 'columnMissing'
  return new CheckFailed(code, { folder: place.folder, report: place.name, column, found: found.slice(0, 1000) })
}

function reportOf(column: string, header: ReadonlySet<string>): ReportPlace {
  const has = (name: string): boolean => column === name || header.has(name)
  if (has('STATE') || has('AGENT STATE TIME')) return agentStateReport
  return has(queueColumns.skill) ? callLogReports.skill : callLogReports.campaign
}
