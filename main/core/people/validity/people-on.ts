import type { Database } from '../../platform.ts'

/** A user of the system who has states on a day, and who that was. */
export interface PersonOn {
  readonly no: number
  readonly identifier: string
  /** Of the employee on that day; else of the user, else the identifier. */
  readonly name: string
  /** Empty: nobody's on that day, or of an employee without one. */
  readonly planningUnit: string
}

interface Day {
  readonly integrationNo: number
  readonly day: string
  /** No state that touches the day starts before this day, this moment. */
  readonly earliest: { readonly day: string; readonly at: number }
  /** Where the day begins. */
  readonly from: number
}

/** Everybody with states on a day who is not ignored, as of that day. */
export function peopleOn(database: Database, { integrationNo, day, earliest, from }: Day): PersonOn[] {
  return database
    .prepare(`
      WITH here AS (
        SELECT DISTINCT external_user_no AS no FROM state_day_total WHERE integration_no = ?1 AND day = ?2
      ), came AS (
        SELECT no FROM here
        UNION ALL SELECT no FROM (
          SELECT external_user_no AS no FROM state_day_total WHERE integration_no = ?1 AND day >= ?3 AND day < ?2 EXCEPT SELECT no FROM here
        ) AS before WHERE EXISTS (
          SELECT 1 FROM agent_state AS s INDEXED BY agent_state_key
          WHERE s.external_user_no = before.no AND s.start_at >= ?4 AND s.start_at < ?5 AND s.end_at > ?5)
      ), held AS (
        SELECT external_user_no AS user_no, employee_no FROM assignment WHERE valid_from IS NULL OR valid_from <= ?2
        UNION ALL SELECT external_user_no, employee_no FROM earlier_assignment
        WHERE (valid_from IS NULL OR valid_from <= ?2) AND valid_to >= ?2
      )
      SELECT u.no, u.identifier, coalesce(nullif(trim(e.first_name || ' ' || e.last_name), ''), nullif(u.name, ''), u.identifier) AS name,
        coalesce(e.planning_unit, '') AS planningUnit
      FROM came CROSS JOIN external_user AS u ON u.no = came.no AND u.ignored = 0
      LEFT JOIN held ON held.user_no = u.no
      LEFT JOIN employee AS e ON e.no = held.employee_no`)
    .all<PersonOn>(integrationNo, day, earliest.day, earliest.at, from)
}
