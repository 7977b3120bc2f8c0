import { fail } from '../../../preload/contract/failure.ts'
import { takeBackLegs } from '../contacts/take-back-legs.ts'
import type { JobContext } from '../job.ts'
import { beginStep } from '../journal/journal.ts'
import type { Tools } from '../tools.ts'
import { importRun, runSubject } from './run-import.ts'
import { takeBackList } from './take-back-list.ts'
import { keptStates, takeBackStates } from './take-back-states.ts'

/**
 * Takes an import back, in batches; started again after a crash it goes on. What a person has changed or built upon
 * since is kept and counted. Answers how many things were taken back and how many kept. Fails with `importNotUndoable`.
 */
export async function undoImport(
  importNo: number,
  tools: Tools,
  { signal, progress }: JobContext,
): Promise<{ readonly undone: number; readonly kept: number }> {
  const { database, clock } = tools
  const run = importRun(tools, importNo)
  const subject = runSubject(database, run)
  if (run.state === 'undone' || run.source === 'received') throw fail('importNotUndoable', { name: subject })
  beginUndo(tools, importNo, subject)
  const total = run.added + run.changed + run.unchanged
  let undone = 0
  let kept = 0
  const tell = () => {
    progress({ step: 'undoing', done: Math.min(undone, total), total, unit: 'rows' })
    signal.throwIfAborted()
  }
  for (const work of [takeBackLegs(database, run), takeBackStates(database, run), takeBackList(database, importNo)]) {
    for (const batch of work) {
      undone += batch.undone
      kept += batch.kept
      tell()
    }
  }
  // names that an import undone before had to leave, because states of this one needed them
  for (const { no } of undoneBefore(tools, run.integration_no)) {
    for (const batch of takeBackList(database, no)) {
      undone += batch.undone
      tell()
    }
  }
  kept += keptStates(database, importNo)
  database
    .prepare("UPDATE import_run SET state = 'undone', kept = ?, ended_at = ? WHERE no = ?")
    .run(kept, clock.now(), importNo)
  return { undone, kept }
}

/** Written down first: an import that is half undone can only be undone further, never resumed. */
function beginUndo({ database, clock }: Tools, importNo: number, subject: string): void {
  database.atomically(() => {
    database.prepare("UPDATE import_run SET state = 'interrupted' WHERE no = ?").run(importNo)
    const begun = database
      .prepare("SELECT 1 FROM journal_step WHERE import_no = ? AND operation = 'importUndone'")
      .get(importNo)
    if (!begun) beginStep(database, clock, { operation: 'importUndone', subject }, { importNo, undoable: false })
  })
}

function undoneBefore({ database }: Tools, integrationNo: number | null): { readonly no: number }[] {
  return database
    .prepare(
      "SELECT no FROM import_run WHERE integration_no = ? AND stream = 'states' AND state = 'undone' ORDER BY no DESC",
    )
    .all(integrationNo)
}
