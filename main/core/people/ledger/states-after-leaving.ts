import type { Database } from '../../platform.ts'
import { dayStart, nextDay } from '../../states/zone.ts'

/** An identifier that goes on after its employee has left. */
export interface StatesAfterLeaving {
  /** Of the user. */
  readonly id: string
  /** The identifier. */
  readonly key: string
  /** The employee, as `Last, First`. */
  readonly name: string
  /** Time the states since cover. */
  readonly milliseconds: number
}

interface Leaver extends Omit<StatesAfterLeaving, 'milliseconds'> {
  readonly userNo: number
  readonly last: string
  readonly until: string | null
}

/** States on days on which an identifier still is an employee's who has left the company before. Ignored users are left out. */
export function statesAfterLeaving(
  database: Database,
  { no, zone, today }: { readonly no: number; readonly zone: string; readonly today: string },
): readonly StatesAfterLeaving[] {
  const leavers = database
    .prepare(`
      WITH holding AS (
        SELECT external_user_no, employee_no, NULL AS valid_to FROM assignment
        UNION ALL SELECT external_user_no, employee_no, valid_to FROM earlier_assignment)
      SELECT u.no AS userNo, u.id, u.identifier AS key, e.valid_to AS last, h.valid_to AS until,
        e.last_name || CASE WHEN e.first_name = '' THEN '' ELSE ', ' || e.first_name END AS name
      FROM employee AS e JOIN holding AS h ON h.employee_no = e.no JOIN external_user AS u ON u.no = h.external_user_no
      WHERE u.integration_no = ? AND u.ignored = 0 AND e.valid_to < ? AND (h.valid_to IS NULL OR h.valid_to > e.valid_to)
      ORDER BY u.identifier, h.valid_to`)
    .all<Leaver>(no, today)
  const since = database.prepare(
    'SELECT coalesce(sum(end_at - start_at), 0) AS milliseconds FROM agent_state WHERE external_user_no = ? AND start_at >= ? AND start_at < ?',
  )
  return leavers.flatMap(({ userNo, last, until, ...line }) => {
    const end = until === null ? Number.MAX_SAFE_INTEGER : dayStart(nextDay(until), zone)
    const { milliseconds } = since.one<{ milliseconds: number }>(userNo, dayStart(nextDay(last), zone), end)
    return milliseconds === 0 ? [] : [{ ...line, milliseconds }]
  })
}
