import { nextLooker } from '../history/standing-runs.ts'
import { type RemovedState, removedStates } from '../history/removed-states.ts'
import type { Database } from '../platform.ts'
import type { StoredRun } from './run-import.ts'
import { totalsDelta } from '../states/state-totals.ts'
import { supersededStates } from './superseded-states.ts'

interface Undone {
  readonly undone: number
  readonly kept: number
}

/** A reading that a later run has covered; `start_at` null when a person has removed the state since. */
interface CoveredReading {
  readonly agent_state_no: number
  readonly by_import_no: number
  readonly start_at: number | null
}

// as in an import: short batches, so that nobody waits for the other connection
const batchRows = 2000

/**
 * Takes back the states that a run holds, batch by batch; those that a person has changed stay. For each state the runs form a pile of
 * what they found, also that it is missing; this takes one run out of the piles. What a system said in this run and just so in a later
 * one goes over to that one; a file has taken over by itself what it brought again.
 */
export function* takeBackStates(database: Database, run: StoredRun): Generator<Undone, void, undefined> {
  if (run.stream !== 'states') return
  const parts = takeBackParts(database, run)
  for (const part of [parts.onTop(), parts.covered(), parts.coveredByRemoval(), parts.missing()]) {
    for (;;) {
      const undone = database.atomically(() => part.next().value)
      if (!undone) break
      yield { undone, kept: 0 }
    }
  }
  database.prepare('DELETE FROM superseded_state WHERE by_import_no = ?').run(run.no)
}

/** States of the import that a person has changed since. */
export function keptStates(database: Database, importNo: number): number {
  return database
    .prepare('SELECT count(*) AS kept FROM agent_state WHERE import_no = ? AND touched = 1')
    .one<{ kept: number }>(importNo).kept
}

type Parts = Readonly<
  Record<'onTop' | 'covered' | 'coveredByRemoval' | 'missing', () => Generator<number, void, undefined>>
>

function takeBackParts(database: Database, run: StoredRun): Parts {
  const { no: importNo } = run
  const isReported = run.source !== 'file'
  const looker = nextLooker(database, run)
  const heirOf = (start: number): number | undefined => (isReported ? looker(start) : undefined)
  const superseded = supersededStates(database)
  const removed = removedStates(database)
  const totals = totalsDelta(database)
  const setOwner = database.prepare('UPDATE agent_state SET import_no = ? WHERE no = ?')
  const putBack = database.prepare('UPDATE agent_state SET end_at = ?, import_no = ?, flag = ? WHERE no = ?')
  const drop = database.prepare('DELETE FROM agent_state WHERE no = ?')
  const isOfSystem = database.prepare("SELECT 1 FROM import_run WHERE no = ? AND source <> 'file'")

  const takeBack = (row: RemovedState): void => {
    const heir = heirOf(row.start_at)
    if (heir !== undefined) {
      setOwner.run(heir, row.no)
      return superseded.passOn(row.no, importNo, heir)
    }
    const below = superseded.below(row.no, importNo)
    superseded.forget(row.no, importNo)
    totals.add(row, -1)
    if (below === undefined) return void drop.run(row.no)
    // the file alone has held it: the system has looked since and does not report it any more
    const after = isReported ? undefined : looker(row.start_at)
    if (after !== undefined && isOfSystem.get(below.import_no)) {
      return removed.remove(after, { ...row, ...below })
    }
    putBack.run(below.end_at, below.import_no, below.flag, row.no)
    totals.add({ ...row, ...below }, 1)
  }

  return {
    *onTop() {
      const next = database.prepare(
        `SELECT * FROM agent_state WHERE no > ? AND import_no = ? AND touched = 0 ORDER BY no LIMIT ${batchRows}`,
      )
      for (let last = 0; ; ) {
        const rows = next.all<RemovedState>(last, importNo)
        for (const row of rows) takeBack(row)
        totals.write()
        last = rows.at(-1)?.no ?? last
        yield rows.length
      }
    },
    *covered() {
      const next = database.prepare(`
        SELECT agent_state_no, by_import_no, coalesce(
          (SELECT start_at FROM agent_state WHERE no = agent_state_no),
          (SELECT min(start_at) FROM removed_state WHERE no = agent_state_no)) AS start_at
        FROM superseded_state WHERE import_no = ? AND (agent_state_no, by_import_no) > (?, ?)
        ORDER BY agent_state_no, by_import_no LIMIT ${batchRows}`)
      for (let last: CoveredReading | undefined; ; ) {
        const rows = next.all<CoveredReading>(importNo, last?.agent_state_no ?? 0, last?.by_import_no ?? 0)
        for (const { agent_state_no: no, by_import_no: above, start_at: start } of rows) {
          const heir = start === null ? undefined : heirOf(start)
          if (heir !== undefined && heir < above) {
            superseded.replace(no, above, { ...readingOf(no, above), import_no: heir })
            superseded.passOn(no, importNo, heir)
          } else {
            superseded.replace(no, above, superseded.below(no, importNo))
            superseded.forget(no, importNo)
          }
        }
        last = rows.at(-1) ?? last
        yield rows.length
      }
    },
    *coveredByRemoval() {
      const next = database.prepare(`
        SELECT * FROM removed_state WHERE import_no = ? AND (by_import_no, no) > (?, ?)
        ORDER BY by_import_no, no LIMIT ${batchRows}`)
      for (let last: (RemovedState & { by_import_no: number }) | undefined; ; ) {
        const rows = next.all<RemovedState & { by_import_no: number }>(importNo, last?.by_import_no ?? 0, last?.no ?? 0)
        for (const row of rows) {
          const heir = heirOf(row.start_at)
          const below = superseded.below(row.no, importNo)
          removed.forget(row.by_import_no, row.no)
          if (heir !== undefined && heir < row.by_import_no) {
            removed.keep(row.by_import_no, { ...row, import_no: heir })
            superseded.passOn(row.no, importNo, heir)
          } else {
            if (below !== undefined) removed.keep(row.by_import_no, { ...row, ...below })
            superseded.forget(row.no, importNo)
          }
        }
        last = rows.at(-1) ?? last
        yield rows.length
      }
    },
    *missing() {
      for (;;) {
        const rows = removed.by(importNo, batchRows)
        for (const row of rows) {
          removed.forget(importNo, row.no)
          const standing = removed.standing(row)
          const bottom = standing === undefined ? undefined : superseded.bottom(standing.no, standing.import_no)
          const heirs = [looker(row.start_at), bottom ?? undefined].filter((heir) => heir !== undefined)
          if (heirs.length > 0) removed.keep(Math.min(...heirs), row)
          else if (standing === undefined && removed.bringBack(row)) totals.add(row, 1)
        }
        totals.write()
        yield rows.length
      }
    },
  }

  function readingOf(stateNo: number, above: number) {
    const found = superseded.below(stateNo, above)
    if (found === undefined) throw new Error('a reading that was just found is gone')
    return found
  }
}
