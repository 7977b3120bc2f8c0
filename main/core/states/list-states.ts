import type * as z from 'zod'
import type { AgentState, states as calls } from '../../../preload/contract/states.ts'
import { integrationById } from '../integrations/integrations.ts'
import { foldForSearch } from '../people/fold.ts'
import type { Database, SqlValue } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { dayStart, nextDay } from './zone.ts'

type Query = z.output<NonNullable<(typeof calls.list)['~orpc']['inputSchema']>>

export interface ListedState {
  readonly no: number
  readonly identifier: string
  readonly state: string
  readonly start_at: number
  readonly end_at: number
  readonly flag: number
}

interface Condition {
  readonly text: string
  readonly values: readonly SqlValue[]
}

// the order of the joins is the order of the answer, so that an index serves it and nothing is sorted
const joins = {
  time: 'agent_state AS s CROSS JOIN external_user AS u ON u.no = s.external_user_no CROSS JOIN external_activity AS a ON a.no = s.external_activity_no',
  person:
    'external_user AS u CROSS JOIN agent_state AS s ON s.external_user_no = u.no CROSS JOIN external_activity AS a ON a.no = s.external_activity_no',
}

const orders = {
  start: 's.start_at',
  end: 's.end_at',
  state: 'a.name',
  identifier: 'u.identifier',
} as const

/** A window of an integration's states as received. Newest first unless asked otherwise. */
export function listStates(tools: Tools, query: Query): { rows: AgentState[]; total: number } {
  const { database } = tools
  const { integrationId, search, sort, filter, offset, limit } = query
  const integration = integrationById(tools, integrationId)
  const conditions = [...searched(database, integration.no, search), ...filtered(database, integration, filter ?? {})]
  const column = sort?.column ?? 'start'
  const direction = (sort?.direction ?? 'descending') === 'descending' ? 'DESC' : 'ASC'
  const from = column === 'identifier' ? joins.person : joins.time
  const owner = column === 'identifier' ? 'u.integration_no' : 's.integration_no'
  const where = [`${owner} = ?`, ...conditions.map(({ text }) => text)].join(' AND ')
  const values = [integration.no, ...conditions.flatMap((condition) => condition.values)]
  const then = column === 'start' ? '' : ', s.start_at'
  const rows = database
    .prepare(
      `SELECT s.no, u.identifier, a.name AS state, s.start_at, s.end_at, s.flag FROM ${from} WHERE ${where}
       ORDER BY ${orders[column]} ${direction}${then} LIMIT ? OFFSET ?`,
    )
    .all<ListedState>(...values, limit, offset)
  const total =
    conditions.length === 0
      ? database
          .prepare('SELECT coalesce(sum(occurrences), 0) AS total FROM state_day WHERE integration_no = ?')
          .get<{ total: number }>(integration.no)
      : database
          .prepare(
            `SELECT count(*) AS total FROM agent_state AS s WHERE s.integration_no = ? AND ${conditions.map(({ text }) => text).join(' AND ')}`,
          )
          .get<{ total: number }>(...values)
  return { rows: rows.map((row) => stateOf(row, integrationId)), total: total?.total ?? 0 }
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

/** Each word must stand in the user or in the state; both lists are short, so they are searched instead of a million rows. */
function searched(database: Database, integrationNo: number, search: string): Condition[] {
  const words = foldForSearch(search).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const users = database
    .prepare('SELECT no, search FROM external_user WHERE integration_no = ?')
    .all<{ no: number; search: string }>(integrationNo)
  const activities = database
    .prepare('SELECT no, name FROM external_activity WHERE integration_no = ?')
    .all<{ no: number; name: string }>(integrationNo)
  return words.map((word) => {
    const foundUsers = users.filter((user) => user.search.includes(word)).map(({ no }) => no)
    const foundStates = activities.filter(({ name }) => foldForSearch(name).includes(word)).map(({ no }) => no)
    return {
      text: '(s.external_user_no IN (SELECT value FROM json_each(?)) OR s.external_activity_no IN (SELECT value FROM json_each(?)))',
      values: [JSON.stringify(foundUsers), JSON.stringify(foundStates)],
    }
  })
}

function filtered(
  database: Database,
  integration: { readonly no: number; readonly zone: string },
  filter: NonNullable<Query['filter']>,
): Condition[] {
  const conditions: Condition[] = []
  if (filter.identifier !== undefined) {
    const user = database
      .prepare('SELECT no FROM external_user WHERE integration_no = ? AND identifier = ?')
      .get<{ no: number }>(integration.no, filter.identifier)
    conditions.push({ text: 's.external_user_no = ?', values: [user?.no ?? -1] })
  }
  if (filter.state !== undefined) {
    const activity = database
      .prepare('SELECT no FROM external_activity WHERE integration_no = ? AND name = ?')
      .get<{ no: number }>(integration.no, filter.state)
    conditions.push({ text: 's.external_activity_no = ?', values: [activity?.no ?? -1] })
  }
  if (filter.from !== undefined) {
    conditions.push({ text: 's.start_at >= ?', values: [dayStart(filter.from, integration.zone)] })
  }
  if (filter.to !== undefined) {
    conditions.push({ text: 's.start_at < ?', values: [dayStart(nextDay(filter.to), integration.zone)] })
  }
  if (filter.flagged === true) conditions.push({ text: 's.flag <> 0', values: [] })
  return conditions
}
