import type { ImportCounts } from '../../../preload/contract/imports.ts'
import { importRun, runSubject, type StoredRun } from '../imports/run-import.ts'
import type { JobContext } from '../job.ts'
import { zoneOfIntegration } from '../states/state-totals.ts'
import type { Tools } from '../tools.ts'
import type { HistoryPorts } from './ask-history.ts'
import { callWindows } from './call-windows.ts'
import { historyBook } from './history-book.ts'
import { dayWindows, windowBorder } from './history-windows.ts'
import { importUsers } from './import-users.ts'
import { stateWindows } from './state-windows.ts'

/** Where a run works, and who answers it. */
export interface HistoryTools extends HistoryPorts {
  readonly tools: Tools
}

/**
 * Asks a system for what a history run is of, from its checkpoint on, day by day, and writes what it reports. Rows, what is gone, sums,
 * problems, counts and checkpoint are committed together, range by range, so a killed run loses and repeats nothing. That nothing comes is
 * a success. Answers the counts of the whole run. Fails with `columnMissing`, `connectionZone`, `everyRowRefused`, and as the source does.
 */
export async function runHistory(
  { importNo }: { readonly importNo: number },
  given: HistoryTools,
  context: JobContext,
): Promise<ImportCounts> {
  const { database, clock } = given.tools
  const run = importRun(given.tools, importNo)
  const counts =
    run.stream === 'users' ? await importUsers(run, given, context) : await importWindows(run, given, context)
  database.prepare("UPDATE import_run SET state = 'done', ended_at = ? WHERE no = ?").run(clock.now(), importNo)
  return counts
}

async function importWindows(
  run: StoredRun,
  { tools, ...ports }: HistoryTools,
  { signal, progress }: JobContext,
): Promise<ImportCounts> {
  const { database } = tools
  const { no: importNo, integration_no: integrationNo, window_to: to } = run
  if (integrationNo === null || run.window_from === null || to === null) throw new Error('no window was asked for')
  const border = (at: number) => windowBorder(at, ports.reader.zone)
  const from = border(run.window_from)
  if (from !== run.window_from) {
    const begin = database.prepare(
      'UPDATE import_run SET window_from = ?, checkpoint = min(checkpoint, ?) WHERE no = ?',
    )
    begin.run(from, Math.min(from, border(run.checkpoint)), importNo)
  }
  const days = dayWindows({ from, to }, zoneOfIntegration(database, integrationNo), ports.reader.zone)
  const name = runSubject(database, run)
  const make = run.stream === 'calls' ? callWindows : stateWindows
  const read = make({ tools, ports, run: { importNo, integrationNo }, name, signal })
  const standing = importRun(tools, importNo)
  const { checkpoint } = standing
  const book = historyBook(tools, standing)
  const tell = (step: 'asking' | 'writing', done: number) => progress({ step, done, total: days.length, unit: 'days' })
  for (const [done, day] of days.entries()) {
    const begin = Math.max(border(checkpoint), day.from)
    if (begin >= day.to) continue
    tell('asking', done)
    const { answer, parts } = await read({ from: begin, to: day.to })
    const page = book.open(answer)
    for (const part of parts) {
      signal.throwIfAborted()
      page.commit(part)
      tell('writing', done)
    }
  }
  tell('writing', days.length)
  return book.counts()
}
