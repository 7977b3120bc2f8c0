import type { JobSnapshot } from '../../preload/contract/job.ts'

/** Told when a person or the end of the app wants work to stop. An AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}

/** What long work is given besides its request: a word to stop, and somebody to tell how far it is. */
export interface JobContext {
  readonly signal: CancelSignal
  readonly progress: (step: JobProgress) => void
}

export interface JobProgress {
  readonly step: JobSnapshot['step']
  readonly done: number
  readonly total: number | null
  readonly unit: JobSnapshot['unit']
}
