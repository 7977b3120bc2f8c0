import type { JobSnapshot } from '../../preload/contract/job.ts'
import type { Topic } from '../../preload/contract/topic.ts'
import type { AssignmentBoard } from '../core/people/assignments.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { HistorySource, WorkerRequest } from '../core/platform.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import type { Broadcast } from './broadcast.ts'
import type { ClipboardKeeper } from './clipboard-keeper.ts'
import type { Conditions } from './conditions.ts'
import type { Connections } from './connections.ts'
import type { HistoryJobs } from './history-jobs.ts'
import type { JobRunner } from './job-runner.ts'
import type { LiveHub } from './live-hub.ts'
import type { ReceiverHub } from './receiver-hub.ts'
import type { Scheduler } from './scheduler.ts'
import type { Session } from './session.ts'

/** What the calls share. */
export interface AppState {
  readonly ports: AppPorts
  readonly session: Session
  readonly jobs: JobRunner
  readonly changes: Broadcast<Topic[]>
  readonly connections: Connections
  readonly conditions: Conditions
  readonly historyJobs: HistoryJobs
  readonly scheduler: Scheduler
  readonly live: LiveHub
  readonly clipboard: ClipboardKeeper
  readonly receivers: ReceiverHub
  tools(): Tools
  /**
   * A person's change: looked up, checked and written without anything in between, also when a worker writes at the same time;
   * then told to every page.
   */
  change<T>(topics: readonly Topic[], work: (tools: Tools) => T): T
  /** Tells every page that these have changed. */
  changed(...topics: Topic[]): void
  /** Proposals over a whole list take a moment: kept until something they rest on changes. */
  board(integrationId: string): AssignmentBoard
  /** Starts long work on the open workspace. */
  work(order: {
    readonly kind: JobSnapshot['kind']
    readonly subject: string
    readonly request: DistributedOmit<WorkerRequest, 'database'>
    readonly source?: HistorySource
    readonly resultId: string | null
    readonly topics: readonly Topic[]
    readonly onEnd?: (job: JobSnapshot, isClosing: boolean) => void
  }): JobSnapshot
  /** Another place, account or secret: what runs over the old line is ended, and what was found out by it forgotten. */
  reconnect(row: IntegrationRow): void
  /**
   * Another file under the pages. What goes on by itself is ended first and begins again afterwards; fails with `jobRunning` while anything
   * else could still write into the one that is left.
   */
  changeWorkspace<T>(work: () => Promise<T>): Promise<T>
}

type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
