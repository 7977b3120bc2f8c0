import { fail, type FailureCode, type FailureData, type FailureDetails } from '../../preload/contract/failure.ts'
import type { MappingEntry } from '../../preload/contract/mapping-changes.ts'
import type { Topic } from '../../preload/contract/topic.ts'
import { beginGuarded, proceed, settleChanges } from '../core/activities/guarded-change.ts'
import { openChange } from '../core/activities/mapping-changes.ts'
import { integrationById } from '../core/integrations/integrations.ts'
import type { MappingChangeRow } from '../core/schema/tables.ts'
import type { AppState } from './app-state.ts'

const topics: readonly Topic[] = ['integrations', 'mappings', 'activities', 'states', 'tasks']

/** Changes the mapping of an integration that Ponte imports itself, as one operation. */
export interface GuardedMapping {
  /**
   * Pauses, applies, resumes, checks; imports that run by themselves are stopped for it and caught up on. Fails with `jobRunning` while a person's
   * import goes on, with what `checkDraft` refuses, and with `pauseLifted`, `stateArrived`, `mappingOverwritten`: the mapping is as before then.
   */
  apply(
    integrationId: string,
    entries: readonly MappingEntry[],
    documented: ReadonlySet<string>,
  ): Promise<MappingChangeRow>
}

export function createGuardedMapping(state: AppState): GuardedMapping {
  const running = new Set<string>()

  /** Nothing of the imports that nobody asked for goes on after this. */
  const restImports = async (integrationId: string): Promise<void> => {
    const own = state.historyJobs.running({ integrationId, byItself: true })
    for (const id of own) state.jobs.cancel(id)
    await Promise.all(own.map((id) => state.jobs.wait(id)))
  }

  const refuseWhileImporting = (integrationId: string): void => {
    const own = state.historyJobs.running({ integrationId, byItself: true })
    const { no, name } = integrationById(state.tools(), integrationId)
    const asked = state.historyJobs.running({ integrationId }).find((id) => !own.includes(id))
    if (asked !== undefined) throw fail('jobRunning', { job: name })
    const file = state
      .tools()
      .database.prepare(
        "SELECT file_name AS name FROM import_run WHERE integration_no = ? AND state = 'running' AND source = 'file'",
      )
      .get<{ name: string }>(no)
    if (file) throw fail('jobRunning', { job: file.name })
  }

  const toItsEnd = async (integrationId: string, begun: MappingChangeRow): Promise<MappingChangeRow> => {
    const tools = state.tools()
    await restImports(integrationId)
    // another workspace was opened meanwhile: the change is settled when this one is opened again
    if (state.tools() !== tools) throw fail('cancelled', {})
    let change = begun
    while (change.ended_at === null) change = state.change(topics, () => proceed(tools, begun.no))
    return change
  }

  const settle = (integrationId: string): void => {
    const { no } = integrationById(state.tools(), integrationId)
    if (openChange(state.tools(), no)?.way === 'guarded') state.change(topics, settleChanges)
  }

  return {
    apply: async (integrationId, entries, documented) => {
      const { id, name } = integrationById(state.tools(), integrationId)
      if (running.has(id)) throw fail('mappingUnderWay', { name })
      refuseWhileImporting(id)
      running.add(id)
      try {
        // one that broke off without the process ending, as a full disk makes it
        settle(id)
        const begun = state.change(topics, (tools) => beginGuarded(tools, { integrationId: id, entries }, documented))
        const change = await toItsEnd(id, begun)
        // a single command imports nothing by itself, and its pause lasts no longer than it does
        if (change.own_pause === 1 && state.ports.runsByItself)
          state.scheduler.catchUp(integrationById(state.tools(), id))
        if (change.failure === null) return change
        const { code, details } = JSON.parse(change.failure) as FailureData
        throw fail(code, details as FailureDetails<FailureCode>)
      } finally {
        running.delete(id)
      }
    },
  }
}
