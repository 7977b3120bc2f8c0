import type * as z from 'zod'
import { presentActivityId } from '../../../preload/contract/activities.ts'
import type { DaySpan, states as calls } from '../../../preload/contract/states.ts'
import { activityIds } from '../activities/mappings.ts'
import { integrationById } from '../integrations/integrations.ts'
import { holderOn } from '../people/validity/holder-on.ts'
import { readHoldings } from '../people/validity/read-holdings.ts'
import type { Tools } from '../tools.ts'
import { joinSameActivity } from './join-same-activity.ts'
import { personStates } from './read-states.ts'
import type { StateSpan } from './resolve-parallel-states.ts'
import { dayStart, localParts, nextDay } from './zone.ts'

type Day = z.output<NonNullable<(typeof calls.day)['~orpc']['outputSchema']>>
type Span = z.output<typeof DaySpan>

/** One person's day in the integration's zone: received, resolved, and as injixo will show it. */
export function personDay(tools: Tools, integrationId: string, identifier: string, day: string): Day {
  const integration = integrationById(tools, integrationId)
  const from = dayStart(day, integration.zone)
  const to = dayStart(nextDay(day), integration.zone)
  const ids = activityIds(tools.database, integration.no)
  const withActivity = (span: StateSpan): Span => ({ ...span, activityId: ids.get(span.state) ?? presentActivityId })
  const [person] = personStates(tools.database, integration.no, from, to, identifier)
  if (!person) return { from, to, received: [], resolved: [], mapped: [], hidden: [], earlierHolder: null }
  const resolved = person.resolved.map(withActivity)
  return {
    from,
    to,
    received: person.received.map(withActivity),
    resolved,
    mapped: joinSameActivity(resolved),
    hidden: person.hidden.map(withActivity),
    earlierHolder: earlierHolder(tools, person.userNo, day),
  }
}

function earlierHolder({ database }: Tools, userNo: number, day: string): string | null {
  const holdings = readHoldings(database, userNo)
  const holder = holderOn(day, holdings)
  if (holder === undefined || holder.employeeNo === holdings.findLast(({ no }) => no === null)?.employeeNo) return null
  return database
    .prepare(
      "SELECT trim(first_name || ' ' || last_name) || ' (' || personnel_number || ')' AS name FROM employee WHERE no = ?",
    )
    .one<{ name: string }>(holder.employeeNo).name
}

/** First and last day that states of the integration touch, in its zone; null when there are none. */
export function stateRange(
  { database }: Tools,
  integration: { readonly no: number; readonly zone: string },
): { from: string; to: string } | null {
  const range = database
    .prepare(
      'SELECT min(day) AS first, max(day) AS last, max(last_end_at) AS lastEnd FROM state_day WHERE integration_no = ?',
    )
    .one<{ first: string | null; last: string | null; lastEnd: number | null }>(integration.no)
  if (range.first === null || range.last === null || range.lastEnd === null) return null
  // an end at midnight does not touch the day that begins there
  const ended = localParts(range.lastEnd - 1, integration.zone).day
  return { from: range.first, to: ended > range.last ? ended : range.last }
}
