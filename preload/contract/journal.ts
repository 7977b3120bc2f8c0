import * as z from 'zod'
import { call } from './failure.ts'

export const operations = [
  'employeeAdded',
  'employeeChanged',
  'employeesRemoved',
  'userAdded',
  'userChanged',
  'usersRemoved',
  'activityAdded',
  'activityChanged',
  'activitiesRemoved',
  'stateAdded',
  'stateChanged',
  'statesRemoved',
  'assigned',
  'certainAccepted',
  'assignmentRemoved',
  'handedOver',
  'ignored',
  'unignored',
  'postponed',
  'unpostponed',
  'mapped',
  'unmapped',
  'mappingApplied',
  'externalActivityAdded',
  'integrationAdded',
  'integrationChanged',
  'integrationRemoved',
  'integrationPaused',
  'integrationResumed',
  'taskAdded',
  'taskChanged',
  'taskRemoved',
  'imported',
  'importUndone',
  'undone',
  'redone',
] as const
export const Operation = z.enum(operations)
export type Operation = z.infer<typeof Operation>

/** What of a thing the journal shows. */
export const journalFields = [
  'name',
  'zone',
  'settings',
  'everyMinutes',
  'taskState',
  'dueDay',
  'personnelNumber',
  'lastName',
  'firstName',
  'email',
  'planningUnit',
  'validFrom',
  'validTo',
  'identifier',
  'active',
  'ignored',
  'postponed',
  'employee',
  'activity',
  'activityId',
  'type',
  'colour',
  'user',
  'state',
  'start',
  'end',
] as const

/** `start` and `end` are UTC milliseconds, `active` and `ignored` true or false, all others text or an ID; null: not there, empty. */
const Value = z.union([z.string(), z.number(), z.boolean()]).nullable()
export type JournalValue = z.infer<typeof Value>

/** One thing of a step. Of a thing added or removed: what tells it from others; of one changed: the fields that changed. */
const JournalChange = z.object({
  what: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  fields: z.array(z.object({ field: z.enum(journalFields), before: Value, after: Value })),
  /** The zone its points in time are told in; null: it has none. */
  zone: z.string().nullable(),
})

/** One step of work: who did what to how many things, with the first few as they were and became. */
export const JournalEntry = z.object({
  id: z.int(),
  at: z.number(),
  by: z.enum(['person', 'import', 'practice']),
  operation: Operation,
  subject: z.string(),
  things: z.int(),
  undone: z.boolean(),
  changes: z.array(JournalChange),
})
export type JournalEntry = z.infer<typeof JournalEntry>

const Step = z.object({ operation: Operation, subject: z.string(), things: z.int() })

export const journal = {
  list: call
    .input(z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(JournalEntry), total: z.int() })),
  /** What undo and redo would do now. */
  next: call.output(z.object({ undo: Step.nullable(), redo: Step.nullable() })),
  undo: call.output(Step),
  redo: call.output(Step),
}
