import type { Database, SqlValue } from '../platform.ts'
import { dayStart, localParts, nextDay } from './zone.ts'

/** What the sums need of one stored state. */
export interface CountedState {
  readonly integration_no: number
  readonly external_user_no: number
  readonly external_activity_no: number
  readonly start_at: number
  readonly end_at: number
}

/** Sums gathered over a batch, so that a thousand rows cost a few writes. */
export interface TotalsDelta {
  add(state: CountedState, sign: 1 | -1): void
  write(database: Database): void
}

interface Sum {
  occurrences: number
  milliseconds: number
  first: number
  last: number
  lastEnd: number
}

/** Gathers changes of the sums; `zoneOf` names the zone whose days count for an integration. */
export function totalsDelta(zoneOf: (integrationNo: number) => string): TotalsDelta {
  const pairs = new Map<string, Sum>()
  const days = new Map<string, Sum>()
  const gather = (map: Map<string, Sum>, key: string, state: CountedState, sign: 1 | -1) => {
    const sum = map.get(key)
    const length = (state.end_at - state.start_at) * sign
    if (!sum) {
      map.set(key, {
        occurrences: sign,
        milliseconds: length,
        first: state.start_at,
        last: state.start_at,
        lastEnd: state.end_at,
      })
      return
    }
    sum.occurrences += sign
    sum.milliseconds += length
    if (state.start_at < sum.first) sum.first = state.start_at
    if (state.start_at > sum.last) sum.last = state.start_at
    if (state.end_at > sum.lastEnd) sum.lastEnd = state.end_at
  }
  return {
    add: (state, sign) => {
      gather(pairs, `${state.external_user_no} ${state.external_activity_no}`, state, sign)
      const day = localParts(state.start_at, zoneOf(state.integration_no)).day
      gather(days, `${state.integration_no} ${day}`, state, sign)
    },
    write: (database) => {
      writePairs(database, pairs)
      writeDays(database, days, zoneOf)
      pairs.clear()
      days.clear()
    },
  }
}

function writePairs(database: Database, pairs: ReadonlyMap<string, Sum>): void {
  const put = database.prepare(`
    INSERT INTO state_total (external_user_no, external_activity_no, occurrences, milliseconds, first_at, last_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (external_user_no, external_activity_no) DO UPDATE SET
      occurrences = occurrences + excluded.occurrences,
      milliseconds = milliseconds + excluded.milliseconds,
      first_at = min(first_at, excluded.first_at),
      last_at = max(last_at, excluded.last_at)`)
  const shrink = database.prepare(`
    UPDATE state_total SET occurrences = occurrences + ?, milliseconds = milliseconds + ?,
      first_at = coalesce((SELECT min(start_at) FROM agent_state WHERE external_user_no = ?3 AND external_activity_no = ?4), first_at),
      last_at = coalesce((SELECT max(start_at) FROM agent_state WHERE external_user_no = ?3 AND external_activity_no = ?4), last_at)
    WHERE external_user_no = ?3 AND external_activity_no = ?4`)
  const drop = database.prepare(
    'DELETE FROM state_total WHERE external_user_no = ? AND external_activity_no = ? AND occurrences = 0',
  )
  for (const [key, sum] of pairs) {
    const [user, activity] = key.split(' ').map(Number) as [number, number]
    if (sum.occurrences > 0 || (sum.occurrences === 0 && sum.milliseconds > 0)) {
      put.run(user, activity, sum.occurrences, sum.milliseconds, sum.first, sum.last)
    } else if (sum.occurrences < 0 || sum.milliseconds !== 0) {
      const values: SqlValue[] = [sum.occurrences, sum.milliseconds, user, activity]
      shrink.run(...values)
      drop.run(user, activity)
    }
  }
}

function writeDays(
  database: Database,
  days: ReadonlyMap<string, Sum>,
  zoneOf: (integrationNo: number) => string,
): void {
  const put = database.prepare(`
    INSERT INTO state_day (integration_no, day, occurrences, milliseconds, last_end_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, day) DO UPDATE SET
      occurrences = occurrences + excluded.occurrences, milliseconds = milliseconds + excluded.milliseconds,
      last_end_at = max(last_end_at, excluded.last_end_at)`)
  const drop = database.prepare('DELETE FROM state_day WHERE integration_no = ? AND day = ? AND occurrences = 0')
  const lookAgain = database.prepare(`
    UPDATE state_day SET last_end_at = coalesce(
      (SELECT max(end_at) FROM agent_state WHERE integration_no = ?1 AND start_at >= ?3 AND start_at < ?4), last_end_at)
    WHERE integration_no = ?1 AND day = ?2`)
  for (const [key, sum] of days) {
    const [integration, day] = key.split(' ') as [string, string]
    const no = Number(integration)
    put.run(no, day, sum.occurrences, sum.milliseconds, sum.lastEnd)
    if (sum.occurrences > 0) continue
    const zone = zoneOf(no)
    lookAgain.run(no, day, dayStart(day, zone), dayStart(nextDay(day), zone))
    drop.run(no, day)
  }
}

/** Counts the days of an integration anew, after its zone has changed: no instant moves, only the days they fall on. */
export function recountDays(database: Database, integrationNo: number, zone: string): void {
  database.prepare('DELETE FROM state_day WHERE integration_no = ?').run(integrationNo)
  // zones differ by quarters of an hour, so a quarter never falls on two days
  const quarters = database
    .prepare(`
      SELECT min(start_at) AS start, count(*) AS occurrences, sum(end_at - start_at) AS milliseconds, max(end_at) AS lastEnd
      FROM agent_state WHERE integration_no = ? GROUP BY start_at / 900000`)
    .all<{ start: number; occurrences: number; milliseconds: number; lastEnd: number }>(integrationNo)
  const put = database.prepare(`
    INSERT INTO state_day (integration_no, day, occurrences, milliseconds, last_end_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, day) DO UPDATE SET
      occurrences = occurrences + excluded.occurrences, milliseconds = milliseconds + excluded.milliseconds,
      last_end_at = max(last_end_at, excluded.last_end_at)`)
  for (const { start, occurrences, milliseconds, lastEnd } of quarters) {
    put.run(integrationNo, localParts(start, zone).day, occurrences, milliseconds, lastEnd)
  }
}

/** The same for a single state changed by hand. */
export function addToTotals(database: Database, state: Readonly<Record<string, SqlValue>>, sign: 1 | -1): void {
  const counted = {
    integration_no: Number(state.integration_no),
    external_user_no: Number(state.external_user_no),
    external_activity_no: Number(state.external_activity_no),
    start_at: Number(state.start_at),
    end_at: Number(state.end_at),
  }
  const delta = totalsDelta((no) => zoneOfIntegration(database, no))
  delta.add(counted, sign)
  delta.write(database)
}

export function zoneOfIntegration(database: Database, no: number): string {
  return database.prepare('SELECT zone FROM integration WHERE no = ?').get<{ zone: string }>(no)?.zone ?? 'UTC'
}
