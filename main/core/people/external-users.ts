import { sql } from 'kysely'
import type * as z from 'zod'
import { fail } from '../../../preload/contract/failure.ts'
import type { ExternalUser, ExternalUserRow, UserFields, users as calls } from '../../../preload/contract/users.ts'
import { integrationById } from '../integrations/integrations.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change, EntityRow } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { ExternalUserRow as Row } from '../schema/tables.ts'
import { hasWords } from '../search-words.ts'
import type { Tools } from '../tools.ts'
import { foldForSearch } from './fold.ts'
import { earlierHoldings } from './validity/earlier-holdings.ts'

type Query = z.output<NonNullable<(typeof calls.list)['~orpc']['inputSchema']>>

interface ListedRow extends Row {
  readonly milliseconds: number
  readonly employee_id: string | null
  readonly personnel_number: string | null
  readonly last_name: string | null
  readonly first_name: string | null
}

/** A window of an integration's users, each with its employee and the time its states cover. */
export async function listUsers(tools: Tools, query: Query): Promise<{ rows: ExternalUserRow[]; total: number }> {
  const { search, sort, filter, offset, limit, integrationId } = query
  const integration = integrationById(tools, integrationId)
  const milliseconds = sql<number>`coalesce((SELECT sum(milliseconds) FROM state_total WHERE external_user_no = external_user.no), 0)`
  let found = tools.database.query
    .selectFrom('external_user')
    .leftJoin('assignment', 'assignment.external_user_no', 'external_user.no')
    .leftJoin('employee', 'employee.no', 'assignment.employee_no')
    .where('external_user.integration_no', '=', integration.no)
  for (const condition of hasWords(sql.ref('external_user.search'), search)) found = found.where(condition)
  if (filter?.active !== undefined) found = found.where('external_user.active', '=', filter.active ? 1 : 0)
  if (filter?.assigned !== undefined) found = found.where('employee.no', filter.assigned ? 'is not' : 'is', null)
  const direction = sort?.direction === 'descending' ? 'desc' : 'asc'
  const column = sort?.column ?? 'identifier'
  const [{ total }, rows] = await Promise.all([
    found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    found
      .selectAll('external_user')
      .select(['employee.id as employee_id', 'employee.personnel_number', 'employee.last_name', 'employee.first_name'])
      .select(milliseconds.as('milliseconds'))
      .orderBy(
        column === 'milliseconds' ? sql`milliseconds` : sql`${sql.ref(`external_user.${column}`)} COLLATE NOCASE`,
        direction,
      )
      .orderBy('external_user.no')
      .limit(limit)
      .offset(offset)
      .execute(),
  ])
  return { rows: rows.map((row) => listed(row, integrationId)), total }
}

function listed(row: ListedRow, integrationId: string): ExternalUserRow {
  const { employee_id: id, personnel_number: personnelNumber, last_name: lastName, first_name: firstName } = row
  const hasEmployee = id !== null && personnelNumber !== null && lastName !== null && firstName !== null
  return {
    ...userOf(row, integrationId),
    milliseconds: row.milliseconds,
    employee: hasEmployee ? { id, personnelNumber, lastName, firstName } : null,
  }
}

export function userOf(row: Row, integrationId: string): ExternalUser {
  return {
    id: row.id,
    integrationId,
    identifier: row.identifier,
    name: row.name,
    email: row.email,
    active: row.active === 1,
    origin: row.origin as ExternalUser['origin'],
  }
}

/** A user as a row of the table. */
export function userRow(
  key: { readonly no: number; readonly id: string; readonly integrationNo: number },
  fields: UserFields,
  state: { readonly origin: ExternalUser['origin']; readonly ignored: number; readonly postponedAt?: number | null },
): EntityRow {
  return {
    no: key.no,
    id: key.id,
    integration_no: key.integrationNo,
    identifier: fields.identifier,
    name: fields.name,
    email: fields.email,
    active: fields.active ? 1 : 0,
    ignored: state.ignored,
    origin: state.origin,
    search: foldForSearch(`${fields.identifier} ${fields.name} ${fields.email}`),
    postponed_at: state.postponedAt ?? null,
  }
}

/** Fails with `userNotFound`. */
export function userById({ database }: Tools, id: string): Row {
  const row = database.prepare('SELECT * FROM external_user WHERE id = ?').get<Row>(id)
  if (!row) throw fail('userNotFound', { identifier: '' })
  return row
}

/** Fails with `identifierTaken`, `integrationNotFound`. */
export function addUser(tools: Tools, input: UserFields & { readonly integrationId: string }): ExternalUser {
  const { integrationId, ...fields } = input
  const integration = integrationById(tools, integrationId)
  refuseTaken(tools, integration.no, fields.identifier, null)
  const key = { no: nextNumber(tools.database, 'externalUser'), id: tools.newId(), integrationNo: integration.no }
  const after = userRow(key, fields, { origin: 'person', ignored: 0 })
  changeByPerson(tools.database, tools.clock, { operation: 'userAdded', subject: fields.identifier }, [
    { entity: 'externalUser', key: key.no, before: null, after },
  ])
  return { id: key.id, integrationId, origin: 'person', ...fields }
}

/** Fails with `userNotFound`, `identifierTaken`. */
export function changeUser(tools: Tools, input: UserFields & { readonly id: string }): ExternalUser {
  const { id, ...fields } = input
  const row = userById(tools, id)
  refuseTaken(tools, row.integration_no, fields.identifier, row.no)
  const origin = row.origin as ExternalUser['origin']
  const key = { no: row.no, id, integrationNo: row.integration_no }
  const after = userRow(key, fields, { origin, ignored: row.ignored, postponedAt: row.postponed_at })
  changeByPerson(tools.database, tools.clock, { operation: 'userChanged', subject: fields.identifier }, [
    { entity: 'externalUser', key: row.no, before: readEntity(tools.database, 'externalUser', row.no), after },
  ])
  const integration = tools.database
    .prepare('SELECT id FROM integration WHERE no = ?')
    .one<{ id: string }>(row.integration_no)
  return { id, integrationId: integration.id, origin, ...fields }
}

/** Takes users away, with their assignments of now and before. Fails with `userHasStates` for one that data belongs to. */
export function removeUsers(tools: Tools, ids: readonly string[]): { removed: number } {
  const { database, clock } = tools
  const rows = [...new Set(ids)].map((id) => userById(tools, id))
  const changes = rows.flatMap(({ no, identifier }): Change[] => {
    const hasStates = ['agent_state', 'state_event'].some((table) =>
      database.prepare(`SELECT 1 FROM ${table} WHERE external_user_no = ? LIMIT 1`).get(no),
    )
    if (hasStates) throw fail('userHasStates', { identifier })
    const assignment = readEntity(database, 'assignment', no)
    const user: Change = {
      entity: 'externalUser',
      key: no,
      before: readEntity(database, 'externalUser', no),
      after: null,
    }
    return [
      ...(assignment ? [{ entity: 'assignment', key: no, before: assignment, after: null } as const] : []),
      ...earlierHoldings(database, 'external_user_no', no),
      user,
    ]
  })
  changeByPerson(database, clock, { operation: 'usersRemoved', subject: rows[0]?.identifier ?? '' }, changes)
  return { removed: rows.length }
}

function refuseTaken({ database }: Tools, integrationNo: number, identifier: string, own: number | null): void {
  const taken = database
    .prepare('SELECT no FROM external_user WHERE integration_no = ? AND identifier = ?')
    .get<{ no: number }>(integrationNo, identifier)
  if (taken && taken.no !== own) throw fail('identifierTaken', { identifier })
}
