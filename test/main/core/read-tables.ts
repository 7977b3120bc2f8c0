import type { Database } from '../../../main/core/platform.ts'

type Row = Readonly<Record<string, string | number | null>>

const tablesOf = (database: Database): string[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all<{ name: string }>()
    .map(({ name }) => name)

/** What a planner's work is: all but the journal itself, the runs of imports and what they keep for undo. */
const ofTheBooks = new Set([
  'journal_step',
  'journal_change',
  'import_run',
  'import_problem',
  'superseded_state',
  'meta',
])

/** Every row of every table with a planner's work, in an order of its own. */
export function dump(database: Database): Readonly<Record<string, readonly string[]>> {
  const tables = tablesOf(database).filter((name) => !ofTheBooks.has(name))
  return Object.fromEntries(
    tables.map((name) => [
      name,
      database
        .prepare(`SELECT * FROM ${name}`)
        .all<Row>()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  )
}

/** The states as a planner sees them, in an order of their own: without numbers, and without who brought them. */
export function statesOf(database: Database): readonly string[] {
  return database
    .prepare(`
      SELECT i.name AS integration, u.identifier, a.name AS state, s.start_at, s.end_at, s.flag FROM agent_state AS s
      JOIN integration AS i ON i.no = s.integration_no JOIN external_user AS u ON u.no = s.external_user_no
      JOIN external_activity AS a ON a.no = s.external_activity_no`)
    .all<Row>()
    .map((row) => JSON.stringify(row))
    .toSorted()
}
