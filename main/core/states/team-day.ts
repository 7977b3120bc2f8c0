import { presentActivityId } from '../../../preload/contract/activities.ts'
import type { DayBandName, SpanKind, TeamDay, TeamRow } from '../../../preload/contract/team-states.ts'
import { activityIds } from '../activities/mappings.ts'
import { integrationById } from '../integrations/integrations.ts'
import { type PersonOn, peopleOn } from '../people/validity/people-on.ts'
import type { Database } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { cutTo } from './cut-to.ts'
import { earliestStart } from './earliest-start.ts'
import { joinSameActivity } from './join-same-activity.ts'
import { resolveParallelStates, type StateSpan } from './resolve-parallel-states.ts'
import { dayStart, nextDay } from './zone.ts'

interface TeamRequest {
  readonly integrationId: string
  /** In the integration's zone. */
  readonly day: string
  readonly band: DayBandName
  readonly planningUnit?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** One band of everybody's day, or of one planning unit's, by name. The states of the whole window are one query. Fails with `integrationNotFound`. */
export function teamDay(tools: Tools, { integrationId, day, band, planningUnit, offset, limit }: TeamRequest): TeamDay {
  const { database } = tools
  const { no: integrationNo, zone } = integrationById(tools, integrationId)
  const [from, to] = [dayStart(day, zone), dayStart(nextDay(day), zone)]
  const earliest = earliestStart(database, integrationNo, zone, from)
  const everybody = peopleOn(database, { integrationNo, day, earliest, from })
  const asked = everybody.filter((person) => planningUnit === undefined || person.planningUnit === planningUnit)
  const shown = asked.sort(byName).slice(offset, offset + limit)
  const received = statesOf(database, shown, { earliest: earliest.at, from, to })
  const kinds = kindsOf(activityIds(database, integrationNo))
  const rows = shown.map(({ no, identifier, name, planningUnit }): TeamRow => {
    const spans = received.get(no) ?? []
    return { identifier, name, planningUnit, spans: kinds.read(band, spans, from, to) }
  })
  return { from, to, kinds: kinds.all, rows, total: asked.length, units: unitsOf(everybody) }
}

const order = new Intl.Collator('en', { numeric: true })

function byName(a: PersonOn, b: PersonOn): number {
  return order.compare(a.name, b.name) || (a.identifier < b.identifier ? -1 : 1)
}

interface Window {
  readonly earliest: number
  readonly from: number
  readonly to: number
}

function statesOf(
  database: Database,
  people: readonly PersonOn[],
  { earliest, from, to }: Window,
): ReadonlyMap<number, StateSpan[]> {
  const byUser = new Map<number, StateSpan[]>(people.map(({ no }) => [no, []]))
  const rows = database
    .prepare(`
      SELECT s.external_user_no AS userNo, a.name AS state, s.start_at AS start, s.end_at AS end
      FROM json_each(?) AS u CROSS JOIN agent_state AS s INDEXED BY agent_state_key
      CROSS JOIN external_activity AS a ON a.no = s.external_activity_no
      WHERE s.external_user_no = u.value AND s.start_at >= ? AND s.start_at < ? AND s.end_at > ?`)
    .all<StateSpan & { readonly userNo: number }>(JSON.stringify([...byUser.keys()]), earliest, to, from)
  for (const { userNo, state, start, end } of rows) byUser.get(userNo)?.push({ state, start, end })
  return byUser
}

/** Numbers what spans are, in the order in which they are met. */
function kindsOf(ids: ReadonlyMap<string, number>) {
  const all: SpanKind[] = []
  const places = new Map<string | number, number>()
  const placeOf = (key: string | number, kind: SpanKind): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, all.length)
    return all.push(kind) - 1
  }
  return {
    all,
    read: (band: DayBandName, states: readonly StateSpan[], from: number, to: number): TeamRow['spans'] => {
      const spans = cutTo(band === 'received' ? states : resolveParallelStates(states), from, to).map((span) => {
        return { ...span, activityId: ids.get(span.state) ?? presentActivityId }
      })
      if (band === 'mapped')
        return joinSameActivity(spans).map(({ start, end, activityId }) => {
          return [start, end, placeOf(activityId, { state: null, activityId })]
        })
      return spans.map(({ state, start, end, activityId }) => [start, end, placeOf(state, { state, activityId })])
    },
  }
}

function unitsOf(people: readonly PersonOn[]): TeamDay['units'] {
  const counts = new Map<string, number>()
  for (const { planningUnit } of people) counts.set(planningUnit, (counts.get(planningUnit) ?? 0) + 1)
  return [...counts]
    .map(([planningUnit, people]) => ({ planningUnit, people }))
    .sort(
      (a, b) => +(a.planningUnit === '') - +(b.planningUnit === '') || order.compare(a.planningUnit, b.planningUnit),
    )
}
