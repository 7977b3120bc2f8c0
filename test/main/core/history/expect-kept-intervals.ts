import { expect } from 'vitest'
import type { CallLeg } from '../../../../main/core/contacts/call-leg.ts'
import { contactIntervals } from '../../../../main/core/contacts/contact-intervals.ts'
import type { Database } from '../../../../main/core/platform.ts'

interface LegRow {
  readonly call_id: string
  readonly queue: string
  readonly grouping: string
  readonly start_at: number
  readonly leg: string
  readonly answered: number
  readonly abandoned: number
  readonly handle: number
  readonly flag: number
}

/** All call legs of a workspace, by integration. */
export function legsOf(database: Database): ReadonlyMap<number, readonly CallLeg[]> {
  const rows = database
    .prepare(`
      SELECT l.*, q.name AS queue, q.grouping FROM call_leg AS l JOIN queue AS q ON q.no = l.queue_no
      ORDER BY start_at, call_id, leg, queue_no`)
    .all<LegRow & { integration_no: number }>()
  return new Map(
    [...Map.groupBy(rows, ({ integration_no: no }) => no)].map(([no, legs]) => [
      no,
      legs.map((row) => ({
        callId: row.call_id,
        queue: row.queue,
        grouping: row.grouping,
        start: row.start_at,
        leg: row.leg,
        isAnswered: row.answered === 1,
        isAbandoned: row.abandoned === 1,
        handle: row.handle,
        isAmbiguous: row.flag === 1,
      })),
    ]),
  )
}

/** Makes the contact intervals anew from the legs and compares. */
export function expectKeptIntervals(database: Database): void {
  const kept = database
    .prepare(`
      SELECT i.integration_no, q.name AS queue, q.grouping, i.start_at AS start, i.offered, i.answered, i.abandoned, i.handle
      FROM contact_interval AS i JOIN queue AS q ON q.no = i.queue_no`)
    .all<object>()
    .map((row) => JSON.stringify(row))
    .toSorted()
  const counted = [...legsOf(database)]
    .flatMap(([no, legs]) =>
      contactIntervals(legs).map(({ queue, grouping, start, offered, answered, abandoned, handle }) =>
        JSON.stringify({ integration_no: no, queue, grouping, start, offered, answered, abandoned, handle }),
      ),
    )
    .toSorted()
  expect(kept).toEqual(counted)
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
}
