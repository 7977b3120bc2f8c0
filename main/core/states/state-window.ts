import type { Database, SqlValue } from '../platform.ts'
import type { StateCondition } from './state-filter.ts'
import { dayStart, nextDay } from './zone.ts'

/** The states to look in; days inclusive, in the integration's zone. */
export interface StateScope {
  readonly integrationNo: number
  readonly zone: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly conditions: readonly StateCondition[]
}

export interface StateOrder {
  readonly column: 'start' | 'identifier' | 'state'
  readonly direction: 'ASC' | 'DESC'
}

/** A run of neighbours in the order asked for, and how many states it has. */
interface Group {
  readonly key: SqlValue
  readonly states: number
}

interface Window {
  readonly offset: number
  readonly limit: number
}

/**
 * Numbers of the states in a window of an ordered list, and how many the whole list has. The kept sums say in which day (or user, or
 * external activity) the window lies, so only that is read: the last page of a million states costs no more than the first.
 */
export function stateWindow(
  database: Database,
  scope: StateScope,
  order: StateOrder,
  window: Window,
): { readonly numbers: readonly number[]; readonly total: number } {
  const groups = groupsOf(database, scope, order)
  const numbers: number[] = []
  let before = 0
  for (const { key, states } of groups) {
    const offset = Math.max(0, window.offset - before)
    const limit = window.limit - numbers.length
    before += states
    if (offset >= states || limit === 0) continue
    for (const no of numbersOf(database, scope, order, key, { offset, limit })) numbers.push(no)
  }
  return { numbers, total: before }
}

const groupings = {
  start: { key: 's.day', join: '', by: 's.day' },
  identifier: { key: 'u.no', join: 'JOIN external_user AS u ON u.no = s.external_user_no', by: 'u.identifier' },
  state: { key: 'a.no', join: 'JOIN external_activity AS a ON a.no = s.external_activity_no', by: 'a.name' },
} as const

function groupsOf(database: Database, scope: StateScope, { column, direction }: StateOrder): Group[] {
  const { integrationNo, from = '', to = '9999-12-31', conditions } = scope
  const { key, join, by } = groupings[column]
  const table = column === 'start' && conditions.length === 0 ? 'state_day' : 'state_day_total'
  return database
    .prepare(`
      SELECT ${key} AS key, sum(s.occurrences) AS states FROM ${table} AS s ${join}
      WHERE s.integration_no = ? AND s.day >= ? AND s.day <= ? ${textOf(conditions)}
      GROUP BY ${key} ORDER BY ${by} ${direction}`)
    .all<Group>(integrationNo, from, to, ...valuesOf(conditions))
}

/** Within a user or an external activity the order is by start. */
function numbersOf(
  database: Database,
  scope: StateScope,
  { column, direction }: StateOrder,
  key: SqlValue,
  window: Window,
): readonly number[] {
  if (column === 'start') return numbersOfDay(database, scope, String(key), direction, window)
  if (column === 'identifier') return numbersOfUser(database, scope, key, window)
  const conditions = [...scope.conditions, { text: 's.external_activity_no = ?', values: [key] }]
  return stateWindow(database, { ...scope, conditions }, { column: 'start', direction: 'ASC' }, window).numbers
}

function numbersOfUser(database: Database, scope: StateScope, user: SqlValue, { offset, limit }: Window): number[] {
  const { zone, from, to, conditions } = scope
  const start = from === undefined ? 0 : dayStart(from, zone)
  const end = to === undefined ? Number.MAX_SAFE_INTEGER : dayStart(nextDay(to), zone)
  return database
    .prepare(`
      SELECT s.no FROM agent_state AS s WHERE s.external_user_no = ? AND s.start_at >= ? AND s.start_at < ? ${textOf(conditions)}
      ORDER BY s.start_at, s.no LIMIT ? OFFSET ?`)
    .all<{ no: number }>(user, start, end, ...valuesOf(conditions), limit, offset)
    .map(({ no }) => no)
}

function numbersOfDay(
  database: Database,
  { integrationNo, zone, conditions }: StateScope,
  day: string,
  direction: StateOrder['direction'],
  { offset, limit }: Window,
): number[] {
  const narrow = textOf(conditions)
  const values = valuesOf(conditions)
  const bounds = [dayStart(day, zone), dayStart(nextDay(day), zone)]
  // a few people of a day are found by their own index; everybody's states by that of time
  const [source, given] =
    conditions.length === 0
      ? ['agent_state AS s WHERE s.integration_no = ?', [integrationNo]]
      : [
          `agent_state AS s INDEXED BY agent_state_key WHERE s.external_user_no IN (
             SELECT s.external_user_no FROM state_day_total AS s WHERE s.integration_no = ? AND s.day = ? ${narrow})`,
          [integrationNo, day, ...values],
        ]
  return database
    .prepare(`
      SELECT s.no FROM ${source} AND s.start_at >= ? AND s.start_at < ? ${narrow}
      ORDER BY s.start_at ${direction}, s.no ${direction} LIMIT ? OFFSET ?`)
    .all<{ no: number }>(...given, ...bounds, ...values, limit, offset)
    .map(({ no }) => no)
}

const textOf = (conditions: readonly StateCondition[]): string => conditions.map(({ text }) => `AND ${text}`).join(' ')
const valuesOf = (conditions: readonly StateCondition[]): readonly SqlValue[] =>
  conditions.flatMap(({ values }) => values)
