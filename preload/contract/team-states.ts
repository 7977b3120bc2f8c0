import * as z from 'zod'
import { call } from './failure.ts'

/** A band of a day: as the system reported it, parallel states put one after the other, as injixo will show it. */
export const dayBands = ['received', 'resolved', 'mapped'] as const
export type DayBandName = (typeof dayBands)[number]

/** One identifier's row of a team's day. */
export const TeamRow = z.object({
  identifier: z.string(),
  /** Of the employee whose the identifier was on that day; else of the user, else the identifier. */
  name: z.string(),
  /** Empty: nobody's on that day, or of an employee without one. */
  planningUnit: z.string(),
  /** `[start, end, place in kinds]`, half open, UTC milliseconds. Received ones may overlap. */
  spans: z.array(z.tuple([z.number(), z.number(), z.int()])),
})
export type TeamRow = z.infer<typeof TeamRow>

/** What a span can be. In the band `mapped` only activities are told apart: `state` is null. */
export const SpanKind = z.object({ state: z.string().nullable(), activityId: z.int() })
export type SpanKind = z.infer<typeof SpanKind>

export const TeamDay = z.object({
  from: z.number(),
  to: z.number(),
  kinds: z.array(SpanKind),
  /** The window asked for, by name. */
  rows: z.array(TeamRow),
  /** How many people the whole answer has. */
  total: z.int(),
  /** Of everybody with states on that day, by name; the empty one last. */
  units: z.array(z.object({ planningUnit: z.string(), people: z.int() })),
})
export type TeamDay = z.infer<typeof TeamDay>

/** Time of states that are not mapped, hour by hour of the day, of one planning unit. */
export const UnmappedHours = z.object({
  planningUnit: z.string(),
  people: z.int(),
  /** Milliseconds of the 24 hours that a clock in the integration's zone shows. */
  hours: z.array(z.number()).length(24),
})
export type UnmappedHours = z.infer<typeof UnmappedHours>

const Integration = z.object({ integrationId: z.uuid() })

export const teamStates = {
  /** Everybody's day, or that of one planning unit: rows by name, in windows. Ignored users are left out. */
  teamDay: call
    .input(
      Integration.extend({
        day: z.iso.date(),
        band: z.enum(dayBands),
        /** Empty: those without one. Left out: everybody. */
        planningUnit: z.string().optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(0).max(200).default(200),
      }),
    )
    .output(TeamDay),
  /** What is lost when, by planning unit, most time first: resolved states that are not mapped. Days in the integration's zone, inclusive. */
  unmappedHeat: call.input(Integration.extend({ from: z.iso.date(), to: z.iso.date() })).output(
    z.object({
      units: z.array(UnmappedHours),
      /** Most time first. */
      states: z.array(z.object({ state: z.string(), milliseconds: z.number() })),
      milliseconds: z.number(),
    }),
  ),
}
