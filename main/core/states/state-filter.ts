import type * as z from 'zod'
import type { states as calls } from '../../../preload/contract/states.ts'
import { foldForSearch } from '../people/fold.ts'
import type { Database, SqlValue } from '../platform.ts'

export type StateQuery = z.output<NonNullable<(typeof calls.list)['~orpc']['inputSchema']>>

/** A condition on `s`, which is a table with users and external activities: the states or one of their sums. */
export interface StateCondition {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** What is asked of users and external activities; null when nothing can match. */
export function stateConditions(
  database: Database,
  integrationNo: number,
  { search, filter }: Pick<StateQuery, 'search' | 'filter'>,
): readonly StateCondition[] | null {
  const conditions = [
    ...searched(database, integrationNo, search),
    ...named(database, 'external_user', 'identifier', integrationNo, filter?.identifier),
    ...named(database, 'external_activity', 'name', integrationNo, filter?.state),
  ]
  return conditions.some(({ values }) => values.every((value) => value === '[]')) ? null : conditions
}

const isOneOf = (column: string) => `s.${column} IN (SELECT value FROM json_each(?))`

/** Each word must stand in the user or in the state; both lists are short, so they are searched instead of a million rows. */
function searched(database: Database, integrationNo: number, search: string): StateCondition[] {
  const words = foldForSearch(search).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const users = database
    .prepare('SELECT no, search AS text FROM external_user WHERE integration_no = ?')
    .all<{ no: number; text: string }>(integrationNo)
  const activities = database
    .prepare('SELECT no, name FROM external_activity WHERE integration_no = ?')
    .all<{ no: number; name: string }>(integrationNo)
    .map(({ no, name }) => ({ no, text: foldForSearch(name) }))
  return words.map((word) => {
    const numbers = (rows: readonly { no: number; text: string }[]) =>
      JSON.stringify(rows.filter(({ text }) => text.includes(word)).map(({ no }) => no))
    return {
      text: `(${isOneOf('external_user_no')} OR ${isOneOf('external_activity_no')})`,
      values: [numbers(users), numbers(activities)],
    }
  })
}

function named(
  database: Database,
  table: 'external_user' | 'external_activity',
  column: string,
  integrationNo: number,
  name: string | undefined,
): StateCondition[] {
  if (name === undefined) return []
  const row = database
    .prepare(`SELECT no FROM ${table} WHERE integration_no = ? AND ${column} = ?`)
    .get<{ no: number }>(integrationNo, name)
  return [{ text: isOneOf(`${table}_no`), values: [JSON.stringify(row ? [row.no] : [])] }]
}
