import * as z from 'zod'
import { call } from './failure.ts'
import { Integration, StreamFreshness } from './integrations.ts'

export const todoKinds = [
  'bringEmployees',
  'bringActivities',
  'bringUsers',
  'bringStates',
  'finishDraft',
  'repairConnection',
  'resumeIntegration',
  'firstImport',
  'acceptCertain',
  'decideUsers',
  'usersUnmatched',
  'employeesWithout',
  'mapActivities',
  'addToUnits',
  'deliver',
  'resumeImport',
  'lookAtFlagged',
] as const

/** Something only a person can do; most time lost first. */
export const Todo = z.object({
  kind: z.enum(todoKinds),
  integrationId: z.uuid().nullable(),
  integration: z.string(),
  count: z.int(),
  /** Time that stays invisible in injixo until it is done, in milliseconds per day. */
  millisecondsPerDay: z.number(),
})
export type Todo = z.infer<typeof Todo>

export const IntegrationCard = z.object({
  integration: Integration,
  streams: z.array(StreamFreshness),
  coverage: z.object({
    users: z.int(),
    assigned: z.int(),
    externalActivities: z.int(),
    mapped: z.int(),
    days: z.int(),
    daysDelivered: z.int(),
  }),
})
export type IntegrationCard = z.infer<typeof IntegrationCard>

export const Overview = z.object({
  employees: z.int(),
  activities: z.int(),
  states: z.int(),
  integrations: z.array(IntegrationCard),
  todo: z.array(Todo),
})
export type Overview = z.infer<typeof Overview>

export const overview = { get: call.output(Overview) }
