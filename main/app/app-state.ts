import type { JobSnapshot } from '../../preload/contract/job.ts'
import type { Topic } from '../../preload/contract/topic.ts'
import type { AssignmentBoard } from '../core/people/assignments.ts'
import type { WorkerRequest } from '../core/platform.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import type { Broadcast } from './broadcast.ts'
import type { JobRunner } from './job-runner.ts'
import type { Session } from './session.ts'

/** What the calls share. */
export interface AppState {
  readonly ports: AppPorts
  readonly session: Session
  readonly jobs: JobRunner
  readonly changes: Broadcast<Topic[]>
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
    readonly resultId: string | null
    readonly topics: readonly Topic[]
    readonly onEnd?: (job: JobSnapshot, isClosing: boolean) => void
  }): JobSnapshot
}

type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
