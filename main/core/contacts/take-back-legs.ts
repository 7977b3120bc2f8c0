import { nextLooker } from '../history/standing-runs.ts'
import type { Database } from '../platform.ts'
import type { StoredRun } from '../imports/run-import.ts'
import { writeIntervalDifference } from './interval-sums.ts'
import { removeEmptyQueues } from './queue-numbers.ts'
import { type StoredLeg, storedLegs } from './stored-legs.ts'

// as in an import: short batches, so that nobody waits for the other connection
const batchLegs = 2000

/**
 * Takes back what a run did to call legs, batch by batch. For each leg the runs that looked at its time form a pile of what they found,
 * also nothing; this takes one run out of the piles. What a later run found unchanged goes over to that run; what stood on top gives
 * way to what it had covered; what lay below a later change is replaced by what lay below itself.
 */
export function* takeBackLegs(
  database: Database,
  run: StoredRun,
): Generator<{ readonly undone: number; readonly kept: number }> {
  const { no: importNo, integration_no: integrationNo, stream } = run
  if (integrationNo === null || stream !== 'calls') return
  const stored = storedLegs(database, integrationNo)
  const looker = nextLooker(database, run)
  const brought = database.prepare(`SELECT * FROM call_leg WHERE import_no = ? LIMIT ${batchLegs}`)
  const covered = database.prepare(`SELECT * FROM superseded_leg WHERE import_no = ? LIMIT ${batchLegs}`)
  const removed = database.prepare(`SELECT * FROM superseded_leg WHERE by_import_no = ? LIMIT ${batchLegs}`)

  /** Gives what lay below this run's reading to another run as what lies below its own. */
  const passOn = (below: StoredLeg, to: number): void => {
    stored.keep(to, [below])
    stored.forget({ ...below, by_import_no: importNo })
  }

  const onTop = (leg: StoredLeg): void => {
    const below = stored.before(importNo, leg)
    const heir = looker(leg.start_at)
    // what lies below goes over with what is missing, at the end
    if (heir !== undefined) stored.replace({ ...leg, import_no: heir })
    else if (below) {
      stored.replace(below)
      stored.forget({ ...below, by_import_no: importNo })
    } else stored.remove(leg)
  }

  const below = (leg: StoredLeg & { readonly by_import_no: number }): void => {
    const { by_import_no: above } = leg
    const own = stored.before(importNo, leg)
    const heir = looker(leg.start_at) ?? above
    stored.forget(leg)
    if (heir < above) stored.keep(above, [{ ...leg, import_no: heir }])
    if (own) passOn(own, heir)
  }

  const missing = (leg: StoredLeg): void => {
    const heir = looker(leg.start_at)
    if (heir !== undefined) return passOn(leg, heir)
    stored.forget({ ...leg, by_import_no: importNo })
    stored.add([leg])
  }

  for (const [legs, takeBack] of [
    [brought, onTop],
    [covered, below],
    [removed, missing],
  ] as const) {
    for (;;) {
      const undone = database.atomically(() => {
        const batch = legs.all<StoredLeg & { by_import_no: number }>(importNo)
        const calls = new Set(batch.map(({ call_id }) => call_id))
        const before = stored.ofCalls(calls)
        for (const leg of batch) takeBack(leg)
        writeIntervalDifference(database, integrationNo, before, stored.ofCalls(calls))
        return batch.length
      })
      if (undone === 0) break
      yield { undone, kept: 0 }
    }
  }
  database.atomically(() => removeEmptyQueues(database, integrationNo))
}
