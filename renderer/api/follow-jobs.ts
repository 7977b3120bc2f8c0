import { createStore, useStore } from 'zustand'
import type { JobSnapshot } from '../../preload/contract/job.ts'
import { client } from './client.ts'
import { keepFollowing } from './keep-following.ts'

interface Jobs {
  readonly byId: Readonly<Record<string, JobSnapshot>>
  /** The job that ended last before the eyes of this page, until somebody has seen it. */
  readonly ended: JobSnapshot | null
}

/** The latest snapshot of every job this page has heard of. */
export const jobs = createStore<Jobs>(() => ({ byId: {}, ended: null }))

/** Takes a snapshot in at once, as a call that starts a job answers it. */
export function noteJob(job: JobSnapshot): void {
  jobs.setState(({ byId, ended }) => {
    const hasJustEnded = job.state !== 'running' && byId[job.id]?.state === 'running'
    return { byId: { ...byId, [job.id]: job }, ended: hasJustEnded ? job : ended }
  })
}

/** Says that the end of the last job was seen. */
export function forgetEnded(): void {
  jobs.setState({ ended: null })
}

/** Keeps the snapshots up to date until `signal` ends it. */
export function followJobs(signal: AbortSignal): Promise<void> {
  return keepFollowing(() => client.jobs.watch(undefined, { signal }), noteJob, signal)
}

/** The latest snapshot of one job; undefined while there is none. */
export function useJob(id: string | null | undefined): JobSnapshot | undefined {
  return useStore(jobs, ({ byId }) => (id == null ? undefined : byId[id]))
}

/** The latest snapshot of the job that makes this thing, for as long as anybody remembers it. */
export function useJobOf(resultId: string | undefined): JobSnapshot | undefined {
  return useStore(jobs, ({ byId }) =>
    resultId === undefined ? undefined : Object.values(byId).findLast((job) => job.resultId === resultId),
  )
}

/** The job that ended last and was not seen yet. */
export function useEndedJob(): JobSnapshot | null {
  return useStore(jobs, ({ ended }) => ended)
}

const isRunning = (job: JobSnapshot): boolean => job.state === 'running'

/** The job that runs, the one started last when there are several. */
export function useRunningJob(): JobSnapshot | undefined {
  return useStore(jobs, ({ byId }) =>
    Object.values(byId)
      .filter(isRunning)
      .sort((a, b) => b.startedAt - a.startedAt)
      .at(0),
  )
}

/** How many jobs run. */
export function useRunningCount(): number {
  return useStore(jobs, ({ byId }) => Object.values(byId).filter(isRunning).length)
}
