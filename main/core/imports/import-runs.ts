import { sql } from 'kysely'
import { type FailureCode, fail } from '../../../preload/contract/failure.ts'
import type { ImportRun, ReadOptions, RowProblem } from '../../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { notesOf } from '../history/history-notes.ts'
import type { RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { Tools } from '../tools.ts'
import type { RefusedRow } from './refused-file.ts'
import { countsOf, type StoredRun } from './run-import.ts'

export interface ListedRun extends StoredRun {
  readonly integration_id: string | null
  /** 1 as soon as it has been begun to undo. */
  readonly undo_begun: number
  /** 1 when a later run has asked the system for what this one still lacks. */
  readonly overtaken: number
}

export const listedRuns = `
  SELECT import_run.*, integration.id AS integration_id,
    EXISTS (SELECT 1 FROM journal_step WHERE import_no = import_run.no AND operation = 'importUndone') AS undo_begun,
    EXISTS (
      SELECT 1 FROM import_run AS later WHERE later.integration_no = import_run.integration_no
        AND later.stream = import_run.stream AND later.no > import_run.no AND later.state <> 'undone'
        AND later.checkpoint > max(import_run.checkpoint, later.window_from) AND later.window_from < import_run.window_to
    ) AS overtaken
  FROM import_run
  LEFT JOIN integration ON integration.no = import_run.integration_no`

/** What a person brought or asked for, newest first; what runs by schedule has a list of its own. */
export function listImports({ database }: Tools): ImportRun[] {
  return database
    .prepare(`${listedRuns} WHERE import_run.source IN ('file', 'byHand', 'first') ORDER BY import_run.no DESC`)
    .all<ListedRun>()
    .map(runOf)
}

/** Fails with `importNotFound`. */
export function importById({ database }: Tools, id: string): ListedRun {
  const row = database.prepare(`${listedRuns} WHERE import_run.id = ?`).get<ListedRun>(id)
  if (!row) throw fail('importNotFound', {})
  return row
}

export function runOf(row: ListedRun): ImportRun {
  const state = row.state as ImportRun['state']
  const isFile = row.source === 'file'
  // states that came again belong to the newest import that brought them, and what a system was asked for counts as asked
  const hasEffect = row.added + row.changed + (isFile && row.stream !== 'states' ? 0 : row.unchanged) > 0
  // a file that failed fails again; a system that failed may answer next time
  const isCutOff = state === 'interrupted' || state === 'cancelled' || (state === 'failed' && !isFile)
  return {
    id: row.id,
    stream: row.stream as ImportRun['stream'],
    integrationId: row.integration_id,
    source: row.source as ImportRun['source'],
    window: row.window_from === null || row.window_to === null ? null : { from: row.window_from, to: row.window_to },
    fileName: row.file_name,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    state,
    counts: countsOf(row),
    setAside: isFile ? 0 : (notesOf(row.options)?.setAside ?? 0),
    // what was received is read anew, never undone
    canUndo: row.source !== 'received' && (hasEffect || isCutOff) && state !== 'undone' && state !== 'running',
    // resumed behind a later run it would bring back what that one has found to be gone
    canResume: isCutOff && row.undo_begun === 0 && row.overtaken === 0,
    kept: row.kept,
  }
}

export interface NewRun {
  readonly stream: StreamId
  readonly integrationNo: number | null
  readonly file: { readonly id: string; readonly name: string; readonly hash: string }
  readonly options: ReadOptions
  /** The header of the file, for the file of refused rows. */
  readonly columns: readonly string[]
}

/** Writes down that a run begins. */
export function createRun(
  { database, clock, newId }: Tools,
  run: NewRun,
): { readonly no: number; readonly id: string } {
  const id = newId()
  const { lastId } = database
    .prepare(`
      INSERT INTO import_run (id, stream, integration_no, file_id, file_name, file_hash, options, columns, started_at, ended_at,
        state, checkpoint, read, added, changed, unchanged, refused, flagged, kept)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 'running', 0, 0, 0, 0, 0, 0, 0, 0)`)
    .run(
      id,
      run.stream,
      run.integrationNo,
      run.file.id,
      run.file.name,
      run.file.hash,
      JSON.stringify(run.options),
      JSON.stringify(run.columns),
      clock.now(),
    )
  return { no: lastId, id }
}

/**
 * A run that ended without finishing: stopped by a person, refused for what is in its file, or cut off, by the end of the app
 * (`job` is null) or by anything else that another try can overcome. One that asked a system has failed when the app did not end.
 */
export function endRun(
  { database, clock }: Tools,
  importNo: number,
  job: Pick<JobSnapshot, 'state' | 'failure'> | null,
): void {
  const state = job?.state === 'cancelled' ? 'cancelled' : lastsForEver(job?.failure?.code) ? 'failed' : 'interrupted'
  database
    .prepare(`
      UPDATE import_run SET state = iif(?1 = 'interrupted' AND ?2 AND source <> 'file', 'failed', ?1), ended_at = ?3
      WHERE no = ?4 AND state = 'running'`)
    .run(state, job === null ? 0 : 1, clock.now(), importNo)
}

/** What is wrong with a file is still wrong when it is read again. */
function lastsForEver(code: FailureCode | undefined): boolean {
  return code !== undefined && (code.startsWith('file') || code === 'columnMissing' || code === 'everyRowRefused')
}

/** A run that was stopped or cut off goes on. */
export function resumeRun({ database }: Tools, importNo: number): void {
  database.prepare("UPDATE import_run SET state = 'running', ended_at = NULL WHERE no = ?").run(importNo)
}

/** At the start nothing can be running: what says so was cut off and can be resumed. */
export function markInterrupted({ database, clock }: Tools): void {
  database.prepare("UPDATE import_run SET state = 'interrupted', ended_at = ? WHERE state = 'running'").run(clock.now())
}

/** The last finished import of the very same content into the same place. */
export function sameContent(
  { database }: Tools,
  {
    hash,
    stream,
    integrationNo,
  }: { readonly hash: string; readonly stream: StreamId; readonly integrationNo: number | null },
): { importId: string; at: number } | null {
  const row = database
    .prepare(`
      SELECT id, started_at FROM import_run WHERE file_hash = ? AND stream = ? AND integration_no IS ? AND state = 'done'
      ORDER BY no DESC LIMIT 1`)
    .get<{ id: string; started_at: number }>(hash, stream, integrationNo)
  return row ? { importId: row.id, at: row.started_at } : null
}

/** Refused and flagged rows of a run, in the order of the file. */
export async function importProblems(
  tools: Tools,
  query: { readonly id: string; readonly kind?: RowProblem['kind']; readonly offset: number; readonly limit: number },
): Promise<{ rows: RowProblem[]; total: number }> {
  const { no } = importById(tools, query.id)
  let found = tools.database.query.selectFrom('import_problem').where('import_no', '=', no)
  if (query.kind !== undefined) found = found.where('kind', '=', query.kind)
  const { total } = await found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const rows = await found.selectAll().orderBy('no').limit(query.limit).offset(query.offset).execute()
  return {
    rows: rows.map((row) => ({
      kind: row.kind as RowProblem['kind'],
      row: row.row,
      column: row.column_name,
      code: row.code as RowProblem['code'],
      value: row.value,
    })),
    total,
  }
}

/** The refused rows with their original cells and all that is wrong with each. */
export function* refusedRows({ database }: Tools, importNo: number): Generator<RefusedRow> {
  const rows = database
    .prepare(
      "SELECT row, column_name, code, cells FROM import_problem WHERE import_no = ? AND kind = 'refused' ORDER BY no",
    )
    .iterate<{ row: number; column_name: string; code: RefusalCode; cells: string }>(importNo)
  let waiting: { row: number; text: string; cells: string[]; problems: RefusedRow['problems'] }[] = []
  for (const { row, column_name: column, code, cells } of rows) {
    const [before] = waiting
    // the answers of a system each begin with row 1
    if (before?.row === row && before.text === cells)
      waiting = [{ ...before, problems: [...before.problems, { column, code }] }]
    else {
      yield* waiting
      waiting = [{ row, text: cells, cells: JSON.parse(cells) as string[], problems: [{ column, code }] }]
    }
  }
  yield* waiting
}
