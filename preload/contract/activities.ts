import * as z from 'zod'
import { ExportFormat } from './employees.ts'
import { ExternalActivity } from './external-activities.ts'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { tablePage, tableQuery } from './table.ts'

/** injixo's activity types. */
export const activityTypes = ['presence', 'break', 'illness', 'vacation', 'absence', 'meeting'] as const

// injixo's placeholder: always there, never deleted; what is not mapped counts as it
export const presentActivityId = 1

/** An activity of injixo, by its own number. */
export const Activity = z.object({
  id: z.int().min(1).max(2_147_483_647),
  name: z.string().trim().min(1).max(100),
  type: z.enum(activityTypes),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
})
export type Activity = z.infer<typeof Activity>

/** Name of a planning unit, as long as injixo takes it. */
export const PlanningUnit = z.string().trim().min(1).max(50)

/** `planningUnits`: those it is in; null: nobody has said; left out: they stay as they are. */
export const ActivityInput = Activity.extend({ planningUnits: z.array(PlanningUnit).max(500).nullable().optional() })
export type ActivityInput = z.infer<typeof ActivityInput>

export const ActivityRow = Activity.extend({
  /** Null: nobody has said. */
  planningUnits: z.array(z.string()).nullable(),
  externalActivities: z.int(),
  milliseconds: z.number(),
})
export type ActivityRow = z.infer<typeof ActivityRow>

const Query = tableQuery(['id', 'name', 'type', 'externalActivities', 'milliseconds'], { type: z.enum(activityTypes) })

export const activities = {
  list: call.input(Query).output(tablePage(ActivityRow)),
  add: call.input(ActivityInput).output(Activity),
  change: call.input(ActivityInput).output(Activity),
  remove: call.input(z.object({ ids: z.array(z.int()).min(1).max(10_000) })).output(z.object({ removed: z.int() })),
  /** Every planning unit that employees or activities are in, by name. */
  units: call.output(z.array(z.string())),
  exportFile: call.input(z.object({ format: ExportFormat })).output(FileRef),
  /** The other side of the mapping: what the system of an integration calls its states. `newSince`: UTC milliseconds; a week ago unless told. */
  external: call
    .input(z.object({ integrationId: z.uuid(), newSince: z.number().optional() }))
    .output(z.array(ExternalActivity)),
}
