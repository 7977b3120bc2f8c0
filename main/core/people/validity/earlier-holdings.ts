import { readEntity } from '../../journal/apply-change.ts'
import type { Change } from '../../journal/entities.ts'
import type { Database } from '../../platform.ts'

/** What takes away everything that was said of earlier days of an employee, or of a user. */
export function earlierHoldings(database: Database, of: 'employee_no' | 'external_user_no', no: number): Change[] {
  return database
    .prepare(`SELECT no AS key FROM earlier_assignment WHERE ${of} = ?`)
    .all<{ key: number }>(no)
    .map(({ key }) => {
      const before = readEntity(database, 'earlierAssignment', key)
      return { entity: 'earlierAssignment', key, before, after: null }
    })
}
