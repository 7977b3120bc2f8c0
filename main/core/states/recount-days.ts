import type { Database } from '../platform.ts'
import { dayStart, localParts, nextDay } from './zone.ts'

/** Counts the days of an integration anew, after its zone has changed: no instant moves, only the days they fall on. */
export function recountDays(database: Database, integrationNo: number, zone: string): void {
  for (const table of ['state_day', 'state_day_total', 'resolved_day'])
    database.prepare(`DELETE FROM ${table} WHERE integration_no = ?`).run(integrationNo)
  const next = database.prepare(
    'SELECT min(start_at) AS start FROM agent_state WHERE integration_no = ? AND start_at >= ?',
  )
  const countDay = database.prepare(`
    INSERT INTO state_day (integration_no, day, occurrences, milliseconds, last_end_at)
    SELECT integration_no, ?1, count(*), sum(end_at - start_at), max(end_at) FROM agent_state
    WHERE integration_no = ?2 AND start_at >= ?3 AND start_at < ?4`)
  const countPairs = database.prepare(`
    INSERT INTO state_day_total (integration_no, day, external_user_no, external_activity_no, occurrences, milliseconds)
    SELECT integration_no, ?1, external_user_no, external_activity_no, count(*), sum(end_at - start_at) FROM agent_state
    WHERE integration_no = ?2 AND start_at >= ?3 AND start_at < ?4 GROUP BY external_user_no, external_activity_no`)
  let from = 0
  for (;;) {
    // from state to state, so that a single one far away costs no walk through empty years
    const start = next.get<{ start: number | null }>(integrationNo, from)?.start ?? null
    if (start === null) return
    const { day } = localParts(start, zone)
    const end = dayStart(nextDay(day), zone)
    countDay.run(day, integrationNo, start, end)
    countPairs.run(day, integrationNo, start, end)
    from = end
  }
}
