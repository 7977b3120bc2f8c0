import type { Unresolved } from '../../../preload/contract/notifications.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import { dayStart, nextDay } from '../states/zone.ts'
import type { Tools } from '../tools.ts'
import { currentAgents } from './current-agents.ts'

interface Sum {
  readonly milliseconds: number
  readonly lastAt: number
}

interface Running extends Sum {
  readonly identifier: string
  readonly state: string
}

/**
 * Agents without an employee and states without an activity, those that cost most first. Milliseconds of the days, both included, and of the state
 * an agent is in now. Fails with `rangeInvalid`.
 */
export function unresolved(
  tools: Tools,
  row: IntegrationRow,
  { from, to }: { readonly from: string; readonly to: string },
): Unresolved {
  if (from > to) throw fail('rangeInvalid', { from, to })
  const running = runningStates(tools, row, { from, to })
  return { agents: unknownAgents(tools, row, from, to, running), states: unmappedStates(tools, row, from, to, running) }
}

function unknownAgents(
  { database }: Tools,
  { no }: IntegrationRow,
  from: string,
  to: string,
  running: readonly Running[],
): Unresolved['agents'] {
  const unassigned = database
    .prepare(`
      SELECT identifier, name, coalesce(t.milliseconds, 0) AS milliseconds,
        coalesce((SELECT max(last_at) FROM state_total WHERE external_user_no = u.no), 0) AS lastAt
      FROM external_user AS u
      LEFT JOIN (
        SELECT external_user_no AS no, sum(milliseconds) AS milliseconds FROM state_day_total
        WHERE integration_no = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY external_user_no) AS t ON t.no = u.no
      WHERE integration_no = ?1 AND ignored = 0 AND NOT EXISTS (SELECT 1 FROM assignment WHERE external_user_no = u.no)`)
    .all<Sum & { identifier: string; name: string }>(no, from, to)
  const now = new Map(running.map((state) => [state.identifier, state]))
  return unassigned
    .map(({ identifier, name, ...sum }) => ({ identifier, name, ...plus(sum, now.get(identifier)) }))
    .filter(({ milliseconds, identifier }) => milliseconds > 0 || now.has(identifier))
    .sort((a, b) => b.milliseconds - a.milliseconds || (a.identifier < b.identifier ? -1 : 1))
}

function unmappedStates(
  { database }: Tools,
  { no }: IntegrationRow,
  from: string,
  to: string,
  running: readonly Running[],
): Unresolved['states'] {
  const unmapped = database
    .prepare(`
      SELECT a.no, a.name, coalesce(t.milliseconds, 0) AS milliseconds, coalesce(l.lastAt, 0) AS lastAt
      FROM external_activity AS a
      LEFT JOIN (
        SELECT external_activity_no AS no, sum(milliseconds) AS milliseconds FROM state_day_total
        WHERE integration_no = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY external_activity_no) AS t ON t.no = a.no
      LEFT JOIN (SELECT external_activity_no AS no, max(last_at) AS lastAt FROM state_total GROUP BY 1) AS l ON l.no = a.no
      WHERE integration_no = ?1 AND NOT EXISTS (SELECT 1 FROM mapping WHERE external_activity_no = a.no)`)
    .all<Sum & { no: number; name: string }>(no, from, to)
  const pairs = database
    .prepare(`
      SELECT DISTINCT t.external_activity_no AS activity, u.identifier FROM state_day_total AS t
      JOIN external_user AS u ON u.no = t.external_user_no
      WHERE t.integration_no = ? AND t.day BETWEEN ? AND ?
        AND NOT EXISTS (SELECT 1 FROM mapping WHERE external_activity_no = t.external_activity_no)`)
    .all<{ activity: number; identifier: string }>(no, from, to)
  const people = Map.groupBy(pairs, ({ activity }) => activity)
  const now = Map.groupBy(running, ({ state }) => state)
  return unmapped
    .map(({ no: activity, name, milliseconds, lastAt }) => {
      const own = now.get(name) ?? []
      return {
        name,
        people: new Set([...(people.get(activity) ?? []), ...own].map(({ identifier }) => identifier)).size,
        ...own.reduce(plus, { milliseconds, lastAt }),
      }
    })
    .filter(({ people: count }) => count > 0)
    .sort((a, b) => b.milliseconds - a.milliseconds || (a.name < b.name ? -1 : 1))
}

function plus(a: Sum, b: Sum | undefined): Sum {
  if (b === undefined) return { milliseconds: a.milliseconds, lastAt: a.lastAt }
  return { milliseconds: a.milliseconds + b.milliseconds, lastAt: Math.max(a.lastAt, b.lastAt) }
}

/** What agents are in at this moment, as far as it lies in the days. */
function runningStates(
  tools: Tools,
  row: IntegrationRow,
  { from, to }: { readonly from: string; readonly to: string },
): Running[] {
  const now = tools.clock.now()
  const start = dayStart(from, row.zone)
  const end = Math.min(now, dayStart(nextDay(to), row.zone))
  return currentAgents(tools, row, now)
    .map(({ identifier, state, since }) => ({
      identifier,
      state,
      milliseconds: end - Math.max(since, start),
      lastAt: since,
    }))
    .filter(({ milliseconds }) => milliseconds > 0)
}
