import type { ImportRun } from '../../../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../../../preload/contract/job.ts'

/** How one stream of the first import stands. */
export interface ImportStanding {
  readonly state: 'waiting' | ImportRun['state']
  /** From 0 to 1; null while nobody knows how much it is. */
  readonly share: number | null
}

/** How a run stands, by what is kept of it and by the job that works on it, which knows first. */
export function importStanding(run: ImportRun | undefined, job: JobSnapshot | undefined): ImportStanding {
  if (run === undefined) return { state: 'waiting', share: null }
  if (run.state !== 'running') return { state: run.state, share: null }
  if (job === undefined || (job.state === 'running' && job.step === 'waiting')) return { state: 'waiting', share: null }
  const share = job.total === null || job.total === 0 ? null : Math.min(1, job.done / job.total)
  return { state: job.state, share }
}
