import { Failure, type FailureData, fail } from '../../preload/contract/failure.ts'
import type { JobKind, JobSnapshot } from '../../preload/contract/job.ts'
import type { JobProgress } from '../core/job.ts'
import type { Clock, HistorySource, Log, WorkerRequest, Workers } from '../core/platform.ts'
import { type Broadcast, createBroadcast } from './broadcast.ts'
import { internalFailure } from './failures.ts'
import { jobPace } from './job-pace.ts'

export interface JobOrder {
  readonly kind: JobKind
  readonly subject: string
  readonly request: WorkerRequest
  /** What a system answers, for work that reads one. */
  readonly source?: HistorySource
  /** The thing the job makes, when it is known beforehand. */
  readonly resultId: string | null
  /** Told once, whatever the end; `isClosing` when it was cut off because the app ends. */
  readonly onEnd: (job: JobSnapshot, isClosing: boolean) => void
}

export interface JobRunner {
  start(order: JobOrder): JobSnapshot
  list(): JobSnapshot[]
  watch(signal: AbortSignal | undefined): AsyncGenerator<JobSnapshot, void, void>
  cancel(id: string): JobSnapshot
  wait(id: string): Promise<JobSnapshot>
  /** Fails with `jobRunning` while there is work that has not ended; about one result only, when that is named. */
  assertIdle(resultId?: string): void
  /** Cancels what runs and waits for its end. */
  close(): Promise<void>
}

interface Job {
  snapshot: JobSnapshot
  readonly order: JobOrder
  readonly ended: PromiseWithResolvers<JobSnapshot>
  /** Null while it waits for its turn. */
  cancel: (() => void) | null
  isCancelled: boolean
  toldAt: number
}

// ten a second: smooth for the eye, cheap for the carrier
const tellEvery = 100
// finished jobs stay on the list so that a page opened later still sees how they ended
const remembered = 20

/** Runs one piece of long work after another, each in a thread of its own, and keeps one snapshot per job. */
export function createJobRunner(ports: { clock: Clock; log: Log; workers: Workers; newId: () => string }): JobRunner {
  const { clock, log, newId } = ports
  const jobs = new Map<string, Job>()
  const news: Broadcast<JobSnapshot> = createBroadcast()
  let queue: Promise<void> = Promise.resolve()
  let isClosing = false

  const list = () => [...jobs.values()].map(({ snapshot }) => snapshot)

  const tell = (job: Job): void => {
    job.toldAt = clock.now()
    news.send(job.snapshot)
  }

  const run = async (job: Job): Promise<void> => {
    // cancelled while it waited
    if (job.snapshot.endedAt !== null) return
    const pace = jobPace()
    try {
      const on = (progress: JobProgress): void => {
        const now = clock.now()
        job.snapshot = { ...job.snapshot, ...progress, ...pace(progress, now) }
        if (now - job.toldAt >= tellEvery) tell(job)
      }
      const worker = ports.workers.start(job.order.request, on, job.order.source)
      job.cancel = worker.cancel
      const resultId = (await worker.result) ?? job.snapshot.resultId
      end(job, { state: 'done', failure: null, resultId })
    } catch (error) {
      const isAsked = job.isCancelled && error instanceof Failure && error.code === 'cancelled'
      end(job, isAsked ? cancelled : { state: 'failed', failure: failureData(error, log, newId) })
    }
  }

  const end = (job: Job, how: Partial<JobSnapshot>): void => {
    job.snapshot = { ...job.snapshot, ...how, endedAt: clock.now(), secondsLeft: null }
    try {
      job.order.onEnd(job.snapshot, isClosing)
    } catch (error) {
      // the next job must still get its turn
      log.error(`after the end of a job (${job.order.kind})`, error)
    }
    tell(job)
    job.ended.resolve(job.snapshot)
    const ended = list().filter(({ endedAt }) => endedAt !== null)
    for (const { id } of ended.slice(0, Math.max(0, ended.length - remembered))) jobs.delete(id)
  }

  const cancel = (job: Job): void => {
    if (job.snapshot.endedAt !== null) return
    job.isCancelled = true
    if (job.cancel === null) end(job, cancelled)
    else job.cancel()
  }

  const find = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw fail('jobNotFound', {})
    return job
  }

  return {
    start: (order) => {
      const snapshot = firstSnapshot(order, newId(), clock.now())
      const ended = Promise.withResolvers<JobSnapshot>()
      const job: Job = { snapshot, order, ended, cancel: null, isCancelled: false, toldAt: 0 }
      jobs.set(snapshot.id, job)
      tell(job)
      queue = queue.then(() => run(job))
      return snapshot
    },
    list,
    watch: (signal) => news.listen(signal, list()),
    cancel: (id) => {
      const job = find(id)
      cancel(job)
      return job.snapshot
    },
    wait: (id) => find(id).ended.promise,
    assertIdle: (resultId) => {
      const busy = list().find((job) => job.endedAt === null && (resultId === undefined || job.resultId === resultId))
      if (busy) throw fail('jobRunning', { job: busy.subject })
    },
    close: async () => {
      isClosing = true
      for (const job of jobs.values()) cancel(job)
      await queue
      news.close()
    },
  }
}

const cancelled = { state: 'cancelled', failure: null } as const

function firstSnapshot(order: JobOrder, id: string, now: number): JobSnapshot {
  return {
    id,
    kind: order.kind,
    subject: order.subject,
    state: 'running',
    step: 'waiting',
    done: 0,
    total: null,
    unit: 'rows',
    startedAt: now,
    rate: null,
    secondsLeft: null,
    endedAt: null,
    failure: null,
    resultId: order.resultId,
  }
}

function failureData(error: unknown, log: Log, newId: () => string): FailureData {
  const failure = error instanceof Failure ? error : internalFailure(error, log, newId)
  return { code: failure.code, details: failure.details }
}
