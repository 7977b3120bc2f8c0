import type { Database } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { resolveParallelStates, type StateSpan } from './resolve-parallel-states.ts'
import { dayStart, nextDay } from './zone.ts'

/** How long each external activity (its number) of one person was in force on one day, in milliseconds. */
export interface ResolvedDay {
  readonly userNo: number
  readonly day: string
  /** As it is kept: `no:milliseconds`, parted by blanks. */
  readonly sums: string
}

interface Days {
  readonly integrationNo: number
  readonly zone: string
  readonly from: string
  readonly to: string
}

/** External activities by number, and their numbers by name: what is in force is decided by names. */
interface Names {
  readonly names: ReadonlyMap<number, string>
  readonly numbers: ReadonlyMap<string, number>
}

// two transactions a piece: a commit waits for the disk, and a person's change waits for the transaction
const usersAtOnce = 100

/**
 * Resolved days of everybody who is not ignored, person by person. What is not counted yet is counted now and kept; a state that changes makes its
 * days forgotten (see the kept sums), so nothing here is older than the states. `breathe` is waited for between two people.
 */
export async function resolvedDays(tools: Tools, days: Days, breathe: () => Promise<void>): Promise<ResolvedDay[]> {
  const { database } = tools
  const counted = await countMissing(tools, days, breathe)
  const kept = database
    .prepare(`
      SELECT external_user_no AS userNo, day, sums FROM resolved_day
      WHERE integration_no = ? AND day >= ? AND day <= ? AND sums NOT LIKE '=%'
        AND external_user_no NOT IN (SELECT no FROM external_user WHERE integration_no = ?1 AND ignored = 1)`)
    .all<ResolvedDay>(days.integrationNo, days.from, days.to)
  const rows = counted.size === 0 ? kept : kept.filter(({ userNo }) => !counted.has(userNo))
  return [...rows, ...[...counted.values()].flat()]
}

async function countMissing(
  tools: Tools,
  days: Days,
  breathe: () => Promise<void>,
): Promise<Map<number, ResolvedDay[]>> {
  const { database } = tools
  const bounds = boundsOf(days)
  const missing = usersMissing(database, days, bounds.length)
  const counted = new Map<number, ResolvedDay[]>()
  if (missing.length === 0) return counted
  const names = namesOf(database, days.integrationNo)
  const mark = `=${tools.newId()}`
  // a mark that is gone afterwards was taken away by a state that came meanwhile: what was counted beside it is not kept
  const claim = database.prepare(`
    INSERT INTO resolved_day (integration_no, external_user_no, day, sums) VALUES (?, ?, ?, ?)
    ON CONFLICT (integration_no, external_user_no, day) DO UPDATE SET sums = excluded.sums`)
  const keep = database.prepare(`
    UPDATE resolved_day SET sums = ? WHERE integration_no = ? AND external_user_no = ? AND day = ? AND sums = ?`)
  for (let at = 0; at < missing.length; at += usersAtOnce) {
    const users = missing.slice(at, at + usersAtOnce)
    database.atomically(() => {
      for (const no of users) for (const { day } of bounds) claim.run(days.integrationNo, no, day, mark)
    })
    for (const no of users) {
      counted.set(no, countUser(database, bounds, no, names))
      await breathe()
    }
    database.atomically(() => {
      for (const no of users)
        for (const { day, sums } of counted.get(no) ?? []) keep.run(sums, days.integrationNo, no, day, mark)
    })
  }
  return counted
}

interface Bounds {
  readonly day: string
  readonly start: number
  readonly end: number
}

function boundsOf({ from, to, zone }: Days): readonly Bounds[] {
  const bounds: Bounds[] = []
  for (let day = from; day <= to; day = nextDay(day))
    bounds.push({ day, start: dayStart(day, zone), end: dayStart(nextDay(day), zone) })
  return bounds
}

/** People with states of whom not every day is counted. */
function usersMissing(database: Database, { integrationNo, from, to }: Days, dayCount: number): number[] {
  return database
    .prepare(`
      SELECT no FROM external_user AS u WHERE integration_no = ?1 AND ignored = 0
        AND EXISTS (SELECT 1 FROM state_total WHERE external_user_no = u.no)
        AND (SELECT count(*) FROM resolved_day WHERE integration_no = ?1 AND external_user_no = u.no AND day >= ?2 AND day <= ?3
          AND sums NOT LIKE '=%') < ?4
      ORDER BY no`)
    .all<{ no: number }>(integrationNo, from, to, dayCount)
    .map(({ no }) => no)
}

function namesOf(database: Database, integrationNo: number): Names {
  const rows = database
    .prepare('SELECT name, no FROM external_activity WHERE integration_no = ?')
    .all<{ name: string; no: number }>(integrationNo)
  return {
    names: new Map(rows.map(({ name, no }) => [no, name])),
    numbers: new Map(rows.map(({ name, no }) => [name, no])),
  }
}

function countUser(
  database: Database,
  bounds: readonly Bounds[],
  no: number,
  { names, numbers }: Names,
): ResolvedDay[] {
  const [from, to] = [bounds[0]?.start ?? 0, bounds.at(-1)?.end ?? 0]
  const spans = database
    .prepare(`
      SELECT external_activity_no AS activity, start_at AS start, end_at AS end FROM agent_state
      WHERE external_user_no = ? AND start_at < ? AND end_at > ? ORDER BY start_at`)
    .all<{ activity: number; start: number; end: number }>(no, to, from)
    .map(({ activity, start, end }) => ({ state: names.get(activity) ?? '', start, end }))
  const pieces = resolveParallelStates(spans)
  let first = 0
  return bounds.map(({ day, start, end }) => {
    while ((pieces[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1
    return { userNo: no, day, sums: sumsOf(pieces, first, { start, end }, numbers) }
  })
}

function sumsOf(
  pieces: readonly StateSpan[],
  first: number,
  { start, end }: { readonly start: number; readonly end: number },
  numbers: ReadonlyMap<string, number>,
): string {
  const sums = new Map<number, number>()
  for (let at = first; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.start >= end) break
    const no = numbers.get(piece.state) ?? 0
    const milliseconds = Math.min(piece.end, end) - Math.max(piece.start, start)
    if (milliseconds > 0) sums.set(no, (sums.get(no) ?? 0) + milliseconds)
  }
  return [...sums].map(([no, milliseconds]) => `${no}:${milliseconds}`).join(' ')
}
