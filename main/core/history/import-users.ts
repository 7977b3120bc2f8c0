import type { ImportCounts } from '../../../preload/contract/imports.ts'
import { listReader } from '../imports/list-reader.ts'
import { countsOf, journalOf, type StoredRun, writeCounts, writeProblems } from '../imports/run-import.ts'
import { userSink } from '../imports/write-users.ts'
import type { JobContext } from '../job.ts'
import type { HistorySource } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { stopSignal } from './ask-history.ts'

const header = ['identifier', 'name', 'email', 'active'] as const
const columns = { identifier: 0, name: 1, email: 2, active: 3 }
const batchUsers = 1000

/**
 * Brings the users that a system lists, checked like a list of users. One that it lists no more stays as it is: states of the past may
 * still be that user's. A run that goes on asks anew and leaves out as many as it had.
 */
export async function importUsers(
  run: StoredRun,
  { tools, source }: { readonly tools: Tools; readonly source: HistorySource },
  { signal, progress }: JobContext,
): Promise<ImportCounts> {
  const { database } = tools
  progress({ step: 'asking', done: run.checkpoint, total: null, unit: 'rows' })
  const users = (await source.users(stopSignal(signal))).toSorted((a, b) => compare(a.identifier, b.identifier))
  const read = listReader('users', { header, columns, dateOrder: 'unknown', zone: 'UTC', now: tools.clock.now() })
  const rows = users.map(({ identifier, name, email, active }, place) => {
    const raw = { row: place + 1, cells: [identifier, name, email, active ? 'yes' : 'no'] }
    return { raw, ...read(raw) }
  })
  const sink = userSink(tools, { importNo: run.no, integrationNo: run.integration_no })
  const journal = journalOf(tools, run)
  let counts = countsOf(run)
  database.prepare('UPDATE import_run SET columns = ? WHERE no = ?').run(JSON.stringify(header), run.no)
  for (let done = run.checkpoint; done < rows.length; done += batchUsers) {
    signal.throwIfAborted()
    const batch = rows.slice(done, done + batchUsers)
    counts = database.atomically(() => {
      const values = batch.flatMap(({ value }) => (value === null ? [] : [value]))
      const written = sink(values)
      journal(written.changes)
      writeProblems(tools, run.no, batch)
      const sum = {
        read: counts.read + batch.length,
        added: counts.added + written.added,
        changed: counts.changed + written.changed,
        unchanged: counts.unchanged + written.unchanged,
        refused: counts.refused + batch.length - values.length,
        flagged: counts.flagged + batch.filter(({ value, problems }) => value !== null && problems.length > 0).length,
      }
      writeCounts(tools, run.no, sum, done + batch.length)
      return sum
    })
    progress({ step: 'writing', done: done + batch.length, total: rows.length, unit: 'rows' })
  }
  return counts
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
