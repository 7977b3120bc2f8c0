import type { TimeWindow } from '../connections/connector.ts'
import type { SinkRun } from '../imports/import-sink.ts'
import type { Database } from '../platform.ts'
import type { CallLeg } from './call-leg.ts'
import { uniqueLegs } from './contact-intervals.ts'
import { writeIntervalDifference } from './interval-sums.ts'
import { queueNumbers } from './queue-numbers.ts'
import { legKey, sameLeg, type StoredLeg, storedLegs } from './stored-legs.ts'

export interface LegsWritten {
  readonly added: number
  readonly changed: number
  /** No longer reported by the system. */
  readonly removed: number
  readonly unchanged: number
}

/**
 * Writes what a system reports of the legs that begin in `range`: all of them, so that what is here and not among them goes. What is as
 * it was stays with the run that brought it; what stood before a change is kept for undo. Contact intervals are brought in step.
 * Call inside `atomically`. Of a leg given twice the later reading counts, as `contactIntervals` has it.
 */
export function writeLegs(
  database: Database,
  { importNo, integrationNo }: SinkRun & { readonly integrationNo: number },
  range: TimeWindow,
  legs: readonly CallLeg[],
): LegsWritten {
  const stored = storedLegs(database, integrationNo)
  const queue = queueNumbers(database, integrationNo)
  const standing = new Map(stored.inRange(range.from, range.to).map((leg) => [legKey(leg), leg]))
  const added: StoredLeg[] = []
  const changed: StoredLeg[] = []
  const before: StoredLeg[] = []
  for (const leg of uniqueLegs(legs)) {
    const row = rowOf(leg, integrationNo, queue(leg.grouping, leg.queue), importNo)
    // most of the time all of it is new
    const key = standing.size === 0 ? '' : legKey(row)
    const old = standing.get(key)
    standing.delete(key)
    if (old === undefined) added.push(row)
    else if (!sameLeg(old, row)) {
      before.push(old)
      changed.push(row)
    }
  }
  const removed = [...standing.values()]
  const counts = {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: legs.length - added.length - changed.length,
  }
  if (added.length + changed.length + removed.length === 0) return counts

  const calls = new Set([...added, ...changed, ...removed].map(({ call_id }) => call_id))
  const allBefore = stored.ofCalls(calls)
  stored.keep(
    importNo,
    [...before, ...removed].filter((leg) => leg.import_no !== importNo),
  )
  for (const leg of removed) stored.remove(leg)
  for (const leg of changed) stored.replace(leg)
  stored.add(added)
  const gone = new Set([...before, ...removed].map(legKey))
  const left = allBefore.filter((leg) => !gone.has(legKey(leg)))
  writeIntervalDifference(database, integrationNo, allBefore, [...left, ...changed, ...added])
  return counts
}

function rowOf(leg: CallLeg, integrationNo: number, queueNo: number, importNo: number): StoredLeg {
  return {
    integration_no: integrationNo,
    queue_no: queueNo,
    call_id: leg.callId,
    start_at: leg.start,
    leg: leg.leg,
    answered: leg.isAnswered ? 1 : 0,
    abandoned: leg.isAbandoned ? 1 : 0,
    handle: leg.handle,
    flag: leg.isAmbiguous ? 1 : 0,
    import_no: importNo,
  }
}
