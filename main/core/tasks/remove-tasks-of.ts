import { readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import type { Tools } from '../tools.ts'

/** The tasks of an integration as they go with it. */
export function removeTasksOf({ database }: Tools, integrationNo: number): Change[] {
  return database
    .prepare('SELECT no FROM task WHERE integration_no = ? ORDER BY no')
    .all<{ no: number }>(integrationNo)
    .map(({ no }) => ({ entity: 'task', key: no, before: readEntity(database, 'task', no), after: null }))
}
