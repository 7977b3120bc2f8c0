import type { Selectable } from 'kysely'
import { fail } from '../../../preload/contract/failure.ts'
import type { ImportCounts, ReadOptions, RowProblem } from '../../../preload/contract/imports.ts'
import type { JobContext } from '../job.ts'
import { beginStep, writeChanges } from '../journal/journal.ts'
import type { Database, OpenTable, RawRow, TableReader } from '../platform.ts'
import type { ImportRunRow } from '../schema/tables.ts'
import { zoneOfIntegration } from '../states/state-totals.ts'
import type { Tools } from '../tools.ts'
import type { ImportSink, SinkRun } from './import-sink.ts'
import { listMeasure, type ListMeasure, type SystemOf } from './list-measure.ts'

/** One row of a list, read: a value, or what is wrong with it. */
export interface ReadRow<Value> {
  readonly value: Value | null
  readonly problems: readonly RowProblem[]
}

/** What the run of one stream is made of. */
export interface ImportStream<Value> {
  /** Reads the rows of one file, in their order: what was seen before counts (a personnel number given twice). */
  reader(
    table: OpenTable,
    options: ReadOptions,
    run: { readonly zone: string; readonly now: number; readonly measure: ListMeasure },
  ): Promise<(row: RawRow) => ReadRow<Value>>
  sink(tools: Tools, run: SinkRun): ImportSink<Value>
  /** A list is short and knows its repeats only by reading from the top; states are many and know no repeats. */
  readonly rereadsOnResume: boolean
}

export interface RunImportRequest {
  readonly importNo: number
  readonly path: string
}

// a commit waits for the disk some 20 ms however small it is: 5,000 rows share one, and a person's change waits 60 ms at most
const batchRows = 5000

/**
 * Brings the file of an import run into the workspace, from its checkpoint on. Rows, problems, counts and checkpoint are
 * committed together, so a killed run repeats nothing. Answers the counts of the whole run.
 */
export async function runImport<Value>(
  { importNo, path }: RunImportRequest,
  {
    tools,
    files,
    stream,
    systemOf,
  }: {
    readonly tools: Tools
    readonly files: TableReader
    readonly stream: ImportStream<Value>
    readonly systemOf?: SystemOf
  },
  { signal, progress }: JobContext,
): Promise<ImportCounts> {
  const { database, clock } = tools
  const run = importRun(tools, importNo)
  const options = JSON.parse(run.options) as ReadOptions
  const zone = run.integration_no === null ? 'UTC' : zoneOfIntegration(database, run.integration_no)
  const table = await files.open(path, run.file_name, options)
  try {
    const measure = listMeasure(tools, run.integration_no, systemOf)
    const read = await stream.reader(table, options, { zone, now: clock.now(), measure })
    const sink = stream.sink(tools, { importNo, integrationNo: run.integration_no })
    const journal = journalOf(tools, run)
    const after = stream.rereadsOnResume ? 0 : run.checkpoint
    let counts = countsOf(run)
    progress({ step: 'writing', done: counts.read, total: null, unit: 'rows' })
    for await (const batch of table.batches({ size: batchRows, after })) {
      signal.throwIfAborted()
      const rows = batch.map((raw) => ({ raw, ...read(raw) })).filter(({ raw }) => raw.row > run.checkpoint)
      const last = rows.at(-1)
      if (!last) continue
      counts = database.atomically(() => {
        const written = sink(rows.flatMap(({ value }) => (value === null ? [] : [value])))
        journal(written.changes)
        const sum = {
          read: counts.read + rows.length,
          added: counts.added + written.added,
          changed: counts.changed + written.changed,
          unchanged: counts.unchanged + written.unchanged,
          refused: counts.refused + rows.filter(({ value }) => value === null).length,
          flagged: counts.flagged + rows.filter(({ value, problems }) => value !== null && problems.length > 0).length,
        }
        writeProblems(tools, importNo, rows)
        writeCounts(tools, importNo, sum, last.raw.row)
        return sum
      })
      const share = table.progress()
      const total = share > 0 ? Math.max(counts.read, Math.round(counts.read / share)) : null
      progress({ step: 'writing', done: counts.read, total, unit: 'rows' })
    }
    finish(tools, run, counts)
    return counts
  } finally {
    await table.close()
  }
}

/** A run as it is kept. */
export type StoredRun = Selectable<ImportRunRow>

/** Fails with `importNotFound`. */
export function importRun({ database }: Tools, importNo: number): StoredRun {
  const row = database.prepare('SELECT * FROM import_run WHERE no = ?').get<StoredRun>(importNo)
  if (!row) throw fail('importNotFound', {})
  return row
}

/** What a person knows a run by: its file, or the integration that was asked. */
export function runSubject(
  database: Database,
  { file_name: name, integration_no: integrationNo }: Pick<StoredRun, 'file_name' | 'integration_no'>,
): string {
  if (name !== '' || integrationNo === null) return name
  return database.prepare('SELECT name FROM integration WHERE no = ?').one<{ name: string }>(integrationNo).name
}

/** One step for the whole run; a resumed run goes on where its step ended. */
export function journalOf({ database, clock }: Tools, run: StoredRun) {
  const standing = database
    .prepare("SELECT no, things FROM journal_step WHERE import_no = ? AND operation = 'imported'")
    .get<{ no: number; things: number }>(run.no)
  const title = { operation: 'imported', subject: runSubject(database, run), by: 'import' } as const
  // what runs every quarter of an hour is news only when it brought a new name
  const isQuiet = run.source === 'schedule' || run.source === 'catchUp'
  let step = standing?.no ?? null
  let position = standing?.things ?? 0
  return (changes: Parameters<typeof writeChanges>[2]): void => {
    if (changes.length === 0 && (step !== null || isQuiet)) return
    step ??= beginStep(database, clock, title, { importNo: run.no, undoable: false })
    position = writeChanges(database, step, changes, position)
  }
}

export function countsOf({ read, added, changed, unchanged, refused, flagged }: ImportCounts): ImportCounts {
  return { read, added, changed, unchanged, refused, flagged }
}

export function writeProblems(
  { database }: Tools,
  importNo: number,
  rows: readonly { readonly raw: RawRow; readonly problems: readonly RowProblem[] }[],
): void {
  const put = database.prepare(
    'INSERT INTO import_problem (import_no, kind, row, column_name, code, value, cells) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { raw, problems } of rows) {
    for (const { kind, row, column, code, value } of problems) {
      put.run(importNo, kind, row, column, code, value, JSON.stringify(raw.cells))
    }
  }
}

export function writeCounts({ database }: Tools, importNo: number, counts: ImportCounts, checkpoint: number): void {
  database
    .prepare(
      'UPDATE import_run SET read = ?, added = ?, changed = ?, unchanged = ?, refused = ?, flagged = ?, checkpoint = ? WHERE no = ?',
    )
    .run(
      counts.read,
      counts.added,
      counts.changed,
      counts.unchanged,
      counts.refused,
      counts.flagged,
      checkpoint,
      importNo,
    )
}

/** A run in which not one row was good is no success: the file was the wrong one or needs mending. */
function finish(
  { database, clock }: Tools,
  { no, file_name: name }: { readonly no: number; readonly file_name: string },
  { read, refused }: ImportCounts,
): void {
  const isGood = refused < read
  database
    .prepare('UPDATE import_run SET state = ?, ended_at = ? WHERE no = ?')
    .run(isGood ? 'done' : 'failed', clock.now(), no)
  if (isGood) return
  const first = database
    .prepare(
      "SELECT row, column_name, code FROM import_problem WHERE import_no = ? AND kind = 'refused' ORDER BY no LIMIT 1",
    )
    .get<{ row: number; column_name: string; code: string }>(no)
  if (!first) throw fail('fileNoRows', { name })
  throw fail('everyRowRefused', { refused, row: first.row, column: first.column_name, problem: first.code })
}
