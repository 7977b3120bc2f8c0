import type { Database } from '../platform.ts'
import { type CountedState, totalsDelta } from '../states/state-totals.ts'

interface StateRow extends CountedState {
  readonly no: number
}

interface Before {
  readonly end_at: number
  readonly import_no: number | null
  readonly flag: number
}

// as in an import: short batches, so that nobody waits for the other connection
const batchRows = 2000

// in place of an end: the state was not there before either
const nothingBefore = -1

/** Takes back the states that an import holds, batch by batch; those that a person has changed stay. */
export function* takeBackStates(
  database: Database,
  importNo: number,
): Generator<{ readonly undone: number; readonly kept: number }> {
  const next = database.prepare(`
    SELECT no, integration_no, external_user_no, external_activity_no, start_at, end_at FROM agent_state
    WHERE no > ? AND import_no = ? AND touched = 0 ORDER BY no LIMIT ${batchRows}`)
  let last = 0
  for (;;) {
    const undone = database.atomically(() => {
      const rows = next.all<StateRow>(last, importNo)
      takeBack(database, importNo, rows)
      last = rows.at(-1)?.no ?? last
      return rows.length
    })
    if (undone === 0) break
    yield { undone, kept: 0 }
  }
  forget(database, importNo)
}

/** States of the import that a person has changed since. */
export function keptStates(database: Database, importNo: number): number {
  return database
    .prepare('SELECT count(*) AS kept FROM agent_state WHERE import_no = ? AND touched = 1')
    .one<{ kept: number }>(importNo).kept
}

/** Removes what the import brought, or puts back what stood there before it. */
function takeBack(database: Database, importNo: number, rows: readonly StateRow[]): void {
  const totals = totalsDelta(database)
  const remove = database.prepare('DELETE FROM agent_state WHERE no = ?')
  const older = database.prepare(
    'SELECT end_at, import_no, flag FROM superseded_state WHERE agent_state_no = ? AND by_import_no = ?',
  )
  const putBack = database.prepare('UPDATE agent_state SET end_at = ?, import_no = ?, flag = ? WHERE no = ?')
  for (const row of rows) {
    const before = older.get<Before>(row.no, importNo)
    if (!before || before.end_at === nothingBefore) {
      totals.add(row, -1)
      remove.run(row.no)
      continue
    }
    putBack.run(before.end_at, before.import_no, before.flag, row.no)
    if (before.end_at === row.end_at) continue
    totals.add(row, -1)
    totals.add({ ...row, end_at: before.end_at }, 1)
  }
  totals.write()
}

/**
 * Where a later import has taken over from this one, it has now taken over from what stood before this one; so it does not bring this
 * one's states back when it is undone in turn.
 */
function forget(database: Database, importNo: number): void {
  database.atomically(() => {
    database
      .prepare(`
        UPDATE superseded_state SET (end_at, import_no, flag) = (
          SELECT older.end_at, older.import_no, older.flag FROM superseded_state AS older
          WHERE older.agent_state_no = superseded_state.agent_state_no AND older.by_import_no = ?1)
        WHERE import_no = ?1 AND EXISTS (
          SELECT 1 FROM superseded_state AS older
          WHERE older.agent_state_no = superseded_state.agent_state_no AND older.by_import_no = ?1)`)
      .run(importNo)
    database
      .prepare('UPDATE superseded_state SET end_at = ?, import_no = NULL WHERE import_no = ?')
      .run(nothingBefore, importNo)
    database.prepare('DELETE FROM superseded_state WHERE by_import_no = ?').run(importNo)
  })
}
