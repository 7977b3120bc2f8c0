import { fail } from '../../../preload/contract/failure.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { MappingChangeRow } from '../schema/tables.ts'
import { localParts } from '../states/zone.ts'
import { addTask } from '../tasks/tasks.ts'
import type { Tools } from '../tools.ts'
import { applyDraft, makeKnown, returnTo, type Snapshot, takeSnapshot } from './apply-draft.ts'
import { checkDraft } from './check-draft.ts'
import { changeByNo, endChange, entriesOf, openChange, openNewChange, stepTo } from './mapping-changes.ts'

export type GuidedStep = 'toPause' | 'toEnter' | 'toResume'

/** Begins a change that a person makes in injixo: first the imports are paused there. Fails with `mappingUnderWay` and as `checkDraft`. */
export function beginGuided(
  tools: Tools,
  { integrationId, entries }: { readonly integrationId: string; readonly entries: readonly MappingEntry[] },
  documented: ReadonlySet<string>,
): MappingChangeRow {
  return tools.database.atomically(() => {
    const integration = integrationById(tools, integrationId)
    checkDraft(tools.database, integration.no, entries, documented)
    const row = openNewChange(tools, integration, {
      way: 'guided',
      step: 'toPause',
      own_pause: 0,
      paused_at: null,
      entries,
    })
    makeKnown(tools, integration, entries, documented)
    return row
  })
}

/**
 * A person has done the step. Paused: the time runs, and a task reminds until it is resumed. Entered: Ponte's own mapping follows. Resumed: the
 * change has ended. Fails with `mappingNotUnderWay` when it is not at this step, and as `checkDraft` when it can no longer be applied.
 */
export function guidedStepDone(tools: Tools, integrationId: string, step: GuidedStep): MappingChangeRow {
  return tools.database.atomically(() => {
    const integration = integrationById(tools, integrationId)
    const row = guidedChange(tools, integration)
    if (row.step !== step) throw fail('mappingNotUnderWay', { name: integration.name })
    const now = tools.clock.now()
    if (step === 'toPause') {
      stepTo(tools, row, 'toEnter', { paused_at: now })
      const dueDay = localParts(now, integration.zone).day
      addTask(tools, { kind: 'resumeInInjixo', integrationId, owner: 'planner', state: 'open', dueDay })
    } else if (step === 'toEnter') {
      const snapshot = JSON.stringify(takeSnapshot(tools, integration.no))
      const journal = applyDraft(tools, integration, entriesOf(row))
      stepTo(tools, row, 'toResume', { snapshot, journal_step_no: journal })
    } else {
      endChange(tools, row, row.snapshot === null ? 'takenBack' : 'kept')
      addTask(tools, { kind: 'resumeInInjixo', integrationId, state: 'done' })
    }
    return changeByNo(tools, row.no)
  })
}

/** Ends it without the new mapping. What was paused in injixo has still to be resumed there. Fails with `mappingNotUnderWay`. */
export function cancelGuided(tools: Tools, integrationId: string): MappingChangeRow {
  return tools.database.atomically(() => {
    const row = guidedChange(tools, integrationById(tools, integrationId))
    if (row.step === 'toPause') endChange(tools, row, 'takenBack')
    else {
      if (row.snapshot !== null) returnTo(tools, JSON.parse(row.snapshot) as Snapshot, row.journal_step_no)
      stepTo(tools, row, 'toResume', { snapshot: null, journal_step_no: null })
    }
    return changeByNo(tools, row.no)
  })
}

function guidedChange(tools: Tools, { no, name }: { readonly no: number; readonly name: string }): MappingChangeRow {
  const row = openChange(tools, no)
  if (row?.way !== 'guided') throw fail('mappingNotUnderWay', { name })
  return row
}
