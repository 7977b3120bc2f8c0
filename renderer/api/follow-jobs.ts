import { createStore, useStore } from 'zustand'
import type { JobSnapshot } from '../../preload/contract/job.ts'
import { client } from './client.ts'
import { keepFollowing } from './keep-following.ts'

interface Jobs {
  readonly byId: Readonly<Record<string, JobSnapshot>>
}

/** The latest snapshot of every job this page has heard of. */
export const jobs = createStore<Jobs>(() => ({ byId: {} }))

/** Takes a snapshot in at once, as a call that starts a job answers it. */
export function noteJob(job: JobSnapshot): void {
  jobs.setState(({ byId }) => ({ byId: { ...byId, [job.id]: job } }))
}

/** Keeps the snapshots up to date until `signal` ends it. */
export function followJobs(signal: AbortSignal): Promise<void> {
  return keepFollowing(() => client.jobs.watch(undefined, { signal }), noteJob, signal)
}

/** The latest snapshot of one job; undefined while there is none. */
export function useJob(id: string | null | undefined): JobSnapshot | undefined {
  return useStore(jobs, ({ byId }) => (id == null ? undefined : byId[id]))
}

/** The job that runs, the one started last when there are several. */
export function useRunningJob(): JobSnapshot | undefined {
  return useStore(jobs, ({ byId }) =>
    Object.values(byId)
      .filter((job) => job.state === 'running')
      .sort((a, b) => b.startedAt - a.startedAt)
      .at(0),
  )
}
