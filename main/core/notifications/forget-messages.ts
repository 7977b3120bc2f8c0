import type { Database } from '../platform.ts'

const weekLength = 7 * 86_400_000
// some hundred megabytes at most
const mostKept = 100_000
// a few milliseconds; who waits for more comes again
const rowsAtOnce = 1000

/** Lets go of messages that were understood a week ago, and of the oldest when there are too many; answers how many. What was not understood stays. */
export function forgetMessages(database: Database, integrationNo: number, now: number): number {
  const understood = "FROM inbox_message WHERE integration_no = ? AND state = 'understood'"
  const { rows } = database.prepare(`SELECT count(*) AS rows ${understood}`).one<{ rows: number }>(integrationNo)
  const excess = Math.min(rowsAtOnce, Math.max(0, rows - mostKept))
  const drop = (which: string, ...values: readonly number[]): number =>
    database.prepare(`DELETE FROM inbox_message WHERE no IN (${which})`).run(integrationNo, ...values).changes
  return (
    drop(`SELECT no ${understood} ORDER BY no LIMIT ?`, excess) +
    drop(
      `SELECT no FROM (SELECT no, received_at ${understood} ORDER BY no LIMIT ${rowsAtOnce}) WHERE received_at < ?`,
      now - weekLength,
    )
  )
}
