import { fail } from '../../../preload/contract/failure.ts'
import type { JobContext } from '../job.ts'
import { applyChange, readEntity, sameRow } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { beginStep, readChanges } from '../journal/journal.ts'
import { totalsDelta, zoneOfIntegration } from '../states/state-totals.ts'
import type { Tools } from '../tools.ts'
import { importRun } from './run-import.ts'

interface StateRow {
  readonly no: number
  readonly integration_no: number
  readonly external_user_no: number
  readonly external_activity_no: number
  readonly start_at: number
  readonly end_at: number
}

// as in an import: short batches, so that nobody waits for the other connection
const batchRows = 2000

// in place of an end: the state was not there before either
const nothingBefore = -1

/**
 * Takes an import back, in batches; started again after a crash it goes on. What a person has changed or built upon
 * since is kept and counted. Answers how many things were taken back and how many kept.
 */
export async function undoImport(
  importNo: number,
  tools: Tools,
  { signal, progress }: JobContext,
): Promise<{ readonly undone: number; readonly kept: number }> {
  const { database, clock } = tools
  const run = importRun(tools, importNo)
  if (run.state === 'undone') throw fail('importNotUndoable', { name: run.file_name })
  database.prepare("UPDATE import_run SET state = 'interrupted' WHERE no = ?").run(importNo)
  const total = run.added + run.changed
  let undone = 0
  const tell = () => progress({ step: 'undoing', done: undone, total, unit: 'rows' })
  for (const batch of stateBatches(tools, importNo)) {
    signal.throwIfAborted()
    database.atomically(() => takeBackStates(tools, importNo, batch))
    undone += batch.length
    tell()
    // a breath between two batches, so that a word to stop arrives
    await Promise.resolve()
  }
  const keptStates = database
    .prepare('SELECT count(*) AS kept FROM agent_state WHERE import_no = ? AND touched = 1')
    .get<{ kept: number }>(importNo)
  forgetReplaced(tools, importNo)
  const lists = takeBackLists(tools, importNo)
  const kept = lists.kept + (keptStates?.kept ?? 0)
  database.atomically(() => {
    database
      .prepare("UPDATE import_run SET state = 'undone', kept = ?, ended_at = ? WHERE no = ?")
      .run(kept, clock.now(), importNo)
    beginStep(database, clock, { operation: 'importUndone', subject: run.file_name }, { importNo, undoable: false })
  })
  undone += lists.undone
  tell()
  return { undone, kept }
}

function* stateBatches({ database }: Tools, importNo: number): Generator<StateRow[]> {
  const next = database.prepare(`
    SELECT no, integration_no, external_user_no, external_activity_no, start_at, end_at FROM agent_state
    WHERE no > ? AND import_no = ? AND touched = 0 ORDER BY no LIMIT ${batchRows}`)
  let last = 0
  for (;;) {
    const rows = next.all<StateRow>(last, importNo)
    const end = rows.at(-1)
    if (!end) return
    last = end.no
    yield rows
  }
}

/** Removes what the import brought, or puts back what stood there before it. */
function takeBackStates({ database }: Tools, importNo: number, rows: readonly StateRow[]): void {
  const totals = totalsDelta((no) => zoneOfIntegration(database, no))
  const remove = database.prepare('DELETE FROM agent_state WHERE no = ?')
  const older = database.prepare(
    'SELECT no, end_at, import_no, flag FROM superseded_state WHERE by_import_no = ? AND agent_state_no = ? ORDER BY no LIMIT 1',
  )
  const putBack = database.prepare('UPDATE agent_state SET end_at = ?, import_no = ?, flag = ? WHERE no = ?')
  const forget = database.prepare('DELETE FROM superseded_state WHERE by_import_no = ? AND agent_state_no = ?')
  for (const row of rows) {
    totals.add(row, -1)
    const before = older.get<{ end_at: number; import_no: number | null; flag: number }>(importNo, row.no)
    if (before && before.end_at !== nothingBefore) {
      putBack.run(before.end_at, before.import_no, before.flag, row.no)
      forget.run(importNo, row.no)
      totals.add({ ...row, end_at: before.end_at }, 1)
    } else remove.run(row.no)
  }
  totals.write(database)
}

/** A later import that replaced this one's value must not bring it back when it is undone in turn. */
function forgetReplaced({ database }: Tools, importNo: number): void {
  database.atomically(() => {
    database
      .prepare(`
        UPDATE superseded_state SET (end_at, import_no, flag) = (
          SELECT older.end_at, older.import_no, older.flag FROM superseded_state AS older
          WHERE older.by_import_no = ?1 AND older.agent_state_no = superseded_state.agent_state_no)
        WHERE import_no = ?1 AND EXISTS (
          SELECT 1 FROM superseded_state AS older
          WHERE older.by_import_no = ?1 AND older.agent_state_no = superseded_state.agent_state_no)`)
      .run(importNo)
    database
      .prepare('UPDATE superseded_state SET end_at = ?, import_no = NULL WHERE import_no = ?')
      .run(nothingBefore, importNo)
  })
}

/** Lists go back change by change; one that no longer stands as the import left it, or that something hangs on, is kept. */
function takeBackLists({ database }: Tools, importNo: number): { undone: number; kept: number } {
  const step = database
    .prepare("SELECT no FROM journal_step WHERE import_no = ? AND operation = 'imported'")
    .get<{ no: number }>(importNo)
  if (!step) return { undone: 0, kept: 0 }
  return database.atomically(() => {
    let undone = 0
    let kept = 0
    for (const change of readChanges(database, step.no, true)) {
      const standing = readEntity(database, change.entity, change.key)
      const isBack = sameRow(standing, change.before, change.entity)
      if (isBack) continue
      if (!sameRow(standing, change.after, change.entity) || (change.before === null && isHeld(database, change)))
        kept += 1
      else {
        applyChange(database, { ...change, before: change.after, after: change.before })
        undone += 1
      }
    }
    return { undone, kept }
  })
}

const holders = {
  employee: ['SELECT 1 FROM assignment WHERE employee_no = ? LIMIT 1'],
  externalUser: [
    'SELECT 1 FROM assignment WHERE external_user_no = ? LIMIT 1',
    'SELECT 1 FROM agent_state WHERE external_user_no = ? LIMIT 1',
  ],
  activity: ['SELECT 1 FROM mapping WHERE activity_id = ? LIMIT 1'],
  externalActivity: [
    'SELECT 1 FROM mapping WHERE external_activity_no = ? LIMIT 1',
    'SELECT 1 FROM agent_state WHERE external_activity_no = ? LIMIT 1',
  ],
} as const

function isHeld(database: Tools['database'], { entity, key }: Change): boolean {
  if (!(entity in holders)) return false
  return holders[entity as keyof typeof holders].some((sql) => database.prepare(sql).get(key) !== undefined)
}
