import { Failure, FailureData, fail } from '../../preload/contract/failure.ts'
import type { JobKind, JobSnapshot } from '../../preload/contract/job.ts'
import type { JobProgress } from '../core/job.ts'
import type { Clock, Log, WorkerRequest, Workers } from '../core/platform.ts'
import { type Broadcast, createBroadcast } from './broadcast.ts'
import { internalFailure } from './failures.ts'

export interface JobOrder {
  readonly kind: JobKind
  readonly subject: string
  readonly request: WorkerRequest
  /** The thing the job makes, when it is known beforehand. */
  readonly resultId: string | null
  /** Told once, whatever the end. */
  readonly onEnd: (job: JobSnapshot) => void
}

export interface JobRunner {
  start(order: JobOrder): JobSnapshot
  list(): JobSnapshot[]
  watch(signal: AbortSignal | undefined): AsyncGenerator<JobSnapshot, void, void>
  cancel(id: string): JobSnapshot
  wait(id: string): Promise<JobSnapshot>
  isBusy(): boolean
  /** Cancels what runs and waits for its end. */
  close(): Promise<void>
}

interface Running {
  snapshot: JobSnapshot
  readonly order: JobOrder
  readonly ended: PromiseWithResolvers<JobSnapshot>
  cancel: () => void
  cancelled: boolean
  toldAt: number
}

// ten a second: smooth for the eye, cheap for the carrier
const tellEvery = 100
// finished jobs stay on the list so that a page opened later still sees how they ended
const remembered = 20

/** Runs one piece of long work after another, each in a thread of its own, and keeps one snapshot per job. */
export function createJobRunner(ports: { clock: Clock; log: Log; workers: Workers; newId: () => string }): JobRunner {
  const jobs = new Map<string, Running>()
  const news: Broadcast<JobSnapshot> = createBroadcast()
  let queue: Promise<void> = Promise.resolve()

  const tell = (job: Running, always: boolean): void => {
    const now = ports.clock.now()
    if (!always && now - job.toldAt < tellEvery) return
    job.toldAt = now
    news.send(job.snapshot)
  }

  const run = async (job: Running): Promise<void> => {
    if (job.cancelled) return end(job, 'cancelled', null, null)
    const begun = ports.clock.now()
    const worker = ports.workers.start(job.order.request, (progress) => {
      job.snapshot = { ...job.snapshot, ...paced(progress, ports.clock.now() - begun) }
      tell(job, false)
    })
    job.cancel = worker.cancel
    try {
      const resultId = await worker.result
      end(job, 'done', null, resultId)
    } catch (error) {
      if (job.cancelled) end(job, 'cancelled', null, null)
      else end(job, 'failed', failureData(error, ports.log, ports.newId), null)
    }
  }

  const end = (
    job: Running,
    state: JobSnapshot['state'],
    failure: FailureData | null,
    resultId: string | null,
  ): void => {
    job.snapshot = {
      ...job.snapshot,
      state,
      failure,
      resultId: resultId ?? job.snapshot.resultId,
      endedAt: ports.clock.now(),
      secondsLeft: null,
    }
    job.order.onEnd(job.snapshot)
    tell(job, true)
    job.ended.resolve(job.snapshot)
    const ended = [...jobs.values()].filter(({ snapshot }) => snapshot.endedAt !== null)
    for (const old of ended.slice(0, Math.max(0, ended.length - remembered))) jobs.delete(old.snapshot.id)
  }

  const find = (id: string): Running => {
    const job = jobs.get(id)
    if (!job) throw fail('jobNotFound', {})
    return job
  }

  return {
    start: (order) => {
      const snapshot = firstSnapshot(order, ports.newId(), ports.clock.now())
      const job: Running = {
        snapshot,
        order,
        ended: Promise.withResolvers(),
        cancel: () => {},
        cancelled: false,
        toldAt: 0,
      }
      jobs.set(snapshot.id, job)
      tell(job, true)
      queue = queue.then(() => run(job))
      return snapshot
    },
    list: () => [...jobs.values()].map(({ snapshot }) => snapshot),
    watch: (signal) =>
      news.listen(
        signal,
        [...jobs.values()].map(({ snapshot }) => snapshot),
      ),
    cancel: (id) => {
      const job = find(id)
      if (job.snapshot.endedAt === null) {
        job.cancelled = true
        job.cancel()
      }
      return job.snapshot
    },
    wait: (id) => find(id).ended.promise,
    isBusy: () => [...jobs.values()].some(({ snapshot }) => snapshot.endedAt === null),
    close: async () => {
      for (const job of jobs.values()) {
        if (job.snapshot.endedAt !== null) continue
        job.cancelled = true
        job.cancel()
      }
      await queue
      news.close()
    },
  }
}

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

/** Rate and time left are told once a second of work says something about the rest. */
function paced(progress: JobProgress, elapsed: number): Partial<JobSnapshot> {
  if (elapsed < 1000 || progress.done === 0) return { ...progress, rate: null, secondsLeft: null }
  const rate = progress.done / (elapsed / 1000)
  const secondsLeft = progress.total === null ? null : Math.max(0, Math.ceil((progress.total - progress.done) / rate))
  return { ...progress, rate: Math.round(rate), secondsLeft }
}

function failureData(error: unknown, log: Log, newId: () => string): FailureData {
  const failure = error instanceof Failure ? error : internalFailure(error, log, newId)
  return { code: failure.code, details: failure.details }
}
