import * as z from 'zod'
import { call } from './failure.ts'
import { JobSnapshot } from './job.ts'
import { systemIds } from './system-id.ts'

/** Something that can be set at a simulated system. Its words are under `practice`. */
export const PracticeSwitch = z.object({
  id: z.string(),
  /** A way to work rather than a fault: nothing is wrong whatever it is set to. */
  isChoice: z.boolean(),
  /** What it can be set to; the first is how a new and healthy system is. */
  values: z.array(z.string()).min(2),
  value: z.string(),
})
export type PracticeSwitch = z.infer<typeof PracticeSwitch>

/** A system that Ponte plays itself, on this computer only. */
export const PracticeSystem = z.object({
  system: z.enum(systemIds),
  /** Of one that is asked: where, and who may log in there. An invented user: nothing secret. */
  asked: z.object({ endpoint: z.string(), user: z.string(), password: z.string() }).nullable(),
  /** Of one that sends notifications by itself. */
  sends: z
    .object({
      /** Whether somebody has entered a notification URL; the URL itself is a secret and does not come back. */
      hasAddress: z.boolean(),
      /** A new address counts only after its server was restarted. */
      isRestartDue: z.boolean(),
      state: z.enum(['off', 'sending', 'refused', 'unreachable']),
      /** Messages acknowledged, and refused or not answered, since the restart. */
      sent: z.int(),
      failed: z.int(),
    })
    .nullable(),
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
  /** As if it were entered on the page of a system that sends. Fails with `inputInvalid` when it is not an address of this computer. */
  setAddress: call.input(System.extend({ url: z.string().max(500) })).output(PracticeSystem),
  /** As if whoever runs the system had restarted its server: settings count from now on. */
  restart: call.input(System).output(PracticeSystem),
  /** As if the administrator of the system had done it; also unlocks the user. */
  setPassword: call.input(System.extend({ password: z.string().min(1).max(200) })).output(PracticeSystem),
}
