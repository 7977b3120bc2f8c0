import type { Database } from '../../platform.ts'
import type { Holding } from './holding.ts'

/** A holding as it is written down. */
export interface KeptHolding extends Holding {
  readonly userNo: number
  /** Number of the earlier one; null: of today. */
  readonly no: number | null
  readonly origin: string
  readonly evidence: string
  readonly assignedAt: number
}

const columns = `
  external_user_no AS userNo, employee_no AS employeeNo, valid_from AS "from", origin, evidence, assigned_at AS assignedAt`

/** Who had an identifier, one after the other; who has it now comes last. */
export function readHoldings(database: Database, userNo: number): readonly KeptHolding[] {
  return database
    .prepare(`
      SELECT no, ${columns}, valid_to AS "to" FROM earlier_assignment WHERE external_user_no = ?1
      UNION ALL SELECT NULL, ${columns}, NULL FROM assignment WHERE external_user_no = ?1
      ORDER BY "to" NULLS LAST`)
    .all<KeptHolding>(userNo)
}

/** From which day on an identifier is free for whoever is assigned to it now; null: it never was anybody's. */
export function freeFrom(database: Database, userNo: number): string | null {
  return database
    .prepare("SELECT date(max(valid_to), '+1 day') AS day FROM earlier_assignment WHERE external_user_no = ?")
    .one<{ day: string | null }>(userNo).day
}

/** Time that the states of identifiers cover on days of their earlier holders, by number of the user; milliseconds. */
export function timeOfEarlierHolders(database: Database, integrationNo: number): ReadonlyMap<number, number> {
  const rows = database
    .prepare(`
      SELECT e.external_user_no AS userNo, sum(d.milliseconds) AS milliseconds FROM earlier_assignment AS e
      CROSS JOIN state_day_total AS d ON d.integration_no = ?1 AND d.external_user_no = e.external_user_no
        AND d.day <= e.valid_to AND (e.valid_from IS NULL OR d.day >= e.valid_from)
      WHERE e.external_user_no IN (SELECT no FROM external_user WHERE integration_no = ?1)
        AND NOT EXISTS (SELECT 1 FROM assignment WHERE external_user_no = e.external_user_no)
      GROUP BY e.external_user_no`)
    .all<{ userNo: number; milliseconds: number }>(integrationNo)
  return new Map(rows.map(({ userNo, milliseconds }) => [userNo, milliseconds]))
}
