import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { TimeWindow } from '../connections/connector.ts'
import type { Database } from '../platform.ts'
import { localParts } from '../states/zone.ts'

const quarterLength = 900_000
// States that reach further into a time without any beginning are rare; looking back for them costs.
const lookBack = 4 * 3_600_000

interface Integrated {
  readonly no: number
  readonly zone: string
}

/** Quarters of a window, from its begin on: how many rows begin in each, and whether one that began before lasts into it. */
export function quarterRows(
  database: Database,
  integration: Integrated,
  stream: HistoryStream,
  { from, to }: TimeWindow,
): { readonly rows: number[]; readonly lasting: readonly boolean[] } {
  const rows: number[] = Array(Math.round((to - from) / quarterLength)).fill(0)
  const lasting: boolean[] = Array(rows.length).fill(false)
  const sql = stream === 'calls' ? callsOfQuarters : statesOfQuarters
  for (const { start, count } of database
    .prepare(sql)
    .all<{ start: number; count: number }>(from, to, integration.no)) {
    rows[Math.floor((start - from) / quarterLength)] = count
  }
  if (stream === 'states') markLasting(database, integration, rows, lasting, from)
  return { rows, lasting }
}

const callsOfQuarters = `
  SELECT start_at AS start, sum(offered) AS count FROM contact_interval
  WHERE start_at >= ?1 AND start_at < ?2 AND integration_no = ?3 GROUP BY start_at`

// Counted quarter by quarter along the index: sorting a million starts would take ten times as long.
const statesOfQuarters = `
  WITH RECURSIVE quarter (start) AS (
    SELECT ?1 UNION ALL SELECT start + ${quarterLength} FROM quarter WHERE start + ${quarterLength} < ?2)
  SELECT start, (
    SELECT count(*) FROM agent_state INDEXED BY agent_state_time
    WHERE integration_no = ?3 AND start_at >= start AND start_at < start + ${quarterLength}) AS count
  FROM quarter`

/** Into a night the last states of the day last as long as the day's sums say; within a day the states themselves are looked at. */
function markLasting(
  database: Database,
  { no, zone }: Integrated,
  rows: readonly number[],
  lasting: boolean[],
  from: number,
): void {
  const lastEnds = new Map(
    database
      .prepare('SELECT day, last_end_at AS end FROM state_day WHERE integration_no = ?')
      .all<{ day: string; end: number }>(no)
      .map(({ day, end }) => [day, end]),
  )
  const endOf = database.prepare(
    'SELECT max(end_at) AS end FROM agent_state WHERE integration_no = ? AND start_at >= ? AND start_at < ?',
  )
  for (let place = 1; place < rows.length; place++) {
    if (rows[place] !== 0 || rows[place - 1] === 0) continue
    const start = from + place * quarterLength
    let next = place
    while (next < rows.length && rows[next] === 0) next++
    const isOverDay = dayOf(from + next * quarterLength, zone) !== dayOf(start - 1, zone)
    const end = isOverDay
      ? (lastEnds.get(dayOf(start - 1, zone)) ?? 0)
      : (endOf.one<{ end: number | null }>(no, start - lookBack, start).end ?? 0)
    for (let quiet = place; quiet < next && from + quiet * quarterLength < end; quiet++) lasting[quiet] = true
    place = next
  }
}

const dayOf = (at: number, zone: string): string => localParts(at, zone).day
