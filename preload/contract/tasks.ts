import * as z from 'zod'
import { call } from './failure.ts'

/** What a system can want of others; kept once per integration. */
export const taskKinds = [
  'prepareSystem',
  'askValues',
  'switchOnNotifications',
  'restartServer',
  'resumeInInjixo',
] as const

/** Something a person must do outside Ponte, also another party. */
export const Task = z.object({
  id: z.uuid(),
  /**
   * `prepareSystem`: what the administrator of the system has to set up before it can be read. `askValues`: what the form of injixo wants to
   * know. `switchOnNotifications`, `restartServer`: what whoever runs a sending system has to do.
   * `resumeInInjixo`: imports that a person has paused in injixo for a new mapping.
   */
  kind: z.enum([...taskKinds, 'own']),
  integrationId: z.uuid().nullable(),
  integration: z.string(),
  /** In the planner's own words; empty for those that Ponte knows. */
  title: z.string(),
  owner: z.enum(['planner', 'vendorAdmin']),
  state: z.enum(['open', 'waiting', 'done']),
  dueDay: z.iso.date().nullable(),
  createdAt: z.number(),
  doneAt: z.number().nullable(),
})
export type Task = z.infer<typeof Task>

const Id = z.object({ id: z.uuid() })
const Fields = z.object({
  title: z.string().trim().max(200),
  owner: Task.shape.owner,
  state: Task.shape.state,
  dueDay: Task.shape.dueDay,
})

export const tasks = {
  /** Open ones first, by due day. */
  list: call.output(z.array(Task)),
  /** A second `prepareSystem` of one integration is the first one again. */
  add: call
    .input(Fields.partial().extend({ kind: Task.shape.kind, integrationId: z.uuid().nullable().default(null) }))
    .output(Task),
  change: call.input(Fields.partial().extend(Id.shape)).output(Task),
  remove: call.input(Id).output(z.object({})),
}
