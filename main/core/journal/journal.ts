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

/** Applies the changes and writes them down, all or nothing, as one step that a person can undo. What stays as it was is no change. */
export function changeByPerson(database: Database, clock: Clock, title: StepTitle, given: readonly Change[]): void {
  const changes = given.filter(({ before, after, entity }) => !sameRow(before, after, entity))
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

/** Changes of a step in their order, or `backwards` for undoing; all of them unless a window is asked for. */
export function readChanges(
  database: Database,
  step: number,
  {
    backwards = false,
    limit = -1,
    offset = 0,
  }: { readonly backwards?: boolean; readonly limit?: number; readonly offset?: number } = {},
): Change[] {
  return database
    .prepare(
      `SELECT entity, key, before, after FROM journal_change WHERE step_no = ? ORDER BY position ${backwards ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
    )
    .all<ChangeRow>(step, limit, offset)
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

/** Takes the last step back. Fails with `undoNothing`, or `undoConflict` when something else has changed or needs the same thing since. */
export function undoStep(database: Database): JournalStep {
  const step = database.prepare(lastStep).get<StepRow>()
  if (!step) throw fail('undoNothing', {})
  const changes = readChanges(database, step.no, { backwards: true })
  turn(
    database,
    step,
    1,
    changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before })),
  )
  return step
}

/** Does the step undone last once more. Fails with `redoNothing` or `undoConflict`. */
export function redoStep(database: Database): JournalStep {
  const step = database.prepare(nextStep).get<StepRow>()
  if (!step) throw fail('redoNothing', {})
  turn(database, step, 0, readChanges(database, step.no))
  return step
}

function turn(database: Database, { no, subject }: StepRow, undone: 0 | 1, changes: readonly Change[]): void {
  try {
    database.atomically(() => {
      for (const change of changes) replace(database, change, subject)
      database.prepare('UPDATE journal_step SET undone = ? WHERE no = ?').run(undone, no)
    })
  } catch (error) {
    // a name taken again, a thing that something newer hangs on: the tables refuse what no single row shows
    throw database.isConstraint(error) ? fail('undoConflict', { what: subject }, { cause: error }) : error
  }
}

function replace(database: Database, change: Change, what: string): void {
  const standing = readEntity(database, change.entity, change.key)
  if (!sameRow(standing, change.before, change.entity)) throw fail('undoConflict', { what })
  applyChange(database, change)
}
