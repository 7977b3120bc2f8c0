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
  /** 1 when the state has come, -1 when it has gone. */
  add(state: CountedState, sign: 1 | -1): void
  /** Writes what was gathered, after the states themselves are written. */
  write(): void
}

interface Sum {
  occurrences: number
  milliseconds: number
  /** Of the states that came. */
  first: number
  last: number
  lastEnd: number
  /** Of the states that went; what was first or last may have gone with them. */
  lostEnd: number | null
}

type Sums = Map<string, Sum>

// before and after every time that a state can have: what does not come moves no first and no last
const never = { first: Number.MAX_SAFE_INTEGER, last: 0, lastEnd: 0 }

/** Gathers changes of the kept sums: per user and external activity, per day, and per both. */
export function totalsDelta(database: Database): TotalsDelta {
  // per integration, day, user and external activity; the other sums are sums of these
  const gathered: Sums = new Map()
  const zones = new Map<number, string>()
  const zoneOf = (integrationNo: number): string => {
    const known = zones.get(integrationNo) ?? zoneOfIntegration(database, integrationNo)
    zones.set(integrationNo, known)
    return known
  }
  return {
    add: (state, sign) => {
      const { integration_no: integration, external_user_no: user, external_activity_no: activity } = state
      const { day } = localParts(state.start_at, zoneOf(integration))
      gather(sumOf(gathered, `${integration} ${day} ${user} ${activity}`), state, sign)
    },
    write: () => {
      const pairs: Sums = new Map()
      const days: Sums = new Map()
      for (const [key, sum] of gathered) {
        const [integration, day, user, activity] = key.split(' ')
        merge(sumOf(pairs, `${user} ${activity}`), sum)
        merge(sumOf(days, `${integration} ${day}`), sum)
      }
      writePairs(database, pairs)
      writeDays(database, days, zoneOf)
      writeDayPairs(database, gathered)
      forgetResolved(database, gathered, zoneOf)
      gathered.clear()
      // asked anew for the next batch: a person may have changed it
      zones.clear()
    },
  }
}

function sumOf(sums: Sums, key: string): Sum {
  const known = sums.get(key)
  if (known) return known
  const sum: Sum = { occurrences: 0, milliseconds: 0, ...never, lostEnd: null }
  sums.set(key, sum)
  return sum
}

function gather(sum: Sum, { start_at: start, end_at: end }: CountedState, sign: 1 | -1): void {
  sum.occurrences += sign
  sum.milliseconds += (end - start) * sign
  if (sign === 1) {
    sum.first = Math.min(sum.first, start)
    sum.last = Math.max(sum.last, start)
    sum.lastEnd = Math.max(sum.lastEnd, end)
  } else sum.lostEnd = Math.max(sum.lostEnd ?? 0, end)
}

function merge(sum: Sum, part: Sum): void {
  sum.occurrences += part.occurrences
  sum.milliseconds += part.milliseconds
  sum.first = Math.min(sum.first, part.first)
  sum.last = Math.max(sum.last, part.last)
  sum.lastEnd = Math.max(sum.lastEnd, part.lastEnd)
  if (part.lostEnd !== null) sum.lostEnd = Math.max(sum.lostEnd ?? 0, part.lostEnd)
}

function writePairs(database: Database, pairs: Sums): void {
  const put = database.prepare(`
    INSERT INTO state_total (external_user_no, external_activity_no, occurrences, milliseconds, first_at, last_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (external_user_no, external_activity_no) DO UPDATE SET
      occurrences = occurrences + excluded.occurrences, milliseconds = milliseconds + excluded.milliseconds,
      first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)`)
  const drop = database.prepare(
    'DELETE FROM state_total WHERE external_user_no = ? AND external_activity_no = ? AND occurrences = 0',
  )
  const lookAgain = database.prepare(`
    UPDATE state_total SET
      first_at = (SELECT min(start_at) FROM agent_state WHERE external_user_no = ?1 AND external_activity_no = ?2),
      last_at = (SELECT max(start_at) FROM agent_state WHERE external_user_no = ?1 AND external_activity_no = ?2)
    WHERE external_user_no = ?1 AND external_activity_no = ?2`)
  for (const [key, { occurrences, milliseconds, first, last, lostEnd }] of pairs) {
    const pair = key.split(' ').map(Number)
    put.run(...pair, occurrences, milliseconds, first, last)
    if (lostEnd === null || drop.run(...pair).changes > 0) continue
    lookAgain.run(...pair)
  }
}

function writeDays(database: Database, days: Sums, zoneOf: (integrationNo: number) => string): void {
  const put = database.prepare(`
    INSERT INTO state_day (integration_no, day, occurrences, milliseconds, last_end_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, day) DO UPDATE SET
      occurrences = occurrences + excluded.occurrences, milliseconds = milliseconds + excluded.milliseconds,
      last_end_at = max(last_end_at, excluded.last_end_at)`)
  const drop = database.prepare('DELETE FROM state_day WHERE integration_no = ? AND day = ? AND occurrences = 0')
  // a day can have a hundred thousand states: they are looked at only when the one that ended last may have gone
  const lastMayHaveGone = database.prepare(
    'SELECT 1 FROM state_day WHERE integration_no = ? AND day = ? AND last_end_at <= ?',
  )
  for (const [key, { occurrences, milliseconds, lastEnd, lostEnd }] of days) {
    const [integration = '', day = ''] = key.split(' ')
    const no = Number(integration)
    put.run(no, day, occurrences, milliseconds, lastEnd)
    if (lostEnd === null || drop.run(no, day).changes > 0) continue
    if (lastMayHaveGone.get(no, day, lostEnd)) lookForLastEnd(database, no, day, zoneOf(no))
  }
}

function lookForLastEnd(database: Database, integrationNo: number, day: string, zone: string): void {
  database
    .prepare(`
      UPDATE state_day SET last_end_at = (
        SELECT max(end_at) FROM agent_state WHERE integration_no = ?1 AND start_at >= ?3 AND start_at < ?4)
      WHERE integration_no = ?1 AND day = ?2`)
    .run(integrationNo, day, dayStart(day, zone), dayStart(nextDay(day), zone))
}

function writeDayPairs(database: Database, dayPairs: Sums): void {
  const put = database.prepare(`
    INSERT INTO state_day_total (integration_no, day, external_user_no, external_activity_no, occurrences, milliseconds)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, day, external_user_no, external_activity_no) DO UPDATE SET
      occurrences = occurrences + excluded.occurrences, milliseconds = milliseconds + excluded.milliseconds`)
  const drop = database.prepare(`
    DELETE FROM state_day_total WHERE integration_no = ? AND day = ? AND external_user_no = ? AND external_activity_no = ?
      AND occurrences = 0`)
  for (const [key, { occurrences, milliseconds, lostEnd }] of dayPairs) {
    const [integration, day = '', user, activity] = key.split(' ')
    const place = [Number(integration), day, Number(user), Number(activity)]
    put.run(...place, occurrences, milliseconds)
    if (lostEnd !== null) drop.run(...place)
  }
}

/** What was counted of resolved days that these states touch is no longer true. One range per person: batches come person by person. */
function forgetResolved(database: Database, dayPairs: Sums, zoneOf: (integrationNo: number) => string): void {
  const ranges = new Map<string, { from: string; end: number }>()
  for (const [key, { lastEnd, lostEnd }] of dayPairs) {
    const [integration = '', day = '', user = ''] = key.split(' ')
    const end = Math.max(lastEnd, lostEnd ?? 0)
    const known = ranges.get(`${integration} ${user}`)
    if (known === undefined) ranges.set(`${integration} ${user}`, { from: day, end })
    else {
      if (day < known.from) known.from = day
      if (end > known.end) known.end = end
    }
  }
  const forget = database.prepare(
    'DELETE FROM resolved_day WHERE integration_no = ? AND external_user_no = ? AND day >= ? AND day <= ?',
  )
  for (const [key, { from, end }] of ranges) {
    const [integration = 0, user = 0] = key.split(' ').map(Number)
    forget.run(integration, user, from, localParts(end, zoneOf(integration)).day)
  }
}

/** The same for a single state changed by hand. */
export function addToTotals(database: Database, state: Readonly<Record<string, SqlValue>>, sign: 1 | -1): void {
  const delta = totalsDelta(database)
  delta.add(
    {
      integration_no: Number(state.integration_no),
      external_user_no: Number(state.external_user_no),
      external_activity_no: Number(state.external_activity_no),
      start_at: Number(state.start_at),
      end_at: Number(state.end_at),
    },
    sign,
  )
  delta.write()
}

export function zoneOfIntegration(database: Database, no: number): string {
  return database.prepare('SELECT zone FROM integration WHERE no = ?').one<{ zone: string }>(no).zone
}
