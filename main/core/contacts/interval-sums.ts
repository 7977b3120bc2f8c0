import type { Database } from '../platform.ts'
import { intervalsOfUnique } from './contact-intervals.ts'
import type { StoredLeg } from './stored-legs.ts'

/**
 * Brings the kept contact intervals in step with calls that have changed. `before` and `after` are ALL legs of these calls, whenever they
 * began: a leg an hour away can make one call of two quarters, so nothing less than whole calls gives the exact difference.
 */
export function writeIntervalDifference(
  database: Database,
  integrationNo: number,
  before: readonly StoredLeg[],
  after: readonly StoredLeg[],
): void {
  const changes = new Map<string, [start: number, queue: number, ...counts: [number, number, number, number]]>()
  for (const [legs, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { queue, start, offered, answered, abandoned, handle } of intervalsOfUnique(legs.map(legOfNumber))) {
      const change = changes.get(`${start} ${queue}`) ?? [start, Number(queue), 0, 0, 0, 0]
      change[2] += sign * offered
      change[3] += sign * answered
      change[4] += sign * abandoned
      change[5] += sign * handle
      changes.set(`${start} ${queue}`, change)
    }
  }
  const put = database.prepare(`
    INSERT INTO contact_interval (integration_no, start_at, queue_no, offered, answered, abandoned, handle)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, start_at, queue_no) DO UPDATE SET
      offered = offered + excluded.offered, answered = answered + excluded.answered,
      abandoned = abandoned + excluded.abandoned, handle = handle + excluded.handle`)
  const drop = database.prepare(
    'DELETE FROM contact_interval WHERE integration_no = ? AND start_at = ? AND queue_no = ? AND offered = 0',
  )
  for (const [start, queue, ...counts] of changes.values()) {
    if (counts.every((count) => count === 0)) continue
    put.run(integrationNo, start, queue, ...counts)
    if (counts[0] < 0) drop.run(integrationNo, start, queue)
  }
}

/** The rule tells queues apart by name and grouping; here their number does it as well. */
function legOfNumber(leg: StoredLeg) {
  return {
    callId: leg.call_id,
    queue: String(leg.queue_no),
    grouping: '',
    start: leg.start_at,
    leg: leg.leg,
    isAnswered: leg.answered === 1,
    isAbandoned: leg.abandoned === 1,
    handle: leg.handle,
    isAmbiguous: leg.flag !== 0,
  }
}
