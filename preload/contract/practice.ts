import * as z from 'zod'
import { call } from './failure.ts'
import { JobSnapshot } from './job.ts'
import { systemIds } from './system-id.ts'

/** Something that can go wrong at a simulated system. Its words are under `practice`. */
export const PracticeSwitch = z.object({
  id: z.string(),
  /** What it can be set to; the first is how a healthy system is. */
  values: z.array(z.string()).min(2),
  value: z.string(),
})
export type PracticeSwitch = z.infer<typeof PracticeSwitch>

/** A system that Ponte plays itself, on this computer only. */
export const PracticeSystem = z.object({
  system: z.enum(systemIds),
  endpoint: z.string(),
  /** Who may log in there. An invented user: nothing secret. */
  user: z.string(),
  password: z.string(),
  switches: z.array(PracticeSwitch),
})
export type PracticeSystem = z.infer<typeof PracticeSystem>

const System = z.object({ system: z.enum(systemIds) })

export const practice = {
  /** Makes or reopens the practice workspace; ends when the built-in company is in it. */
  start: call.output(JobSnapshot),
  /** The systems that can be rehearsed; empty outside practice. */
  systems: call.output(z.array(PracticeSystem)),
  set: call.input(System.extend({ id: z.string(), value: z.string() })).output(PracticeSystem),
  /** As if the administrator of the system had done it; also unlocks the user. */
  setPassword: call.input(System.extend({ password: z.string().min(1).max(200) })).output(PracticeSystem),
}
