import * as z from 'zod'
import { Activity } from './activities.ts'
import { ExternalText } from './external-text.ts'
import { call } from './failure.ts'
import { mappingChanges } from './mapping-changes.ts'

/** A state of the system, with what it stands for in the data and the activity it counts as. */
export const MappingRow = z.object({
  externalActivityId: z.uuid(),
  state: z.string(),
  milliseconds: z.number(),
  people: z.int(),
  occurrences: z.int(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  /** Null: not mapped, counts as Present (ID 1). */
  activity: Activity.nullable(),
  classification: z.literal(1),
})
export type MappingRow = z.infer<typeof MappingRow>

/** A state that is not mapped yet, and the mapped ones it is called like, with a detail more or less. */
export const Renewal = z.object({
  state: MappingRow,
  from: z.array(MappingRow).min(1),
  /** What all of these count as; null when they differ. */
  proposal: Activity.nullable(),
})
export type Renewal = z.infer<typeof Renewal>

const Integration = z.object({ integrationId: z.uuid() })

export const mappings = {
  ...mappingChanges,
  /** All external activities of the integration, most time first. */
  list: call.input(Integration).output(z.array(MappingRow)),
  /** Many to one, as one step that can be undone. Null takes the mapping away. */
  map: call
    .input(z.object({ externalActivityIds: z.array(z.uuid()).min(1).max(10_000), activityId: z.int().nullable() }))
    .output(z.object({ changed: z.int() })),
  /** What the mapping needs after pause types were switched on or off; nothing is mapped by itself. */
  renewal: call.input(Integration).output(z.array(Renewal)),
  /** An external activity known before it is seen in data. */
  add: call.input(Integration.extend({ state: ExternalText.trim().min(1) })).output(MappingRow),
}
