import type { AgentState } from '../../../preload/contract/states.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { Database } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { type StateCondition, type StateQuery, stateConditions } from './state-filter.ts'
import { type StateOrder, type StateScope, stateWindow } from './state-window.ts'
import { dayStart, nextDay } from './zone.ts'

export interface ListedState {
  readonly no: number
  readonly identifier: string
  readonly state: string
  readonly start_at: number
  readonly end_at: number
  readonly flag: number
}

/** A window of an integration's states as received. Newest first unless asked otherwise. */
export function listStates(tools: Tools, query: StateQuery): { rows: AgentState[]; total: number } {
  const { database } = tools
  const { integrationId, sort, filter, offset, limit } = query
  const { no, zone } = integrationById(tools, integrationId)
  const conditions = stateConditions(database, no, query)
  if (conditions === null) return { rows: [], total: 0 }
  const order: StateOrder = {
    column: sort?.column ?? 'start',
    direction: (sort?.direction ?? 'descending') === 'descending' ? 'DESC' : 'ASC',
  }
  const scope = { integrationNo: no, zone, from: filter?.from, to: filter?.to, conditions }
  const find = filter?.flagged === true ? flaggedWindow : stateWindow
  const { numbers, total } = find(database, scope, order, { offset, limit })
  return { rows: rowsOf(database, numbers).map((row) => stateOf(row, integrationId)), total }
}

const orders = { start: 's.start_at', identifier: 'u.identifier', state: 'a.name' } as const

/** Flagged states are few and have an index of their own. */
function flaggedWindow(
  database: Database,
  { integrationNo, zone, from, to, conditions }: StateScope,
  { column, direction }: StateOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { numbers: number[]; total: number } {
  const start = from === undefined ? 0 : dayStart(from, zone)
  const end = to === undefined ? Number.MAX_SAFE_INTEGER : dayStart(nextDay(to), zone)
  const numbers = database
    .prepare(`
      SELECT s.no FROM agent_state AS s INDEXED BY agent_state_flagged
      JOIN external_user AS u ON u.no = s.external_user_no JOIN external_activity AS a ON a.no = s.external_activity_no
      WHERE s.integration_no = ? AND s.flag <> 0 AND s.start_at >= ? AND s.start_at < ?
        ${conditions.map(({ text }: StateCondition) => `AND ${text}`).join(' ')}
      ORDER BY ${orders[column]} ${direction}, s.start_at ${column === 'start' ? direction : 'ASC'}, s.no`)
    .all<{ no: number }>(integrationNo, start, end, ...conditions.flatMap(({ values }) => values))
    .map(({ no }) => no)
  return { numbers: numbers.slice(offset, offset + limit), total: numbers.length }
}

/** In the order of their numbers in `numbers`. */
function rowsOf(database: Database, numbers: readonly number[]): ListedState[] {
  return database
    .prepare(`
      SELECT s.no, u.identifier, a.name AS state, s.start_at, s.end_at, s.flag FROM json_each(?) AS asked
      CROSS JOIN agent_state AS s ON s.no = asked.value
      CROSS JOIN external_user AS u ON u.no = s.external_user_no
      CROSS JOIN external_activity AS a ON a.no = s.external_activity_no ORDER BY asked.key`)
    .all<ListedState>(JSON.stringify(numbers))
}

export function stateOf(row: ListedState, integrationId: string): AgentState {
  return {
    id: row.no,
    integrationId,
    identifier: row.identifier,
    state: row.state,
    start: row.start_at,
    end: row.end_at,
    flag: row.flag === 0 ? 'none' : 'timeAmbiguous',
  }
}
