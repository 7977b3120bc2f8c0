import type { Database, SqlValue } from '../platform.ts'

// fifty rows a statement take half the time of fifty statements; a hundred take no less
export const rowsAtOnce = 50

/** Inserts rows, many with each statement: `INSERT INTO <into> VALUES … <conflict>`. Answers how many were inserted. */
export function insertRows(
  database: Database,
  { into, conflict = '' }: { readonly into: string; readonly conflict?: string },
  rows: readonly (readonly SqlValue[])[],
): number {
  const width = rows[0]?.length ?? 0
  const one = `(${Array(width).fill('?').join(', ')})`
  const insert = (count: number) =>
    database.prepare(`INSERT INTO ${into} VALUES ${Array(count).fill(one).join(', ')} ${conflict}`)
  const whole = rows.length - (rows.length % rowsAtOnce)
  let inserted = 0
  for (let at = 0; at < whole; at += rowsAtOnce) {
    inserted += insert(rowsAtOnce).run(...rows.slice(at, at + rowsAtOnce).flat()).changes
  }
  for (const row of rows.slice(whole)) inserted += insert(1).run(...row).changes
  return inserted
}
