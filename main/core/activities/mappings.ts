import { presentActivityId } from '../../../preload/contract/activities.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { MappingRow } from '../../../preload/contract/mappings.ts'
import { integrationById } from '../integrations/integrations.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { Database } from '../platform.ts'
import type { ActivityRow, ExternalActivityRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { activityOf } from './activities.ts'

interface ListedRow {
  readonly external_id: string
  readonly state: string
  readonly milliseconds: number
  readonly people: number
  readonly occurrences: number
  readonly first_at: number | null
  readonly last_at: number | null
  readonly id: number | null
  readonly name: string | null
  readonly type: string | null
  readonly colour: string | null
}

const listed = (where: string) => `
  -- added up before they are joined: the sums are kept by person, and looked for by activity would all be read for each
  WITH t AS MATERIALIZED (
    SELECT external_activity_no AS no, sum(milliseconds) AS milliseconds, count(*) AS people, sum(occurrences) AS occurrences,
      min(first_at) AS first_at, max(last_at) AS last_at
    FROM state_total GROUP BY external_activity_no)
  SELECT external_activity.id AS external_id, external_activity.name AS state,
    coalesce(t.milliseconds, 0) AS milliseconds, coalesce(t.people, 0) AS people, coalesce(t.occurrences, 0) AS occurrences,
    t.first_at, t.last_at,
    activity.id, activity.name, activity.type, activity.colour
  FROM external_activity
  LEFT JOIN t ON t.no = external_activity.no
  LEFT JOIN mapping ON mapping.external_activity_no = external_activity.no
  LEFT JOIN activity ON activity.id = mapping.activity_id
  WHERE ${where}
  ORDER BY milliseconds DESC, external_activity.name`

/** The external activities of an integration, most time first. Unmapped ones have no activity and count as Present (ID 1). */
export function listMappings(tools: Tools, integrationId: string): MappingRow[] {
  const { no } = integrationById(tools, integrationId)
  return tools.database.prepare(listed('external_activity.integration_no = ?')).all<ListedRow>(no).map(mappingOf)
}

function mappingOf(row: ListedRow): MappingRow {
  const { id, name, type, colour } = row
  const isMapped = id !== null && name !== null && type !== null && colour !== null
  return {
    externalActivityId: row.external_id,
    state: row.state,
    milliseconds: row.milliseconds,
    people: row.people,
    occurrences: row.occurrences,
    firstSeen: row.first_at,
    lastSeen: row.last_at,
    activity: isMapped ? activityOf({ id, name, type, colour, search: '' }) : null,
    classification: 1,
  }
}

/**
 * Maps several external activities to one activity, or takes their mapping away; one step.
 * Fails with `activityNotFound`, `externalActivityNotFound`.
 */
export function mapActivities(
  { database, clock }: Tools,
  externalActivityIds: readonly string[],
  activityId: number | null,
): { changed: number } {
  const activity = activityId === null ? null : activityById(database, activityId)
  const changes = [...new Set(externalActivityIds)].flatMap((id): Change[] => {
    const { no } = externalActivityById(database, id)
    const before = readEntity(database, 'mapping', no)
    if ((before?.activity_id ?? null) === activityId) return []
    const after = activityId === null ? null : { external_activity_no: no, activity_id: activityId, classification: 1 }
    return [{ entity: 'mapping', key: no, before, after }]
  })
  changeByPerson(
    database,
    clock,
    activity ? { operation: 'mapped', subject: activity.name } : { operation: 'unmapped', subject: '' },
    changes,
  )
  return { changed: changes.length }
}

/** An external activity known before it is seen in data. Answers the one that is there when it is known already. */
export function addExternalActivity(tools: Tools, integrationId: string, state: string): MappingRow {
  const { no: integrationNo } = integrationById(tools, integrationId)
  const { database, clock } = tools
  const known = database
    .prepare('SELECT no FROM external_activity WHERE integration_no = ? AND name = ?')
    .get<{ no: number }>(integrationNo, state)
  const no = known?.no ?? nextNumber(database, 'externalActivity')
  if (!known) {
    changeByPerson(database, clock, { operation: 'externalActivityAdded', subject: state }, [
      {
        entity: 'externalActivity',
        key: no,
        before: null,
        after: { no, id: tools.newId(), integration_no: integrationNo, name: state },
      },
    ])
  }
  return mappingOf(database.prepare(listed('external_activity.no = ?')).one<ListedRow>(no))
}

/** State -> activity ID of an integration, Present (ID 1) where nothing is mapped. */
export function activityIds(database: Database, integrationNo: number): ReadonlyMap<string, number> {
  const rows = database
    .prepare(`
      SELECT external_activity.name AS state, mapping.activity_id AS id FROM external_activity
      LEFT JOIN mapping ON mapping.external_activity_no = external_activity.no WHERE integration_no = ?`)
    .all<{ state: string; id: number | null }>(integrationNo)
  return new Map(rows.map(({ state, id }) => [state, id ?? presentActivityId]))
}

function activityById(database: Database, id: number): ActivityRow {
  const row = database.prepare('SELECT * FROM activity WHERE id = ?').get<ActivityRow>(id)
  if (!row) throw fail('activityNotFound', { activity: String(id) })
  return row
}

function externalActivityById(database: Database, id: string): ExternalActivityRow {
  const row = database.prepare('SELECT * FROM external_activity WHERE id = ?').get<ExternalActivityRow>(id)
  if (!row) throw fail('externalActivityNotFound', { state: '' })
  return row
}
