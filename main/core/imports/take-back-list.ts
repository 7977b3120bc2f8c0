import { applyChange, readEntity, sameRow } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { readChanges } from '../journal/journal.ts'
import type { Database } from '../platform.ts'

// each is a handful of statements: about 10 ms a batch
const batchChanges = 500

/**
 * Takes back what an import wrote to the lists, change by change from the last to the first. One that no longer stands as the import
 * left it, or that a person's work hangs on, stays and is counted.
 */
export function* takeBackList(
  database: Database,
  importNo: number,
): Generator<{ readonly undone: number; readonly kept: number }> {
  const step = database
    .prepare("SELECT no, things FROM journal_step WHERE import_no = ? AND operation = 'imported'")
    .get<{ no: number; things: number }>(importNo)
  if (!step) return
  for (let done = 0; done < step.things; done += batchChanges) {
    yield database.atomically(() => {
      const count = { undone: 0, kept: 0 }
      for (const change of readChanges(database, step.no, { backwards: true, limit: batchChanges, offset: done })) {
        const end = takeBack(database, change)
        if (end !== null) count[end] += 1
      }
      return count
    })
  }
}

function takeBack(database: Database, change: Change): 'undone' | 'kept' | null {
  const { entity, key, before, after } = change
  const standing = readEntity(database, entity, key)
  // by an undo that was cut off
  if (sameRow(standing, before, entity)) return null
  if (!sameRow(standing, after, entity)) return 'kept'
  if (before === null && isHeld(database, workOn, change)) return 'kept'
  if (before === null && isHeld(database, statesOf, change)) return null
  applyChange(database, { entity, key, before: after, after: before })
  return 'undone'
}

type Holders = Readonly<Partial<Record<Change['entity'], string>>>

const workOn: Holders = {
  employee: `SELECT 1 FROM assignment WHERE employee_no = ?1
    UNION ALL SELECT 1 FROM earlier_assignment WHERE employee_no = ?1 LIMIT 1`,
  externalUser: `SELECT 1 FROM assignment WHERE external_user_no = ?1
    UNION ALL SELECT 1 FROM earlier_assignment WHERE external_user_no = ?1 LIMIT 1`,
  activity: 'SELECT 1 FROM mapping WHERE activity_id = ? LIMIT 1',
  externalActivity: 'SELECT 1 FROM mapping WHERE external_activity_no = ? LIMIT 1',
}

// a name that states of another import need, or may need again, stays until that one is undone too
const statesOf: Holders = {
  externalUser: `SELECT 1 FROM agent_state WHERE external_user_no = ?1
    UNION ALL SELECT 1 FROM removed_state WHERE external_user_no = ?1
    UNION ALL SELECT 1 FROM state_event WHERE external_user_no = ?1 LIMIT 1`,
  externalActivity: `SELECT 1 FROM agent_state WHERE external_activity_no = ?1
    UNION ALL SELECT 1 FROM removed_state WHERE external_activity_no = ?1
    UNION ALL SELECT 1 FROM state_event WHERE external_activity_no = ?1 LIMIT 1`,
}

function isHeld(database: Database, holders: Holders, { entity, key }: Change): boolean {
  const sql = holders[entity]
  return sql !== undefined && database.prepare(sql).get(key) !== undefined
}
