import * as z from 'zod'
import { stateKinds } from './system-files.ts'

/** How the time of 28 days, up to the newest day with states, compares with that of the 28 days before, day by day. */
export const trends = ['new', 'growing', 'steady', 'shrinking', 'gone', 'unused'] as const

/** A state of the system, with its reason: seen in data, documented by the vendor, or added by hand before it was seen. */
export const ExternalActivity = z.object({
  /** Null: documented, and neither seen nor added yet. */
  id: z.uuid().nullable(),
  /** To the letter, as the data has it. */
  state: z.string(),
  /** The state without its reason. */
  plain: z.string(),
  /** The part in brackets; null: there is none. */
  reason: z.string().nullable(),
  /** What the vendor says that it means; null: not documented. */
  documented: z.enum(stateKinds).nullable(),
  /** UTC milliseconds of its first and its newest start; null: never seen. */
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  people: z.int(),
  occurrences: z.int(),
  /** As received; parallel states count each. */
  milliseconds: z.number(),
  /** Of the 28 days up to the newest day with states, and of the 28 days before. */
  recentMilliseconds: z.number(),
  earlierMilliseconds: z.number(),
  trend: z.enum(trends),
  /** Median length, of as many states as were looked at. */
  typicalMilliseconds: z.number().nullable(),
  /** Hour of the integration's clock in which most begin, and the share of those that begin in it. */
  typicalHour: z.int().min(0).max(23).nullable(),
  hourShare: z.number(),
  sampled: z.int(),
  /** What it counts as; null: not mapped, counts as Present (ID 1). */
  activityId: z.int().nullable(),
  activity: z.string().nullable(),
  /** First seen since the moment asked for. */
  isNew: z.boolean(),
})
export type ExternalActivity = z.infer<typeof ExternalActivity>
