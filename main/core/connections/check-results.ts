import type { CheckResult } from '../../../preload/contract/connection.ts'
import type { Database } from '../platform.ts'
import type { CheckResultRow } from '../schema/tables.ts'

export interface KeptCheck extends CheckResult {
  /** UTC milliseconds. */
  readonly at: number
}

/** What the checks found last, in the order in which the system makes them. */
export function lastChecks({ prepare }: Database, integrationNo: number): KeptCheck[] {
  return prepare('SELECT at, result FROM check_result WHERE integration_no = ? ORDER BY position')
    .all<Pick<CheckResultRow, 'at' | 'result'>>(integrationNo)
    .map(({ at, result }) => ({ ...(JSON.parse(result) as CheckResult), at }))
}

/** Keeps what a check found in place of what it found before. */
export function keepCheck(
  { prepare }: Database,
  integrationNo: number,
  result: CheckResult,
  { position, at }: { readonly position: number; readonly at: number },
): void {
  prepare(`
    INSERT INTO check_result (integration_no, name, position, at, result) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, name) DO UPDATE SET position = excluded.position, at = excluded.at, result = excluded.result`).run(
    integrationNo,
    result.check,
    position,
    at,
    JSON.stringify(result),
  )
}

/** What was found with other settings or another secret says nothing any more. */
export function forgetChecks({ prepare }: Database, integrationNo: number): void {
  prepare('DELETE FROM check_result WHERE integration_no = ?').run(integrationNo)
}
