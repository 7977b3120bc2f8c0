import { presentActivityId } from '../../../preload/contract/activities.ts'
import type { ResolvedState } from '../../../preload/contract/states.ts'
import { standingMapping } from '../activities/check-draft.ts'
import { integrationById } from '../integrations/integrations.ts'
import { readHoldings } from '../people/validity/read-holdings.ts'
import { splitByHolder } from '../people/validity/split-by-holder.ts'
import type { Tools } from '../tools.ts'
import { personStates } from './read-states.ts'
import { dayStart, nextDay } from './zone.ts'

// an answer holds somewhat more than this: whoever wants all asks on with `next`
const enough = 20_000

/**
 * States of the days, both included, in the zone of the integration, put one after the other and cut to these days: person by person in the order of their
 * identifiers, from behind `after` on. Each piece is whose the identifier was on its day. Ignored users are left out. `next` null: nobody is left.
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
  const ids = new Map(standingMapping(database, no).map(({ state, activityId }) => [state, activityId]))
  const names = activityNames(tools)
  const people = database
    .prepare(`
      SELECT no, identifier, name FROM external_user
      WHERE integration_no = ? AND ignored = 0 AND (?2 IS NULL OR identifier > ?2) ORDER BY identifier`)
    .all<Person>(no, days.after ?? null)
  const employeeOf = employees(tools)
  const rows: ResolvedState[] = []
  for (const { no: userNo, identifier, name } of people) {
    for (const { resolved } of personStates(database, no, from, to, identifier))
      for (const { state, start, end, holder } of splitByHolder(resolved, readHoldings(database, userNo), zone)) {
        const id = ids.get(state) ?? null
        const activityId = id ?? presentActivityId
        const activity = names.get(activityId) ?? ''
        const employee = holder === null ? undefined : employeeOf.get(holder.employeeNo)
        rows.push({
          identifier,
          name,
          state,
          start,
          end,
          activityId,
          activity,
          isMapped: id !== null,
          personnelNumber: employee?.number ?? null,
          employee: employee?.name ?? null,
        })
      }
    if (rows.length >= enough) return { rows, next: identifier }
  }
  return { rows, next: null }
}

interface Person {
  readonly no: number
  readonly identifier: string
  readonly name: string
}

interface NumberedEmployee {
  readonly no: number
  readonly number: string
  readonly name: string
}

function employees({ database }: Tools): ReadonlyMap<number, NumberedEmployee> {
  const all = database
    .prepare("SELECT no, personnel_number AS number, trim(first_name || ' ' || last_name) AS name FROM employee")
    .all<NumberedEmployee>()
  return new Map(all.map((row) => [row.no, row]))
}

function activityNames({ database }: Tools): ReadonlyMap<number, string> {
  const all = database.prepare('SELECT id, name FROM activity').all<{ id: number; name: string }>()
  return new Map(all.map(({ id, name }) => [id, name]))
}
