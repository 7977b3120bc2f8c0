import type { JournalEntry } from '../../../preload/contract/journal.ts'
import type { Database } from '../platform.ts'
import { describeChange } from './describe-change.ts'
import { readChanges } from './journal.ts'

interface StepRow {
  readonly no: number
  readonly at: number
  readonly by: JournalEntry['by']
  readonly operation: JournalEntry['operation']
  readonly subject: string
  readonly things: number
  readonly undone: number
}

// enough to recognise a step; an import has thousands
const shownChanges = 5

/** Steps of work, newest first, each with its first few changes. */
export function listJournal(
  database: Database,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { rows: JournalEntry[]; total: number } {
  const rows = database
    .prepare(
      'SELECT no, at, by, operation, subject, things, undone FROM journal_step ORDER BY no DESC LIMIT ? OFFSET ?',
    )
    .all<StepRow>(limit, offset)
  const total = database.prepare('SELECT count(*) AS n FROM journal_step').one<{ n: number }>().n
  return {
    rows: rows.map(({ no, undone, ...row }) => ({
      ...row,
      id: no,
      undone: undone !== 0,
      changes: readChanges(database, no, { limit: shownChanges }).map((change) => describeChange(database, change)),
    })),
    total,
  }
}
