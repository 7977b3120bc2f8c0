import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call, FailureData } from './failure.ts'

export const JobKind = z.enum(['import', 'history', 'undoImport', 'delivery', 'practice'])
export type JobKind = z.infer<typeof JobKind>

/** One piece of long work, whole, as it stands. Times are UTC milliseconds. */
export const JobSnapshot = z.object({
  id: z.uuid(),
  kind: JobKind,
  /** What it works on, in the user's own words: a file, an integration. */
  subject: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  step: z.enum(['waiting', 'asking', 'reading', 'writing', 'resolving', 'undoing', 'generating', 'finishing']),
  done: z.int(),
  total: z.int().nullable(),
  unit: z.enum(['rows', 'bytes', 'people', 'days']),
  startedAt: z.number(),
  /** Units per second since the start of the step; null while too early to tell. */
  rate: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  endedAt: z.number().nullable(),
  failure: FailureData.nullable(),
  /** The thing the job made: an import or a delivery. */
  resultId: z.string().nullable(),
})
export type JobSnapshot = z.infer<typeof JobSnapshot>

export const JobRef = z.object({ id: z.uuid() })

export const jobs = {
  list: call.output(z.array(JobSnapshot)),
  /** Every job once, then each change; at most ten a second per job, the last one always. */
  watch: call.output(eventIterator(JobSnapshot)),
  cancel: call.input(JobRef).output(JobSnapshot),
  /** Answers when the job has ended. */
  wait: call.input(JobRef).output(JobSnapshot),
}
