import { fail } from '../../../preload/contract/failure.ts'
import type { ConnectionSettings } from '../../../preload/contract/connection.ts'
import type { Integration, StreamFreshness } from '../../../preload/contract/integrations.ts'
import type { Connector } from '../connections/connector.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import type { EntityRow } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import { deleteFeed } from '../notifications/feed.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import { isZone } from '../states/zone.ts'
import { removeTasksOf } from '../tasks/remove-tasks-of.ts'
import type { Tools } from '../tools.ts'

export interface IntegrationFields {
  readonly name: string
  readonly system: Integration['system']
  readonly zone: string
  readonly way: Integration['way']
  readonly draft: boolean
  /** Replaces those given; the others stay. */
  readonly settings?: ConnectionSettings | undefined
  readonly everyMinutes?: Integration['everyMinutes'] | undefined
  readonly isLive?: boolean | undefined
  readonly wizardStep?: string | null | undefined
}

/** What a system's own connector knows of settings; without one an integration has none. */
export type SettingsReader = Pick<Connector, 'readSettings' | 'accountKey'>

/** An integration as it stands, with what follows from its runs and streams. */
export interface StandingIntegration extends IntegrationRow {
  readonly importing: number
  readonly troubled: number
}

const standing = `
  SELECT integration.*,
    EXISTS (SELECT 1 FROM import_run WHERE integration_no = integration.no AND state = 'running' AND source <> 'file') AS importing,
    EXISTS (SELECT 1 FROM stream_condition WHERE integration_no = integration.no AND trouble_owner <> 'nobody') AS troubled
  FROM integration`

/** By name. `hasSecret` and `sealed` are the vault's to say: nothing here. */
export function listIntegrations(tools: Tools): Integration[] {
  return standingIntegrations(tools).map(integrationOf)
}

/** By name. */
export function standingIntegrations({ database }: Tools): StandingIntegration[] {
  return database.prepare(`${standing} ORDER BY name_key`).all<StandingIntegration>()
}

export function integrationOf(row: StandingIntegration): Integration {
  return {
    id: row.id,
    name: row.name,
    system: row.system as Integration['system'],
    zone: row.zone,
    way: row.way as Integration['way'],
    state: stateOf(row),
    hasSecret: false,
    sealed: [],
    settings: settingsOf(row),
    everyMinutes: (row.every_minutes ?? 15) as Integration['everyMinutes'],
    isLive: row.is_live === 1,
    wizardStep: row.wizard_step,
    createdAt: row.created_at,
  }
}

/** What a person decided comes first; then that somebody must act; then that work goes on. */
function stateOf({ state, importing, troubled }: StandingIntegration): Integration['state'] {
  if (state === 'draft' || state === 'paused') return state
  if (troubled === 1) return 'needsAttention'
  return importing === 1 ? 'importing' : 'ready'
}

export function settingsOf({ settings }: Pick<IntegrationRow, 'settings'>): ConnectionSettings {
  return settings === null ? {} : (JSON.parse(settings) as ConnectionSettings)
}

/** Fails with `integrationNotFound`. */
export function integrationById({ database }: Tools, id: string): StandingIntegration {
  const row = database.prepare(`${standing} WHERE id = ?`).get<StandingIntegration>(id)
  if (!row) throw fail('integrationNotFound', { name: '' })
  return row
}

/** Fails with `integrationNameTaken`, `zoneUnknown`, `settingInvalid`, `accountTaken`. */
export function addIntegration(tools: Tools, fields: IntegrationFields, reader?: SettingsReader): Integration {
  refuseZone(fields.zone)
  refuseTaken(tools, fields.name, null)
  const no = nextNumber(tools.database, 'integration')
  const row = rowOf(
    { no, id: tools.newId(), created_at: tools.clock.now(), state: fields.draft ? 'draft' : 'ready', paused_at: null },
    fields,
    readSettings(tools, no, {}, fields.settings, reader),
  )
  changeByPerson(tools.database, tools.clock, { operation: 'integrationAdded', subject: fields.name }, [
    { entity: 'integration', key: no, before: null, after: row },
  ])
  if (fields.wizardStep !== undefined) keepWizardStep(tools, no, fields.wizardStep)
  return integrationByNo(tools, no)
}

/**
 * Changes in place: nothing that was brought in is lost. A new zone moves no instant, only the days they are shown on.
 * Fails with `integrationNotFound`, `integrationNameTaken`, `zoneUnknown`, `settingInvalid`, `accountTaken`, and for a new zone with
 * `jobRunning` while a file is being read in the old one.
 */
export function changeIntegration(
  tools: Tools,
  { id, ...given }: Partial<IntegrationFields> & { readonly id: string },
  reader?: SettingsReader,
): Integration {
  const row = integrationById(tools, id)
  if (given.zone !== undefined) refuseZone(given.zone)
  if (given.name !== undefined) refuseTaken(tools, given.name, row.no)
  if (given.zone !== undefined && given.zone !== row.zone) refuseWhileImporting(tools, row.no)
  const { system, way, name, zone, everyMinutes, isLive } = { ...integrationOf(row), ...defined(given) }
  const isDraft = given.draft ?? row.state === 'draft'
  const finished = row.state === 'draft' ? 'ready' : row.state
  const after = rowOf(
    { no: row.no, id, created_at: row.created_at, state: isDraft ? 'draft' : finished, paused_at: row.paused_at },
    { system, way, name, zone, everyMinutes, isLive },
    given.settings === undefined ? row : readSettings(tools, row.no, settingsOf(row), given.settings, reader),
  )
  changeByPerson(tools.database, tools.clock, { operation: 'integrationChanged', subject: name }, [
    { entity: 'integration', key: row.no, before: readEntity(tools.database, 'integration', row.no), after },
  ])
  if (given.wizardStep !== undefined) keepWizardStep(tools, row.no, given.wizardStep)
  return integrationByNo(tools, row.no)
}

/** What is known of an integration and nobody's to bring back: how its streams stood, what checks had found, what was entered. */
const goesWithIt = [
  'stream_condition',
  'check_result',
  'queue',
  'entry',
  'activity_entry',
  'entered_state',
  'mapping_change',
  'resolved_day',
] as const

/** Fails with `integrationHasData` while there are users, states or imports of it; within `atomically`, nothing is gone then. */
export function removeIntegration(tools: Tools, id: string): void {
  const { database, clock } = tools
  const { no, name } = integrationById(tools, id)
  deleteFeed(tools, no)
  const inUse = ['external_user', 'external_activity', 'agent_state', 'call_leg', 'import_run', 'delivery'].some(
    (table) => database.prepare(`SELECT 1 FROM ${table} WHERE integration_no = ? LIMIT 1`).get(no),
  )
  if (inUse) throw fail('integrationHasData', { name })
  for (const table of goesWithIt) database.prepare(`DELETE FROM ${table} WHERE integration_no = ?`).run(no)
  changeByPerson(database, clock, { operation: 'integrationRemoved', subject: name }, [
    ...removeTasksOf(tools, no),
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
  return integrationOf(database.prepare(`${standing} WHERE no = ?`).one<StandingIntegration>(no))
}

function rowOf(
  kept: Pick<IntegrationRow, 'no' | 'id' | 'created_at' | 'state' | 'paused_at'>,
  fields: Pick<IntegrationFields, 'name' | 'system' | 'zone' | 'way' | 'everyMinutes' | 'isLive'>,
  { settings, account }: Pick<IntegrationRow, 'settings' | 'account'>,
): EntityRow {
  const { name, system, zone, way, everyMinutes = 15, isLive = false } = fields
  return {
    ...kept,
    name,
    name_key: nameKey(name),
    system,
    zone,
    way,
    settings,
    account,
    every_minutes: everyMinutes,
    is_live: isLive ? 1 : 0,
  }
}

/** Without what was left out or given as undefined. */
function defined<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>
}

function readSettings(
  { database }: Tools,
  no: number,
  before: ConnectionSettings,
  given: ConnectionSettings | undefined,
  reader: SettingsReader | undefined,
): Pick<IntegrationRow, 'settings' | 'account'> {
  if (given === undefined) return { settings: null, account: null }
  if (reader === undefined) throw fail('settingInvalid', { field: Object.keys(given)[0] ?? '' })
  const settings = reader.readSettings({ ...before, ...given })
  const account = reader.accountKey(settings)
  const other = database
    .prepare('SELECT name FROM integration WHERE account = ? AND no <> ?')
    .get<{ name: string }>(account, no)
  if (other) throw fail('accountTaken', { name: other.name })
  return { settings: JSON.stringify(settings), account }
}

/** Where a wizard stands is no change of the integration: not undone, not told. */
function keepWizardStep({ database }: Tools, no: number, step: string | null): void {
  database.prepare('UPDATE integration SET wizard_step = ? WHERE no = ?').run(step, no)
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
