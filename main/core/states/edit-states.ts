import { fail } from '../../../preload/contract/failure.ts'
import type { AgentState } from '../../../preload/contract/states.ts'
import { integrationById } from '../integrations/integrations.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change, EntityRow } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import { userRow } from '../people/external-users.ts'
import type { Tools } from '../tools.ts'
import { type ListedState, stateOf } from './list-states.ts'

export interface StateFields {
  readonly identifier: string
  readonly state: string
  /** UTC milliseconds, half open. */
  readonly start: number
  readonly end: number
}

/** Fails with `stateEndBeforeStart`, `stateTaken`, `integrationNotFound`. A new identifier or state becomes known by it. */
export function addState(tools: Tools, integrationId: string, fields: StateFields): AgentState {
  const { no: integrationNo } = integrationById(tools, integrationId)
  return writeState(tools, { integrationId, integrationNo, no: nextNumber(tools.database, 'agentState') }, fields, null)
}

/** Marks the state as changed by a person, so that undoing its import keeps it. Fails as `addState`, and with `stateNotFound`. */
export function changeState(tools: Tools, { id, ...fields }: StateFields & { readonly id: number }): AgentState {
  const before = readEntity(tools.database, 'agentState', id)
  if (!before) throw fail('stateNotFound', {})
  const integrationNo = Number(before.integration_no)
  const integration = tools.database
    .prepare('SELECT id FROM integration WHERE no = ?')
    .one<{ id: string }>(integrationNo)
  return writeState(tools, { integrationId: integration.id, integrationNo, no: id }, fields, before)
}

/** Fails with `stateNotFound`. */
export function removeStates({ database, clock }: Tools, ids: readonly number[]): { removed: number } {
  const changes = [...new Set(ids)].map((id): Change => {
    const before = readEntity(database, 'agentState', id)
    if (!before) throw fail('stateNotFound', {})
    return { entity: 'agentState', key: id, before, after: null }
  })
  changeByPerson(database, clock, { operation: 'statesRemoved', subject: '' }, changes)
  return { removed: changes.length }
}

function writeState(
  tools: Tools,
  target: { readonly integrationId: string; readonly integrationNo: number; readonly no: number },
  fields: StateFields,
  before: EntityRow | null,
): AgentState {
  const { database, clock } = tools
  if (fields.end < fields.start) throw fail('stateEndBeforeStart', {})
  const user = knownOrNewUser(tools, target.integrationNo, fields.identifier)
  const activity = knownOrNewActivity(tools, target.integrationNo, fields.state)
  const taken = database
    .prepare('SELECT no FROM agent_state WHERE external_user_no = ? AND start_at = ? AND external_activity_no = ?')
    .get<{ no: number }>(user.no, fields.start, activity.no)
  if (taken && taken.no !== target.no) throw fail('stateTaken', {})
  const after = {
    no: target.no,
    integration_no: target.integrationNo,
    external_user_no: user.no,
    external_activity_no: activity.no,
    start_at: fields.start,
    end_at: fields.end,
    import_no: before?.import_no ?? null,
    flag: 0,
    touched: 1,
  }
  changeByPerson(
    database,
    clock,
    { operation: before ? 'stateChanged' : 'stateAdded', subject: `${fields.identifier} ${fields.state}` },
    [...user.changes, ...activity.changes, { entity: 'agentState', key: target.no, before, after }],
  )
  const row: ListedState = { ...after, identifier: fields.identifier, state: fields.state }
  return stateOf(row, target.integrationId)
}

interface Known {
  readonly no: number
  readonly changes: readonly Change[]
}

function knownOrNewUser(tools: Tools, integrationNo: number, identifier: string): Known {
  const known = tools.database
    .prepare('SELECT no FROM external_user WHERE integration_no = ? AND identifier = ?')
    .get<{ no: number }>(integrationNo, identifier)
  if (known) return { no: known.no, changes: [] }
  const no = nextNumber(tools.database, 'externalUser')
  const fields = { identifier, name: '', email: '', active: true }
  const after = userRow({ no, id: tools.newId(), integrationNo }, fields, { origin: 'states', ignored: 0 })
  return { no, changes: [{ entity: 'externalUser', key: no, before: null, after }] }
}

function knownOrNewActivity(tools: Tools, integrationNo: number, name: string): Known {
  const known = tools.database
    .prepare('SELECT no FROM external_activity WHERE integration_no = ? AND name = ?')
    .get<{ no: number }>(integrationNo, name)
  if (known) return { no: known.no, changes: [] }
  const no = nextNumber(tools.database, 'externalActivity')
  const after = { no, id: tools.newId(), integration_no: integrationNo, name }
  return { no, changes: [{ entity: 'externalActivity', key: no, before: null, after }] }
}
