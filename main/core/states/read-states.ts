import type { Database } from '../platform.ts'
import { cutTo } from './cut-to.ts'
import { earliestStart } from './earliest-start.ts'
import { resolveParallelStates, type StateSpan } from './resolve-parallel-states.ts'
import { zoneOfIntegration } from './state-totals.ts'

interface SpanRow {
  readonly user_no: number
  readonly state: string
  readonly start: number
  readonly end: number
}

/** One person's states, as received and put one after the other. */
export interface PersonStates {
  readonly userNo: number
  readonly identifier: string
  readonly received: readonly StateSpan[]
  readonly resolved: readonly StateSpan[]
  /** States with start and end in common with another, which stayed. */
  readonly hidden: readonly StateSpan[]
}

/**
 * The states of every person of an integration that touch `[from, to)`, person by person, resolved and cut to the window.
 */
export function* personStates(
  database: Database,
  integrationNo: number,
  from: number,
  to: number,
  only?: string,
): Generator<PersonStates> {
  const users = database
    .prepare(
      `SELECT no, identifier FROM external_user WHERE integration_no = ? ${only === undefined ? 'AND ignored = 0' : 'AND identifier = ?'} ORDER BY identifier`,
    )
    .all<{ no: number; identifier: string }>(...(only === undefined ? [integrationNo] : [integrationNo, only]))
  const spans = database.prepare(`
    SELECT a.name AS state, s.start_at AS start, s.end_at AS end FROM agent_state AS s
    CROSS JOIN external_activity AS a ON a.no = s.external_activity_no
    WHERE s.external_user_no = ? AND s.start_at >= ? AND s.start_at < ? AND s.end_at > ? ORDER BY s.start_at`)
  const { at: first } = earliestStart(database, integrationNo, zoneOfIntegration(database, integrationNo), from)
  for (const { no, identifier } of users) {
    const received = spans.all<SpanRow>(no, first, to, from)
    if (received.length === 0) continue
    const hidden: StateSpan[] = []
    const resolved = resolveParallelStates(received, (span) => hidden.push(span))
    yield {
      userNo: no,
      identifier,
      received: received.map(({ state, start, end }) => ({ state, start, end })),
      resolved: cutTo(resolved, from, to),
      hidden,
    }
  }
}
