import * as z from 'zod'
import { ExportFormat } from './employees.ts'
import { ExternalText } from './external-text.ts'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { tablePage, tableQuery } from './table.ts'
import { teamStates } from './team-states.ts'

/** One agent state as received; half open, UTC milliseconds. */
export const AgentState = z.object({
  id: z.int(),
  integrationId: z.uuid(),
  identifier: z.string(),
  /** State with its reason, as the system names it. */
  state: z.string(),
  start: z.number(),
  end: z.number(),
  flag: z.enum(['none', 'timeAmbiguous']),
})
export type AgentState = z.infer<typeof AgentState>

/** Received: as the system reported it. Resolved: parallel states put one after the other. */
export const DaySpan = z.object({ state: z.string(), start: z.number(), end: z.number(), activityId: z.int() })

/** A piece of a day in which one state of one person was in force; half open, UTC milliseconds. */
export const ResolvedState = z.object({
  identifier: z.string(),
  name: z.string(),
  state: z.string(),
  start: z.number(),
  end: z.number(),
  /** Present (1) when the state is not mapped. */
  activityId: z.int(),
  activity: z.string(),
  isMapped: z.boolean(),
  /** Null when the identifier is assigned to nobody. */
  personnelNumber: z.string().nullable(),
  employee: z.string().nullable(),
})
export type ResolvedState = z.infer<typeof ResolvedState>

const Integration = z.object({ integrationId: z.uuid() })
/** The years that a list of states is read for, too. */
const Instant = z
  .int()
  .min(Date.UTC(2000, 0, 1))
  .max(Date.UTC(2100, 0, 1))
const Fields = z.object({
  identifier: ExternalText,
  state: ExternalText.trim().min(1),
  start: Instant,
  end: Instant,
})
const Query = tableQuery(['identifier', 'state', 'start'], {
  identifier: z.string(),
  state: z.string(),
  /** Days in the integration's zone, inclusive. */
  from: z.iso.date(),
  to: z.iso.date(),
  flagged: z.boolean(),
}).extend(Integration.shape)

export const states = {
  ...teamStates,
  list: call.input(Query).output(tablePage(AgentState)),
  add: call.input(Fields.extend(Integration.shape)).output(AgentState),
  change: call.input(Fields.extend({ id: z.int() })).output(AgentState),
  remove: call.input(z.object({ ids: z.array(z.int()).min(1).max(10_000) })).output(z.object({ removed: z.int() })),
  exportFile: call
    .input(Integration.extend({ format: ExportFormat, from: z.iso.date(), to: z.iso.date() }))
    .output(FileRef),
  /** Parallel states put one after the other, person by person; `after` goes on behind the `next` of the answer before. */
  resolved: call
    .input(Integration.extend({ from: z.iso.date(), to: z.iso.date(), after: z.string().optional() }))
    .output(z.object({ rows: z.array(ResolvedState), next: z.string().nullable() })),
  /** First and last day with states, in the integration's zone; null when there are none. */
  range: call.input(Integration).output(z.object({ from: z.iso.date(), to: z.iso.date() }).nullable()),
  /** One person's day: received, resolved and as injixo will show it. */
  day: call.input(Integration.extend({ identifier: z.string(), day: z.iso.date() })).output(
    z.object({
      from: z.number(),
      to: z.number(),
      received: z.array(DaySpan),
      resolved: z.array(DaySpan),
      mapped: z.array(DaySpan),
      /** States that never were in force: another of the same start and end stayed. */
      hidden: z.array(DaySpan),
      /** Whose the identifier was on this day, as `First Last (number)`, when that is not who has it now; null: it is. */
      earlierHolder: z.string().nullable(),
    }),
  ),
}
