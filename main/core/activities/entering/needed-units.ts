import { presentActivityId } from '../../../../preload/contract/activities.ts'
import type { UnitToEnter } from '../../../../preload/contract/activity-entering.ts'
import type { IntegrationRow } from '../../schema/tables.ts'
import { localParts } from '../../states/zone.ts'
import type { Tools } from '../../tools.ts'
import { unitKey, unitsOf } from '../planning-units.ts'
import type { StateTarget } from './states-to-enter.ts'

interface Pair {
  readonly state: number
  readonly employee: number
  readonly unit: string
}

/**
 * Activity -> the planning units whose people have states that count as it, most people first. injixo shows an activity only in units that it
 * was added to; Present (1) is in every one. Who has left needs none.
 */
export function neededUnits(
  { database, clock }: Tools,
  integration: Pick<IntegrationRow, 'no' | 'zone'>,
  targets: readonly StateTarget[],
): ReadonlyMap<number, readonly UnitToEnter[]> {
  const today = localParts(clock.now(), integration.zone).day
  const activityOf = new Map(targets.map(({ no, target }) => [no, target]))
  const needed = new Map<number, Map<string, { unit: string; people: Set<number> }>>()
  const pairs = database
    .prepare(`
      SELECT DISTINCT t.external_activity_no AS state, employee.no AS employee, planning_unit AS unit
      FROM external_user JOIN state_total AS t ON t.external_user_no = external_user.no
      JOIN assignment ON assignment.external_user_no = external_user.no
      JOIN employee ON employee.no = assignment.employee_no
      WHERE integration_no = ? AND planning_unit <> '' AND (employee.valid_to IS NULL OR employee.valid_to >= ?)
      ORDER BY planning_unit`)
    .all<Pair>(integration.no, today)
  for (const { state, employee, unit } of pairs) {
    const activity = activityOf.get(state) ?? presentActivityId
    if (activity === presentActivityId) continue
    const units = needed.get(activity) ?? new Map<string, { unit: string; people: Set<number> }>()
    const known = units.get(unitKey(unit)) ?? { unit, people: new Set() }
    known.people.add(employee)
    needed.set(activity, units.set(unitKey(unit), known))
  }
  const standing = database.prepare('SELECT planning_units AS units FROM activity WHERE id = ?')
  return new Map(
    [...needed].map(([activity, units]) => {
      const isIn = unitsOf(standing.get<{ units: string | null }>(activity)?.units ?? null)?.map(unitKey) ?? null
      const rows = [...units].map(([key, { unit, people }]) => ({
        unit,
        people: people.size,
        isIn: isIn === null ? null : isIn.includes(key),
      }))
      return [activity, rows.toSorted((a, b) => b.people - a.people)] as const
    }),
  )
}
