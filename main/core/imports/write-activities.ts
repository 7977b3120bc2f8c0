import type { Activity } from '../../../preload/contract/activities.ts'
import { activityOf, activityRow } from '../activities/activities.ts'
import { unitsText } from '../activities/planning-units.ts'
import { applyChange, readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import type { ActivityRow } from '../schema/tables.ts'
import type { ImportSink, MakeSink } from './import-sink.ts'

/** An activity out of a list; what the list has no column for is left out and keeps its value. */
export type ActivityValue = Partial<Activity> &
  Pick<Activity, 'id' | 'name'> & { readonly planningUnits?: readonly string[] }

const blank = { type: 'presence', colour: '#8a8f98' } as const

export const activitySink: MakeSink<ActivityValue> = ({ database }): ImportSink<ActivityValue> => {
  const find = database.prepare('SELECT * FROM activity WHERE id = ?')
  return (values) => {
    const changes: Change[] = []
    let added = 0
    for (const { planningUnits, ...value } of values) {
      const row = find.get<ActivityRow>(value.id)
      const units = planningUnits === undefined ? (row?.planning_units ?? null) : unitsText(planningUnits)
      const after = activityRow({ ...(row ? activityOf(row) : blank), ...value }, units)
      const before = row ? readEntity(database, 'activity', value.id) : null
      if (before && JSON.stringify(before) === JSON.stringify(after)) continue
      const change: Change = { entity: 'activity', key: value.id, before, after }
      applyChange(database, change)
      changes.push(change)
      if (!before) added += 1
    }
    return { added, changed: changes.length - added, unchanged: values.length - changes.length, changes }
  }
}
