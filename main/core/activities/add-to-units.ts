import { fail } from '../../../preload/contract/failure.ts'
import { readEntity } from '../journal/apply-change.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { Tools } from '../tools.ts'
import { unitsOf, unitsText } from './planning-units.ts'

/** A planner has added an activity to planning units in injixo, or has seen it there. Fails with `activityNotFound`. */
export function addToUnits(
  { database, clock }: Tools,
  { activityId, units }: { readonly activityId: number; readonly units: readonly string[] },
): void {
  const before = readEntity(database, 'activity', activityId)
  if (!before) throw fail('activityNotFound', { activity: String(activityId) })
  const standing = typeof before.planning_units === 'string' ? unitsOf(before.planning_units) : null
  const after = { ...before, planning_units: unitsText([...(standing ?? []), ...units]) }
  changeByPerson(database, clock, { operation: 'activityChanged', subject: String(before.name) }, [
    { entity: 'activity', key: activityId, before, after },
  ])
}
