import type { Database } from '../platform.ts'
import { zoneClock } from '../states/zone.ts'

/** What some states of one external activity show of all of them. */
export interface StateSample {
  readonly sampled: number
  /** Median length in milliseconds. */
  readonly typicalMilliseconds: number
  /** Hour of the zone's clock in which most begin. */
  readonly typicalHour: number
  readonly hourShare: number
}

interface Sampled {
  readonly no: number
  readonly start: number
  readonly length: number
}

// twenty thousand rows are read in some 30 ms, and a median of a few hundred is as good as one of a million
const enough = 20_000
// below it, states that came seldom are looked up one by one
const tooFew = 15

/**
 * Length and hour of the states of each external activity, by number. Few states are all read; of many, rows in even distances, and of
 * what is too rare to be met so, the first and the newest of each person.
 */
export function stateSamples(
  database: Database,
  integrationNo: number,
  zone: string,
): ReadonlyMap<number, StateSample> {
  const byActivity = new Map<number, Sampled[]>()
  const take = (row: Sampled): void => {
    const known = byActivity.get(row.no)
    if (known) known.push(row)
    else byActivity.set(row.no, [row])
  }
  const { all, first, last } = database
    .prepare(`
      SELECT (SELECT coalesce(sum(occurrences), 0) FROM state_day WHERE integration_no = ?1) AS "all",
        (SELECT min(no) FROM agent_state) AS first, (SELECT max(no) FROM agent_state) AS last`)
    .one<{ all: number; first: number | null; last: number | null }>(integrationNo)
  if (all === 0 || first === null || last === null) return new Map()
  const columns = 'external_activity_no AS no, start_at AS start, end_at - start_at AS length'
  if (all <= enough) {
    for (const row of database
      .prepare(`SELECT ${columns} FROM agent_state WHERE integration_no = ?`)
      .all<Sampled>(integrationNo))
      take(row)
  } else {
    for (const row of evenly(database, columns, integrationNo, first, last)) take(row)
    const rare = seldom(database, integrationNo, byActivity)
    // in place of what was met of them: no state counts twice
    for (const { no } of rare) byActivity.delete(no)
    for (const row of rare) take(row)
  }
  const clock = zoneClock(zone)
  const hourOf = (at: number): number => Number(clock.parts(at).time.slice(0, 2))
  return new Map([...byActivity].map(([no, rows]) => [no, sampleOf(rows, hourOf)]))
}

/** Whatever the numbers' gaps: another integration's rows in between only make the sample smaller. */
function evenly(database: Database, columns: string, integrationNo: number, first: number, last: number): Sampled[] {
  const step = Math.max(1, (last - first + 1) / enough)
  const numbers = Array.from({ length: enough }, (_, at) => Math.floor(first + at * step))
  // the plus keeps SQLite to the numbers: by its index of integrations it would read every row
  return database
    .prepare(`SELECT ${columns} FROM agent_state WHERE no IN (SELECT value FROM json_each(?)) AND +integration_no = ?`)
    .all<Sampled>(JSON.stringify(numbers), integrationNo)
}

function seldom(database: Database, integrationNo: number, met: ReadonlyMap<number, readonly Sampled[]>): Sampled[] {
  const rare = database
    .prepare('SELECT no FROM external_activity WHERE integration_no = ?')
    .all<{ no: number }>(integrationNo)
    .filter(({ no }) => (met.get(no)?.length ?? 0) < tooFew)
    .map(({ no }) => no)
  if (rare.length === 0) return []
  return database
    .prepare(`
      SELECT s.external_activity_no AS no, s.start_at AS start, s.end_at - s.start_at AS length FROM state_total AS t
      CROSS JOIN agent_state AS s ON s.external_user_no = t.external_user_no AND s.start_at IN (t.first_at, t.last_at)
        AND s.external_activity_no = t.external_activity_no
      WHERE t.external_activity_no IN (SELECT value FROM json_each(?)) LIMIT ${enough}`)
    .all<Sampled>(JSON.stringify(rare))
}

function sampleOf(rows: readonly Sampled[], hourOf: (at: number) => number): StateSample {
  const lengths = rows.map(({ length }) => length).sort((a, b) => a - b)
  const hours = Array.from({ length: 24 }, () => 0)
  for (const { start } of rows) {
    const hour = hourOf(start)
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  const most = Math.max(...hours)
  return {
    sampled: rows.length,
    typicalMilliseconds: lengths[Math.floor(lengths.length / 2)] ?? 0,
    typicalHour: hours.indexOf(most),
    hourShare: most / rows.length,
  }
}
