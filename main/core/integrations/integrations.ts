import { fail } from '../../../preload/contract/failure.ts'
import type { Integration, StreamFreshness } from '../../../preload/contract/integrations.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import type { EntityRow } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import { isZone } from '../states/zone.ts'
import type { Tools } from '../tools.ts'

export interface IntegrationFields {
  readonly name: string
  readonly system: Integration['system']
  readonly zone: string
  readonly way: Integration['way']
  readonly draft: boolean
}

export async function listIntegrations({ database }: Tools): Promise<Integration[]> {
  const rows = await database.query.selectFrom('integration').selectAll().orderBy('name_key').execute()
  return rows.map(integrationOf)
}

export function integrationOf(row: IntegrationRow): Integration {
  return {
    id: row.id,
    name: row.name,
    system: row.system as Integration['system'],
    zone: row.zone,
    way: row.way as Integration['way'],
    state: row.state as Integration['state'],
    hasSecret: false,
    createdAt: row.created_at,
  }
}

/** Fails with `integrationNotFound`. */
export function integrationById({ database }: Tools, id: string): IntegrationRow {
  const row = database.prepare('SELECT * FROM integration WHERE id = ?').get<IntegrationRow>(id)
  if (!row) throw fail('integrationNotFound', { name: '' })
  return row
}

/** Fails with `integrationNameTaken`, `zoneUnknown`. */
export function addIntegration(tools: Tools, fields: IntegrationFields): Integration {
  refuseZone(fields.zone)
  refuseTaken(tools, fields.name, null)
  const no = nextNumber(tools.database, 'integration')
  const after = rowOf(no, tools.newId(), tools.clock.now(), fields, fields.draft ? 'draft' : 'ready')
  changeByPerson(tools.database, tools.clock, { operation: 'integrationAdded', subject: fields.name }, [
    { entity: 'integration', key: no, before: null, after },
  ])
  return integrationByNo(tools, no)
}

/**
 * Changes in place: nothing that was brought in is lost. A new zone moves no instant, only the days they are shown on.
 * Fails with `integrationNotFound`, `integrationNameTaken`, `zoneUnknown`, and for a new zone with `jobRunning` while a file is being read in the old one.
 */
export function changeIntegration(
  tools: Tools,
  { id, ...given }: Partial<IntegrationFields> & { readonly id: string },
): Integration {
  const row = integrationById(tools, id)
  if (given.zone !== undefined) refuseZone(given.zone)
  if (given.name !== undefined) refuseTaken(tools, given.name, row.no)
  if (given.zone !== undefined && given.zone !== row.zone) refuseWhileImporting(tools, row.no)
  const standing = integrationOf(row)
  const isDraft = given.draft ?? standing.state === 'draft'
  const fields = { ...standing, ...given, draft: isDraft }
  const finished = standing.state === 'draft' ? 'ready' : standing.state
  const after = rowOf(row.no, id, row.created_at, fields, isDraft ? 'draft' : finished)
  changeByPerson(tools.database, tools.clock, { operation: 'integrationChanged', subject: fields.name }, [
    { entity: 'integration', key: row.no, before: readEntity(tools.database, 'integration', row.no), after },
  ])
  return integrationByNo(tools, row.no)
}

/** Fails with `integrationHasData` while there are users, states or imports of it. */
export function removeIntegration(tools: Tools, id: string): void {
  const { database, clock } = tools
  const { no, name } = integrationById(tools, id)
  const inUse = ['external_user', 'external_activity', 'agent_state', 'import_run', 'delivery'].some((table) =>
    database.prepare(`SELECT 1 FROM ${table} WHERE integration_no = ? LIMIT 1`).get(no),
  )
  if (inUse) throw fail('integrationHasData', { name })
  changeByPerson(database, clock, { operation: 'integrationRemoved', subject: name }, [
    { entity: 'integration', key: no, before: readEntity(database, 'integration', no), after: null },
  ])
}

/** How much of each stream there is and how old it is. */
export function freshnessOf({ database }: Tools, integrationNo: number): StreamFreshness[] {
  const lastImport = database.prepare(
    "SELECT max(ended_at) AS at FROM import_run WHERE integration_no = ? AND stream = ? AND state = 'done'",
  )
  const at = (stream: string) => lastImport.one<{ at: number | null }>(integrationNo, stream).at
  const users = database
    .prepare('SELECT count(*) AS rows FROM external_user WHERE integration_no = ?')
    .one<{ rows: number }>(integrationNo)
  const states = database
    .prepare('SELECT coalesce(sum(occurrences), 0) AS rows FROM state_day WHERE integration_no = ?')
    .one<{ rows: number }>(integrationNo)
  const newest = database
    .prepare('SELECT max(start_at) AS at FROM agent_state WHERE integration_no = ?')
    .one<{ at: number | null }>(integrationNo)
  return [
    { stream: 'users', rows: users.rows, lastImportAt: at('users'), newestAt: null },
    { stream: 'states', rows: states.rows, lastImportAt: at('states'), newestAt: newest.at },
  ]
}

function integrationByNo({ database }: Tools, no: number): Integration {
  return integrationOf(database.prepare('SELECT * FROM integration WHERE no = ?').one<IntegrationRow>(no))
}

function rowOf(
  no: number,
  id: string,
  createdAt: number,
  fields: Pick<IntegrationFields, 'name' | 'system' | 'zone' | 'way'>,
  state: Integration['state'],
): EntityRow {
  const { name, system, zone, way } = fields
  return { no, id, name, name_key: nameKey(name), system, zone, way, state, created_at: createdAt }
}

const nameKey = (name: string): string => name.trim().normalize('NFC').toLowerCase()

function refuseZone(zone: string): void {
  if (!isZone(zone)) throw fail('zoneUnknown', { zone })
}

function refuseWhileImporting({ database }: Tools, no: number): void {
  const running = database
    .prepare("SELECT file_name AS name FROM import_run WHERE integration_no = ? AND state = 'running' LIMIT 1")
    .get<{ name: string }>(no)
  if (running) throw fail('jobRunning', { job: running.name })
}

function refuseTaken({ database }: Tools, name: string, own: number | null): void {
  const taken = database.prepare('SELECT no FROM integration WHERE name_key = ?').get<{ no: number }>(nameKey(name))
  if (taken && taken.no !== own) throw fail('integrationNameTaken', { name })
}
