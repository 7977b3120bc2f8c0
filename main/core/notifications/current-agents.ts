import type { Database } from '../platform.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import type { ReceivedAgent } from './receiver-thread.ts'
import { longestOpen } from './spans-of-events.ts'

interface NamedEvent {
  readonly state: string
  readonly since: number
  readonly until: number | null
}

/** Agents by what they were last told to be in; those whose state is over, or older than 16 hours, are not among them. */
export function currentAgents({ database }: Tools, { no }: Pick<IntegrationRow, 'no'>, now: number): ReceivedAgent[] {
  const current = currentAgent(database, now)
  return database
    .prepare('SELECT no FROM external_user WHERE integration_no = ? ORDER BY identifier')
    .all<{ no: number }>(no)
    .flatMap((user) => current(user.no) ?? [])
}

/** The same of one agent; null when nobody knows. */
export function currentAgent(database: Database, now: number): (userNo: number) => ReceivedAgent | null {
  const user = database.prepare('SELECT identifier, name FROM external_user WHERE no = ?')
  const events = database.prepare(`
    SELECT a.name AS state, e.since, e.until FROM state_event AS e
    JOIN external_activity AS a ON a.no = e.external_activity_no
    WHERE e.external_user_no = ? AND e.since >= ? ORDER BY e.since DESC`)
  return (userNo) => {
    const state = stateInForce(events.iterate<NamedEvent>(userNo, now - longestOpen), now)
    return state && { ...user.one<{ identifier: string; name: string }>(userNo), ...state }
  }
}

/** Of states that last, the one that began last; of several that began together the one that ends first, then the first by name. `events`: newest first. */
export function stateInForce(
  events: Iterable<NamedEvent>,
  now: number,
): { readonly state: string; readonly since: number } | null {
  let next: number | null = null
  let moment: number | null = null
  let best: { readonly state: string; readonly since: number; readonly end: number } | null = null
  for (const { state, since, until } of events) {
    if (since !== moment) {
      if (best !== null) break
      next = moment
      moment = since
    }
    const end = until ?? next ?? Number.POSITIVE_INFINITY
    if (end <= now || (until === null && next !== null)) continue
    if (best === null || end < best.end || (end === best.end && state < best.state)) best = { state, since, end }
  }
  return best && { state: best.state, since: best.since }
}
