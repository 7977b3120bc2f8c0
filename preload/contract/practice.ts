import { call } from './failure.ts'
import { JobSnapshot } from './job.ts'

export const practice = {
  /** Makes or reopens the practice workspace; ends when the built-in company is in it. */
  start: call.output(JobSnapshot),
}
