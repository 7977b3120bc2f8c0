import type { ImportRun } from '../../../preload/contract/imports.ts'
import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { TimeWindow } from '../connections/connector.ts'
import { type ListedRun, listedRuns, runOf } from '../imports/import-runs.ts'
import type { Tools } from '../tools.ts'

export interface NewHistoryRun {
  readonly stream: 'users' | HistoryStream
  readonly integrationNo: number
  readonly source: Exclude<ImportRun['source'], 'file'>
  /** Null for users: the system lists all of them. */
  readonly window: TimeWindow | null
}

/** Writes down that a system is to be asked. Its checkpoint is the instant up to which everything is there: at first none of it. */
export function createHistoryRun(
  { database, clock, newId }: Tools,
  { stream, integrationNo, source, window }: NewHistoryRun,
): { readonly no: number; readonly id: string } {
  const id = newId()
  const { lastId } = database
    .prepare(`
      INSERT INTO import_run (id, stream, integration_no, file_id, file_name, file_hash, options, columns, started_at, ended_at,
        state, checkpoint, read, added, changed, unchanged, refused, flagged, kept, source, window_from, window_to)
      VALUES (?, ?, ?, '', '', '', '{}', '[]', ?, NULL, 'running', ?, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?)`)
    .run(id, stream, integrationNo, clock.now(), window?.from ?? 0, source, window?.from ?? null, window?.to ?? null)
  return { no: lastId, id }
}

/** Runs that asked the system, newest first. */
export function historyRuns(
  { database }: Tools,
  integrationNo: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly rows: ImportRun[]; readonly total: number } {
  const { total } = database
    .prepare("SELECT count(*) AS total FROM import_run WHERE integration_no = ? AND source <> 'file'")
    .one<{ total: number }>(integrationNo)
  const rows = database
    .prepare(`
      ${listedRuns} WHERE import_run.integration_no = ? AND import_run.source <> 'file'
      ORDER BY import_run.no DESC LIMIT ? OFFSET ?`)
    .all<ListedRun>(integrationNo, limit, offset)
  return { rows: rows.map(runOf), total }
}
