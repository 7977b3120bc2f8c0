import { fail } from '../../../preload/contract/failure.ts'
import type { Operation } from '../../../preload/contract/journal.ts'
import type { Clock, Database } from '../platform.ts'
import { applyChange, readEntity, sameRow } from './apply-change.ts'
import type { Change, Entity, EntityRow } from './entities.ts'

/** What a step of work is called in the journal. */
export interface StepTitle {
  readonly operation: Operation
  readonly subject: string
  readonly by?: 'person' | 'import' | 'practice'
}

export interface JournalStep extends StepTitle {
  readonly things: number
}

interface StepRow {
  readonly no: number
  readonly operation: Operation
  readonly subject: string
  readonly things: number
}

interface ChangeRow {
  readonly entity: Entity
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/** Applies the changes and writes them down, all or nothing, as one step that a person can undo. */
export function changeByPerson(database: Database, clock: Clock, title: StepTitle, changes: readonly Change[]): void {
  if (changes.length === 0) return
  database.atomically(() => {
    // what was undone before cannot come back once something new was done
    database.prepare('UPDATE journal_step SET undone = 2 WHERE undone = 1').run()
    const step = beginStep(database, clock, title, { importNo: null, undoable: true })
    for (const change of changes) applyChange(database, change)
    writeChanges(database, step, changes, 0)
  })
}

/** Opens a step; its changes are written by `writeChanges`. */
export function beginStep(
  database: Database,
  clock: Clock,
  title: StepTitle,
  options: { readonly importNo: number | null; readonly undoable: boolean },
): number {
  return database
    .prepare(
      'INSERT INTO journal_step (at, by, operation, subject, things, import_no, undoable, undone) VALUES (?, ?, ?, ?, 0, ?, ?, 0)',
    )
    .run(clock.now(), title.by ?? 'person', title.operation, title.subject, options.importNo, options.undoable ? 1 : 0)
    .lastId
}

/** Writes changes under a step, numbered from `position`; answers the next free position. */
export function writeChanges(database: Database, step: number, changes: readonly Change[], position: number): number {
  const put = database.prepare(
    'INSERT INTO journal_change (step_no, position, entity, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  )
  let next = position
  for (const { entity, key, before, after } of changes) {
    put.run(step, next, entity, String(key), toJson(before), toJson(after))
    next += 1
  }
  database.prepare('UPDATE journal_step SET things = things + ? WHERE no = ?').run(changes.length, step)
  return next
}

const toJson = (row: EntityRow | null): string | null => (row === null ? null : JSON.stringify(row))
const fromJson = (text: string | null): EntityRow | null => (text === null ? null : (JSON.parse(text) as EntityRow))

/** Changes of a step in their order; `backwards` for undoing; a negative limit is none. */
export function readChanges(database: Database, step: number, backwards: boolean, limit = -1): Change[] {
  return database
    .prepare(
      `SELECT entity, key, before, after FROM journal_change WHERE step_no = ? ORDER BY position ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    )
    .all<ChangeRow>(step, limit)
    .map((row) => ({
      entity: row.entity,
      key: Number(row.key),
      before: fromJson(row.before),
      after: fromJson(row.after),
    }))
}

const lastStep =
  'SELECT no, operation, subject, things FROM journal_step WHERE undoable = 1 AND undone = 0 ORDER BY no DESC LIMIT 1'
const nextStep =
  'SELECT no, operation, subject, things FROM journal_step WHERE undoable = 1 AND undone = 1 ORDER BY no ASC LIMIT 1'

/** What undo and redo would do now. */
export function nextSteps(database: Database): { undo: StepRow | null; redo: StepRow | null } {
  return {
    undo: database.prepare(lastStep).get<StepRow>() ?? null,
    redo: database.prepare(nextStep).get<StepRow>() ?? null,
  }
}

/** Takes the last step back. Fails with `undoNothing`, or `undoConflict` when something else has changed the same thing since. */
export function undoStep(database: Database): JournalStep {
  const step = database.prepare(lastStep).get<StepRow>()
  if (!step) throw fail('undoNothing', {})
  database.atomically(() => {
    for (const change of readChanges(database, step.no, true)) {
      replace(database, { ...change, before: change.after, after: change.before }, step.subject)
    }
    database.prepare('UPDATE journal_step SET undone = 1 WHERE no = ?').run(step.no)
  })
  return step
}

/** Does the step undone last once more. Fails with `redoNothing` or `undoConflict`. */
export function redoStep(database: Database): JournalStep {
  const step = database.prepare(nextStep).get<StepRow>()
  if (!step) throw fail('redoNothing', {})
  database.atomically(() => {
    for (const change of readChanges(database, step.no, false)) replace(database, change, step.subject)
    database.prepare('UPDATE journal_step SET undone = 0 WHERE no = ?').run(step.no)
  })
  return step
}

function replace(database: Database, change: Change, what: string): void {
  const standing = readEntity(database, change.entity, change.key)
  if (!sameRow(standing, change.before, change.entity)) throw fail('undoConflict', { what })
  applyChange(database, change)
}
