import type { Database } from '../platform.ts'
import type { Tools } from '../tools.ts'

/**
 * The time from which somebody listens for an integration, written down as a run over its states: so it counts as asked for, and time in
 * which nobody listened is a gap. It is done at each moment: there is nothing to resume and nothing to undo.
 */
export function beginListening({ database, newId }: Tools, integrationNo: number, at: number): number {
  return database
    .prepare(`
      INSERT INTO import_run (id, stream, integration_no, file_id, file_name, file_hash, options, columns, started_at, ended_at,
        state, checkpoint, read, added, changed, unchanged, refused, flagged, kept, source, window_from, window_to)
      VALUES (?1, 'states', ?2, '', '', '', '{}', '[]', ?3, ?3, 'done', ?3, 0, 0, 0, 0, 0, 0, 0, 'received', ?3, ?3)`)
    .run(newId(), integrationNo, at).lastId
}

/** What has come since it was last told. */
export interface Heard {
  readonly messages: number
  readonly added: number
  readonly changed: number
}

/** Up to this moment somebody has listened. */
export function listenedUntil(database: Database, importNo: number, at: number, heard: Heard): void {
  database
    .prepare(`
      UPDATE import_run SET window_to = max(window_to, ?1), checkpoint = max(checkpoint, ?1), ended_at = max(ended_at, ?1),
        read = read + ?2, added = added + ?3, changed = changed + ?4
      WHERE no = ?5`)
    .run(at, heard.messages, heard.added, heard.changed, importNo)
}

/** The last time that somebody listened; null before the first. */
export function lastListening(
  database: Database,
  integrationNo: number,
): { readonly no: number; readonly from: number; readonly to: number } | null {
  return (
    database
      .prepare(`
        SELECT no, window_from AS "from", checkpoint AS "to" FROM import_run
        WHERE integration_no = ? AND stream = 'states' AND source = 'received' ORDER BY no DESC LIMIT 1`)
      .get<{ no: number; from: number; to: number }>(integrationNo) ?? null
  )
}
