import { presentActivityId } from '../../../preload/contract/activities.ts'
import type { ResolvedState } from '../../../preload/contract/states.ts'
import { activityIds } from '../activities/mappings.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { Tools } from '../tools.ts'
import { personStates } from './read-states.ts'
import { dayStart, nextDay } from './zone.ts'

// an answer holds somewhat more than this: whoever wants all asks on with `next`
const enough = 20_000

/**
 * States of the days, both included, in the zone of the integration, put one after the other and cut to these days: person by person in the order of their
 * identifiers, from behind `after` on. Ignored users are left out. `next` null: there is nobody left.
 */
export function resolvedStates(
  tools: Tools,
  days: {
    readonly integrationId: string
    readonly from: string
    readonly to: string
    readonly after?: string | undefined
  },
): { readonly rows: ResolvedState[]; readonly next: string | null } {
  const { no, zone } = integrationById(tools, days.integrationId)
  const { database } = tools
  const [from, to] = [dayStart(days.from, zone), dayStart(nextDay(days.to), zone)]
  const ids = activityIds(database, no)
  const names = activityNames(tools)
  const people = database
    .prepare(`
      SELECT u.identifier, u.name, e.personnel_number AS number, e.first_name AS first, e.last_name AS last
      FROM external_user AS u LEFT JOIN assignment ON external_user_no = u.no LEFT JOIN employee AS e ON e.no = employee_no
      WHERE u.integration_no = ? AND u.ignored = 0 AND (?2 IS NULL OR u.identifier > ?2) ORDER BY u.identifier`)
    .all<Person>(no, days.after ?? null)
  const rows: ResolvedState[] = []
  for (const { identifier, name, number, first, last } of people) {
    const employee = number === null ? null : `${first} ${last}`.trim()
    for (const { resolved } of personStates(database, no, from, to, identifier))
      for (const { state, start, end } of resolved) {
        const id = ids.get(state)
        const activityId = id ?? presentActivityId
        const activity = names.get(activityId) ?? ''
        rows.push({
          identifier,
          name,
          state,
          start,
          end,
          activityId,
          activity,
          isMapped: id !== undefined,
          personnelNumber: number,
          employee,
        })
      }
    if (rows.length >= enough) return { rows, next: identifier }
  }
  return { rows, next: null }
}

interface Person {
  readonly identifier: string
  readonly name: string
  readonly number: string | null
  readonly first: string
  readonly last: string
}

function activityNames({ database }: Tools): ReadonlyMap<number, string> {
  const all = database.prepare('SELECT id, name FROM activity').all<{ id: number; name: string }>()
  return new Map(all.map(({ id, name }) => [id, name]))
}
