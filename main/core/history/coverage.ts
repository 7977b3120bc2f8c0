import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { TimeWindow } from '../connections/connector.ts'
import type { Tools } from '../tools.ts'
import { notesOf } from './history-notes.ts'
import { newestCovered, standingRuns } from './standing-runs.ts'

/** The newest instant that a system was asked for and has answered; null before the first. */
export function coveredTo({ database }: Tools, integrationNo: number, stream: HistoryStream): number | null {
  return newestCovered(database, integrationNo, stream)?.to ?? null
}

/** The oldest instant that a system was asked for; null before the first. A run that is just being undone still counts. */
export function coveredFrom({ database }: Tools, integrationNo: number, stream: HistoryStream): number | null {
  return database
    .prepare(`
      SELECT min(window_from) AS at FROM import_run
      WHERE integration_no = ? AND stream = ? AND source <> 'file' AND checkpoint > window_from AND state <> 'undone'`)
    .one<{ at: number | null }>(integrationNo, stream).at
}

/**
 * Where the next run by schedule begins: `overlap` milliseconds before what is covered, so that late corrections heal, or where a state
 * began that agents were still in. Null while nothing was asked for.
 */
export function nextStart(
  { database }: Tools,
  integrationNo: number,
  stream: HistoryStream,
  overlap: number,
): number | null {
  const newest = newestCovered(database, integrationNo, stream)
  if (newest === null) return null
  return Math.min(newest.to - overlap, notesOf(newest.options)?.openSince ?? newest.to)
}

/** The parts of a window that a system was asked for, in their order and apart from one another. */
export function coverage(
  { database }: Tools,
  integrationNo: number,
  stream: HistoryStream,
  window: TimeWindow,
): readonly TimeWindow[] {
  const parts: { from: number; to: number }[] = []
  for (const run of standingRuns(database, integrationNo, stream, window).toSorted((a, b) => a.from - b.from)) {
    const part = { from: Math.max(run.from, window.from), to: Math.min(run.to, window.to) }
    const last = parts.at(-1)
    if (part.to <= part.from) continue
    if (last !== undefined && part.from <= last.to) last.to = Math.max(last.to, part.to)
    else parts.push(part)
  }
  return parts
}

const newest = {
  calls: 'SELECT max(start_at) AS at FROM call_leg WHERE integration_no = ?',
  states: 'SELECT max(start_at) AS at FROM agent_state WHERE integration_no = ?',
} as const

/** Start of the newest row, wherever it came from. */
export function newestAt({ database }: Tools, integrationNo: number, stream: HistoryStream): number | null {
  return database.prepare(newest[stream]).one<{ at: number | null }>(integrationNo).at
}
