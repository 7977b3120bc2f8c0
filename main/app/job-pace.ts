import type { JobSnapshot } from '../../preload/contract/job.ts'
import type { JobProgress } from '../core/job.ts'

/** How fast a job is in its present step. */
export type JobPace = (progress: JobProgress, now: number) => Pick<JobSnapshot, 'rate' | 'secondsLeft'>

// a second of work says something about the rest
const tellAfter = 1000

/** Measures from where the step began: a resumed import does not begin at 0, and a job can have several steps. */
export function jobPace(): JobPace {
  let from: { readonly step: string; readonly done: number; readonly at: number } | null = null
  let last = 0
  return ({ step, done, total }, now) => {
    if (from === null || from.step !== step || done < last) from = { step, done, at: now }
    last = done
    const elapsed = now - from.at
    if (elapsed < tellAfter || done <= from.done) return { rate: null, secondsLeft: null }
    const rate = (done - from.done) / (elapsed / 1000)
    const secondsLeft = total === null ? null : Math.max(0, Math.ceil((total - done) / rate))
    return { rate: Math.round(rate), secondsLeft }
  }
}
