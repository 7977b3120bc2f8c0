import { sql } from 'kysely'
import type * as z from 'zod'
import {
  type Activity,
  type ActivityInput,
  type ActivityRow,
  type activities as calls,
  presentActivityId,
} from '../../../preload/contract/activities.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { readEntity } from '../journal/apply-change.ts'
import type { Change, EntityRow } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { ListExport } from '../list-export.ts'
import { foldForSearch } from '../people/fold.ts'
import type { ActivityRow as Row } from '../schema/tables.ts'
import { hasWords } from '../search-words.ts'
import type { Tools } from '../tools.ts'
import { unitsCell, unitsOf, unitsText } from './planning-units.ts'

type Query = z.output<NonNullable<(typeof calls.list)['~orpc']['inputSchema']>>

/** A window of injixo's activities, each with the states mapped to it and their time. */
export async function listActivities(
  { database }: Tools,
  query: Query,
): Promise<{ rows: ActivityRow[]; total: number }> {
  const { search, sort, filter, offset, limit } = query
  const states = sql<number>`(SELECT count(*) FROM mapping WHERE activity_id = activity.id)`
  const time = sql<number>`coalesce((SELECT sum(milliseconds) FROM state_total
    WHERE external_activity_no IN (SELECT external_activity_no FROM mapping WHERE activity_id = activity.id)), 0)`
  let found = database.query.selectFrom('activity')
  for (const condition of hasWords(sql.ref('activity.search'), search)) found = found.where(condition)
  if (filter?.type !== undefined) found = found.where('type', '=', filter.type)
  const direction = sort?.direction === 'descending' ? 'desc' : 'asc'
  const column = sort?.column ?? 'id'
  const order = {
    id: sql`id`,
    name: sql`name COLLATE NOCASE`,
    type: sql`type`,
    externalActivities: states,
    milliseconds: time,
  }
  const [{ total }, rows] = await Promise.all([
    found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    found
      .selectAll()
      .select([states.as('external_activities'), time.as('milliseconds')])
      .orderBy(order[column], direction)
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),
  ])
  return {
    rows: rows.map((row) => ({
      ...activityOf(row),
      planningUnits: unitsOf(row.planning_units),
      externalActivities: row.external_activities,
      milliseconds: row.milliseconds,
    })),
    total,
  }
}

export function activityOf(row: Omit<Row, 'planning_units'>): Activity {
  return { id: row.id, name: row.name, type: row.type as Activity['type'], colour: row.colour }
}

/** `units` as the table keeps them; null: nobody has said. */
export function activityRow({ id, name, type, colour }: Activity, units: string | null): EntityRow {
  return { id, name, type, colour, search: foldForSearch(`${name} ${id}`), planning_units: units }
}

/** Fails with `activityIdTaken`. */
export function addActivity({ database, clock }: Tools, { planningUnits, ...activity }: ActivityInput): Activity {
  const units = unitsText(planningUnits ?? null)
  if (readEntity(database, 'activity', activity.id)) throw fail('activityIdTaken', { id: activity.id })
  changeByPerson(database, clock, { operation: 'activityAdded', subject: activity.name }, [
    { entity: 'activity', key: activity.id, before: null, after: activityRow(activity, units) },
  ])
  return activity
}

/** Present (ID 1) keeps its type; planning units that are not told stay. Fails with `activityNotFound`, `activityFixed`. */
export function changeActivity({ database, clock }: Tools, { planningUnits, ...activity }: ActivityInput): Activity {
  const before = readEntity(database, 'activity', activity.id)
  if (!before) throw fail('activityNotFound', { activity: String(activity.id) })
  const standing = before.planning_units
  const units =
    planningUnits === undefined ? (typeof standing === 'string' ? standing : null) : unitsText(planningUnits)
  if (activity.id === presentActivityId && activity.type !== 'presence') throw fail('activityFixed', {})
  changeByPerson(database, clock, { operation: 'activityChanged', subject: activity.name }, [
    { entity: 'activity', key: activity.id, before, after: activityRow(activity, units) },
  ])
  return activity
}

/** Fails with `activityFixed` for Present (ID 1) and `activityInUse` while states are mapped to it. */
export function removeActivities({ database, clock }: Tools, ids: readonly number[]): { removed: number } {
  const changes = [...new Set(ids)].map((id): Change => {
    if (id === presentActivityId) throw fail('activityFixed', {})
    const before = readEntity(database, 'activity', id)
    if (!before) throw fail('activityNotFound', { activity: String(id) })
    const inUse = database.prepare('SELECT 1 FROM mapping WHERE activity_id = ? LIMIT 1').get(id)
    if (inUse) throw fail('activityInUse', { name: String(before.name) })
    return { entity: 'activity', key: id, before, after: null }
  })
  changeByPerson(
    database,
    clock,
    { operation: 'activitiesRemoved', subject: String(changes[0]?.before?.name ?? '') },
    changes,
  )
  return { removed: changes.length }
}

export function activityExport({ database }: Tools): ListExport {
  const rows = database.prepare('SELECT * FROM activity ORDER BY id').all<Row>()
  return {
    name: 'activities',
    header: ['id', 'name', 'type', 'colour', 'planningUnits'],
    rows: rows.map((row) => [row.id, row.name, row.type, row.colour, unitsCell(unitsOf(row.planning_units))]),
  }
}
