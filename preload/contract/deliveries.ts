import * as z from 'zod'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { JobSnapshot } from './job.ts'

/** Activities as the system named them (injixo maps them) or as mapped activity IDs. */
export const DeliveredActivities = z.enum(['received', 'mapped'])
export type DeliveredActivities = z.infer<typeof DeliveredActivities>

export const DeliveryRequest = z.object({
  integrationId: z.uuid(),
  /** Whole days in the integration's zone, inclusive. Left out: all that is there. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  activities: DeliveredActivities.default('received'),
})
export type DeliveryRequest = z.infer<typeof DeliveryRequest>

/** What would be delivered, before a file is written. */
export const DeliveryPlan = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  days: z.int(),
  people: z.int(),
  states: z.int(),
  /** Time received, before parallel states are resolved, in milliseconds. */
  milliseconds: z.number(),
  unassigned: z.object({ people: z.int(), milliseconds: z.number() }),
  /** Identifiers that were somebody else's on these days. injixo gives the time to whoever has the identifier there when the file arrives. */
  ofEarlierHolders: z.object({ people: z.int(), milliseconds: z.number() }),
  unmapped: z.object({ externalActivities: z.int(), milliseconds: z.number() }),
})
export type DeliveryPlan = z.infer<typeof DeliveryPlan>

export const DeliveryTotals = z.object({
  rows: z.int(),
  people: z.int(),
  seconds: z.int(),
  /** The same window in the workspace, resolved: what the files must add up to. */
  databaseSeconds: z.number(),
  /** The hour that a clock change repeats cannot be told apart in local time; its second pass is held back. */
  withheldSeconds: z.number(),
  roundedMilliseconds: z.number(),
})

export const Delivery = z.object({
  id: z.uuid(),
  integrationId: z.uuid(),
  createdAt: z.number(),
  from: z.iso.date(),
  to: z.iso.date(),
  activities: DeliveredActivities,
  folder: z.string(),
  files: z.array(
    z.object({ name: z.string(), bytes: z.int(), rows: z.int(), firstDay: z.string(), lastDay: z.string() }),
  ),
  totals: DeliveryTotals,
})
export type Delivery = z.infer<typeof Delivery>

export const deliveries = {
  plan: call.input(DeliveryRequest).output(DeliveryPlan.nullable()),
  /** Days delivered as mapped activities that would go out otherwise now, in order; each has to be delivered again. */
  again: call.input(z.object({ integrationId: z.uuid() })).output(z.array(z.iso.date())),
  start: call.input(DeliveryRequest).output(JobSnapshot),
  list: call.input(z.object({ integrationId: z.uuid() }).partial()).output(z.array(Delivery)),
  get: call.input(z.object({ id: z.uuid() })).output(Delivery),
  /** One file of a delivery, or its manifest by the name `manifest.json`. */
  file: call.input(z.object({ id: z.uuid(), name: z.string() })).output(FileRef),
}
