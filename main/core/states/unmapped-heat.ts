import { fail } from '../../../preload/contract/failure.ts'
import type { UnmappedHours } from '../../../preload/contract/team-states.ts'
import { standingMapping } from '../activities/check-draft.ts'
import { integrationById } from '../integrations/integrations.ts'
import { readHoldings } from '../people/validity/read-holdings.ts'
import { splitByHolder } from '../people/validity/split-by-holder.ts'
import type { Database } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { earliestStart } from './earliest-start.ts'
import { hoursOfDay } from './hours-of-day.ts'
import { personStates } from './read-states.ts'
import { dayStart, nextDay } from './zone.ts'

interface Days {
  readonly integrationId: string
  /** In the integration's zone, both included. */
  readonly from: string
  readonly to: string
}

interface Heat {
  readonly units: UnmappedHours[]
  readonly states: { readonly state: string; readonly milliseconds: number }[]
  readonly milliseconds: number
}

/**
 * When time is lost, and by whom: resolved states that are not mapped, by hour of the day and planning unit of that day, most time first. The kept
 * sums tell who has such states and from which day to which, so nobody else's are read; `breathe` is waited for between two people.
 * Fails with `integrationNotFound`, `rangeInvalid`.
 */
export async function unmappedHeat(tools: Tools, days: Days, breathe: () => Promise<void>): Promise<Heat> {
  if (days.to < days.from) throw fail('rangeInvalid', { from: days.from, to: days.to })
  const { database } = tools
  const { no: integrationNo, zone } = integrationById(tools, days.integrationId)
  const limits = { from: dayStart(days.from, zone), to: dayStart(nextDay(days.to), zone) }
  const mapped = mappedStates(database, integrationNo)
  const unitOf = planningUnits(database)
  const split = hoursOfDay(zone)
  const units = new Map<string, { readonly people: Set<number>; readonly hours: number[] }>()
  const states = new Map<string, number>()
  const earliest = earliestStart(database, integrationNo, zone, limits.from).day
  for (const { userNo, identifier, first, last } of concerned(database, integrationNo, {
    from: earliest,
    to: days.to,
  })) {
    const from = Math.max(limits.from, dayStart(first, zone))
    const to = Math.min(limits.to, last)
    const [person] = personStates(database, integrationNo, from, to, identifier)
    const lost = person?.resolved.filter(({ state }) => !mapped.has(state)) ?? []
    for (const { state, start, end, holder } of splitByHolder(lost, readHoldings(database, userNo), zone)) {
      const unit = holder === null ? '' : (unitOf.get(holder.employeeNo) ?? '')
      const sum = units.get(unit) ?? { people: new Set(), hours: Array.from({ length: 24 }, () => 0) }
      units.set(unit, sum)
      sum.people.add(userNo)
      split(start, end, (hour, milliseconds) => {
        sum.hours[hour] = (sum.hours[hour] ?? 0) + milliseconds
      })
      states.set(state, (states.get(state) ?? 0) + end - start)
    }
    await breathe()
  }
  return {
    units: [...units]
      .map(([planningUnit, { people, hours }]) => ({ planningUnit, people: people.size, hours }))
      .sort((a, b) => total(b.hours) - total(a.hours) || (a.planningUnit < b.planningUnit ? -1 : 1)),
    states: [...states]
      .map(([state, milliseconds]) => ({ state, milliseconds }))
      .sort((a, b) => b.milliseconds - a.milliseconds || (a.state < b.state ? -1 : 1)),
    milliseconds: total([...states.values()]),
  }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

interface Concerned {
  readonly userNo: number
  readonly identifier: string
  readonly first: string
  /** UTC milliseconds after which none of them goes on. */
  readonly last: number
}

/** Who has states that are not mapped on these days. */
function concerned(database: Database, integrationNo: number, { from, to }: Omit<Days, 'integrationId'>): Concerned[] {
  return database
    .prepare(`
      SELECT u.no AS userNo, u.identifier, min(d.day) AS first, max(s.last_end_at) AS last
      FROM state_day_total AS d
      CROSS JOIN state_day AS s ON s.integration_no = d.integration_no AND s.day = d.day
      CROSS JOIN external_user AS u ON u.no = d.external_user_no AND u.ignored = 0
      WHERE d.integration_no = ?1 AND d.day >= ?2 AND d.day <= ?3
        AND d.external_activity_no NOT IN (SELECT external_activity_no FROM mapping)
      GROUP BY u.no ORDER BY u.no`)
    .all<Concerned>(integrationNo, from, to)
}

function mappedStates(database: Database, integrationNo: number): ReadonlySet<string> {
  const standing = standingMapping(database, integrationNo)
  return new Set(standing.flatMap(({ state, activityId }) => (activityId === null ? [] : [state])))
}

function planningUnits(database: Database): ReadonlyMap<number, string> {
  const all = database.prepare('SELECT no, planning_unit AS unit FROM employee').all<{ no: number; unit: string }>()
  return new Map(all.map(({ no, unit }) => [no, unit]))
}
