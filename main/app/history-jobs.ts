import { Failure, type FailureCode, type FailureData, type FailureDetails } from '../../preload/contract/failure.ts'
import { type HistoryStream, historyStreams } from '../../preload/contract/history-stream.ts'
import type { ImportRun } from '../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../preload/contract/job.ts'
import type { Topic } from '../../preload/contract/topic.ts'
import type { Trouble } from '../../preload/contract/connection.ts'
import type { TimeWindow } from '../core/connections/connector.ts'
import { createHistoryRun } from '../core/history/history-runs.ts'
import { endRun, resumeRun } from '../core/imports/import-runs.ts'
import { integrationById } from '../core/integrations/integrations.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'
import type { AppState } from './app-state.ts'
import type { AskedStream } from './conditions.ts'

export type HistoryJobStream = 'users' | HistoryStream

/** Jobs that read the history of a system. */
export interface HistoryJobs {
  /** Writes the run down and puts it in line. `window` null: of lists, which have none. */
  start(
    row: IntegrationRow,
    order: {
      readonly stream: HistoryJobStream
      readonly source: Exclude<ImportRun['source'], 'file'>
      readonly window: TimeWindow | null
    },
  ): JobSnapshot
  /** Goes on with a run that was stopped, cut off or failed. */
  resume(run: {
    readonly no: number
    readonly id: string
    readonly stream: string
    readonly integration_id: string
  }): JobSnapshot
  isBusy(integrationId: string, stream: HistoryJobStream): boolean
  /** Jobs that have not ended, of one integration or of all; only those nobody asked for, when so told. */
  running(which?: { readonly integrationId?: string; readonly byItself?: true }): readonly string[]
}

const touched: readonly Topic[] = [
  'imports',
  'integrations',
  'users',
  'states',
  'contacts',
  'activities',
  'assignments',
  'mappings',
  'journal',
]

export function createHistoryJobs(
  state: Pick<AppState, 'tools' | 'work' | 'changed' | 'connections' | 'conditions'>,
): HistoryJobs {
  const jobs = new Map<
    string,
    { readonly integrationId: string; readonly stream: HistoryJobStream; readonly byItself: boolean }
  >()

  const run = (
    row: IntegrationRow,
    stream: HistoryJobStream,
    importNo: number,
    resultId: string,
    byItself: boolean,
  ) => {
    const job = state.work({
      kind: 'history',
      subject: row.name,
      request: { kind: 'history', importNo },
      source: state.connections.sourceOf(row.id),
      resultId,
      topics: touched,
      onEnd: (ended, isClosing) => {
        jobs.delete(ended.id)
        if (ended.state === 'done') state.conditions.succeeded(row, stream)
        else {
          endRun(state.tools(), importNo, isClosing ? null : ended)
          if (ended.failure !== null) noteReading(row, stream, ended.failure)
        }
      },
    })
    jobs.set(job.id, { integrationId: row.id, stream, byItself })
    state.changed('imports', 'integrations')
    return job
  }

  /** What a thread finds in an answer never passed the line, which would have told it. */
  const noteReading = (row: IntegrationRow, stream: AskedStream, { code, details }: FailureData): void => {
    const trouble = troubleInAnswer(row, new Failure(code, details as FailureDetails<FailureCode>))
    if (trouble !== undefined) state.conditions.failed(row, stream, trouble)
  }

  return {
    start: (row, { stream, source, window }) => {
      const { no, id } = createHistoryRun(state.tools(), { stream, integrationNo: row.no, source, window })
      return run(row, stream, no, id, source === 'schedule' || source === 'catchUp')
    },
    resume: ({ no, id, stream, integration_id: integrationId }) => {
      const tools = state.tools()
      resumeRun(tools, no)
      return run(integrationById(tools, integrationId), streamOf(stream), no, id, false)
    },
    isBusy: (integrationId, stream) =>
      [...jobs.values()].some((job) => job.integrationId === integrationId && job.stream === stream),
    running: ({ integrationId, byItself } = {}) =>
      [...jobs].flatMap(([id, job]) =>
        (integrationId === undefined || job.integrationId === integrationId) && (!byItself || job.byItself) ? [id] : [],
      ),
  }
}

function streamOf(name: string): HistoryJobStream {
  return historyStreams.find((stream) => stream === name) ?? 'users'
}

function troubleInAnswer(row: IntegrationRow, failure: Failure): Omit<Trouble, 'since'> | undefined {
  if (failure.code !== 'columnMissing' && failure.code !== 'connectionZone') return undefined
  const told = registry[row.system as System['id']].connector?.troubleOf(failure)
  if (told !== undefined || failure.code === 'columnMissing') return told
  const { zone } = { zone: row.zone, ...failure.details }
  return { code: 'zoneWrongUnknown', errorClass: 'ours', owner: 'planner', next: 'chooseZone', details: { zone } }
}
