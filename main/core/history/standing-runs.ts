import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { TimeWindow } from '../connections/connector.ts'
import type { StoredRun } from '../imports/run-import.ts'
import type { Database } from '../platform.ts'

/** A run that has asked a system for a time and is in force: what it found there, also nothing, holds. `to` is as far as it came. */
export interface StandingRun extends TimeWindow {
  readonly no: number
}

// one that has been begun to undo is in force no more
const standing = `
  SELECT no, window_from AS "from", checkpoint AS "to" FROM import_run AS run
  WHERE integration_no = ? AND stream = ? AND source <> 'file' AND window_to > ? AND window_from < ?
    AND checkpoint > window_from AND state <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM journal_step WHERE import_no = run.no AND operation = 'importUndone')`

/** Runs of a stream that touch a time, in the order of their numbers. */
export function standingRuns(
  database: Database,
  integrationNo: number,
  stream: HistoryStream,
  { from, to }: TimeWindow,
): StandingRun[] {
  return database.prepare(`${standing} ORDER BY no`).all<StandingRun>(integrationNo, stream, from, to)
}

/** The run in force that has come furthest, the latest of several; null before the first. */
export function newestCovered(
  database: Database,
  integrationNo: number,
  stream: HistoryStream,
): (StandingRun & { readonly options: string }) | null {
  let newest: (StandingRun & { readonly options: string }) | null = null
  // runs by schedule are many: the last few tell
  for (const run of database
    .prepare(
      `${standing.replace('SELECT no', 'SELECT options, window_to AS asked, no')} ORDER BY window_to DESC, no DESC`,
    )
    .iterate<StandingRun & { asked: number; options: string }>(integrationNo, stream, 0, Number.MAX_SAFE_INTEGER)) {
    if (newest !== null && run.asked < newest.to) break
    if (newest === null || run.to > newest.to || (run.to === newest.to && run.no > newest.no)) newest = run
  }
  return newest
}

/**
 * Who else has looked: the first run after `importNo` whose time holds an instant. What one run brought and the next found unchanged is
 * that one's too, so it takes over when the first is undone.
 */
export function nextLooker(
  database: Database,
  run: Pick<StoredRun, 'no' | 'integration_no' | 'stream' | 'window_from' | 'window_to'>,
): (at: number) => number | undefined {
  const window = { from: run.window_from ?? 0, to: run.window_to ?? Number.MAX_SAFE_INTEGER }
  const later = standingRuns(database, run.integration_no ?? 0, run.stream as HistoryStream, window).filter(
    ({ no }) => no > run.no,
  )
  const borders = [...new Set(later.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const placeOf = new Map(borders.map((at, place) => [at, place]))
  const lookers: (number | undefined)[] = Array(borders.length).fill(undefined)
  // the last to be written is the first that looked
  for (const { no, from, to } of later.toReversed()) lookers.fill(no, placeOf.get(from), placeOf.get(to))
  return (at) => lookers[lastAtMost(borders, at)]
}

/** Place of the last of the ordered numbers that is not above `limit`; -1 when all are. */
function lastAtMost(ordered: readonly number[], limit: number): number {
  let from = 0
  let to = ordered.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ordered[middle] ?? 0) <= limit) from = middle + 1
    else to = middle
  }
  return from - 1
}
