import type { Database } from '../platform.ts'

/** What live states mean and whose they are: by the name of the state, and by the identifier of the user, to the letter. */
export interface LiveNames {
  /** Activity IDs; what is not here is not mapped. */
  readonly activities: ReadonlyMap<string, number>
  readonly employees: ReadonlyMap<string, string>
}

export function liveNames({ prepare }: Database, integrationNo: number): LiveNames {
  const mapped = prepare(`
    SELECT external_activity.name, mapping.activity_id AS id FROM mapping
    JOIN external_activity ON external_activity.no = external_activity_no WHERE integration_no = ?`)
  const assigned = prepare(`
    SELECT external_user.identifier, employee.first_name AS first, employee.last_name AS last FROM assignment
    JOIN external_user ON external_user.no = external_user_no JOIN employee ON employee.no = employee_no
    WHERE integration_no = ?`)
  return {
    activities: new Map(
      mapped.all<{ name: string; id: number }>(integrationNo).map(({ name, id }) => [name, id] as const),
    ),
    employees: new Map(
      assigned
        .all<{ identifier: string; first: string; last: string }>(integrationNo)
        .map(({ identifier, first, last }) => [identifier, `${first} ${last}`.trim()] as const),
    ),
  }
}
