import type { JournalEntry } from '../../../preload/contract/journal.ts'
import type { Database } from '../platform.ts'
import { type Change, type Entity, type EntityRow, entities } from './entities.ts'
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

/** Steps of work, newest first, each with its first few changes in words a person can compare. */
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
      changes: readChanges(database, no, { limit: shownChanges }).map((change) => wordsOf(database, change)),
    })),
    total,
  }
}

function wordsOf(database: Database, { entity, key, before, after }: Change): JournalEntry['changes'][number] {
  const shown = columnsChanged(entity, before, after)
  const text = (row: EntityRow | null) =>
    row === null ? null : shown.map((column) => cell(database, column, row[column] ?? null)).join(' · ')
  return { what: nameOf(database, entity, key, after ?? before ?? {}), before: text(before), after: text(after) }
}

const hiddenColumns = new Set([
  'no',
  'id',
  'search',
  'name_key',
  'evidence',
  'assigned_at',
  'created_at',
  'classification',
  'import_no',
  'touched',
  'flag',
])

function columnsChanged(entity: Entity, before: EntityRow | null, after: EntityRow | null): readonly string[] {
  // the key is what the change is named by
  const { columns, key } = entities[entity]
  const shown = columns.filter((column) => column !== key && !hiddenColumns.has(column))
  return before && after ? shown.filter((column) => before[column] !== after[column]) : shown
}

/** What a step was done to, named as a person knows it. */
function nameOf(database: Database, entity: Entity, key: number, row: EntityRow): string {
  switch (entity) {
    case 'assignment':
      return cell(database, 'external_user_no', key)
    case 'mapping':
      return cell(database, 'external_activity_no', key)
    case 'agentState':
      return cell(database, 'external_user_no', row.external_user_no ?? null)
    case 'employee':
      return `${row.last_name}, ${row.first_name}`
    case 'externalUser':
      return String(row.identifier)
    case 'activity':
    case 'externalActivity':
    case 'integration':
      return String(row.name)
  }
}

const looked: Readonly<Record<string, string>> = {
  external_user_no: 'SELECT identifier AS text FROM external_user WHERE no = ?',
  employee_no:
    "SELECT last_name || ', ' || first_name || ' (' || personnel_number || ')' AS text FROM employee WHERE no = ?",
  external_activity_no: 'SELECT name AS text FROM external_activity WHERE no = ?',
  activity_id: "SELECT name || ' (' || id || ')' AS text FROM activity WHERE id = ?",
  integration_no: 'SELECT name AS text FROM integration WHERE no = ?',
}

function cell(database: Database, column: string, value: string | number | null): string {
  if (value === null) return '–'
  const sql = looked[column]
  if (sql !== undefined) return database.prepare(sql).get<{ text: string }>(value)?.text ?? String(value)
  if (column.endsWith('_at') && typeof value === 'number') return new Date(value).toISOString()
  return String(value)
}
