import * as z from 'zod'
import { Activity, PlanningUnit } from './activities.ts'
import { Generation } from './entering.ts'
import { ExternalText } from './external-text.ts'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { languages } from './language.ts'

/**
 * `open`: nothing of it was entered yet. `changed`: entered, and other states since. `skipped`, `problem`: as a person said, until its states
 * change. `done`: all its states stand in injixo.
 */
export const activityEntryStates = ['changed', 'open', 'problem', 'skipped', 'done'] as const
export const ActivityEntryState = z.enum(activityEntryStates)
export type ActivityEntryState = z.infer<typeof ActivityEntryState>

const Named = z.object({ id: z.int(), name: z.string() })

/** A state that is to count as the activity. */
export const StateToEnter = z.object({
  /** To the letter, as injixo lists it. */
  state: z.string(),
  milliseconds: z.number(),
  people: z.int(),
  /** What it counts as in injixo, as far as it was entered; Present (1), where all are at first. */
  stands: Named,
})
export type StateToEnter = z.infer<typeof StateToEnter>

/** A planning unit of which people have states of the activity. `isIn` null: nobody has said whether the activity is in it. */
export const UnitToEnter = z.object({ unit: z.string(), people: z.int(), isIn: z.boolean().nullable() })
export type UnitToEnter = z.infer<typeof UnitToEnter>

/** One activity to enter, with all states of one integration that are to count as it. */
export const EnteringActivity = Activity.extend({
  states: z.array(StateToEnter).min(1),
  /** Empty for Present (1), which is in every planning unit. */
  units: z.array(UnitToEnter),
  entry: ActivityEntryState,
  /** What is the matter, in the planner's words. */
  note: z.string(),
  /** When it was last marked; null for one that never was. */
  markedAt: z.number().nullable(),
})
export type EnteringActivity = z.infer<typeof EnteringActivity>

/** `left` are those that are to do: changed and not entered yet. `units`: those missing in a planning unit, entered or not. */
export const activityEntryLists = ['left', 'units', 'problem', 'skipped', 'done'] as const
export type ActivityEntryList = (typeof activityEntryLists)[number]

const Ref = z.object({ integrationId: z.uuid() })
const One = Ref.extend({ activityId: z.int().min(1) })
const WorkListOrder = Ref.extend({
  generation: Generation,
  language: z.enum(languages),
  /** `left` leaves out what stands in injixo already. */
  activities: z.enum(['all', 'left']).default('left'),
})

export const activityEntering = {
  /** A window of the activities of one list, most time first; `left` with what has changed first. `missing`: activities not in a unit that needs them. */
  list: call
    .input(
      Ref.extend({
        list: z.enum(activityEntryLists),
        search: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        rows: z.array(EnteringActivity),
        total: z.int(),
        counts: z.record(ActivityEntryState, z.int()),
        missing: z.int(),
      }),
    ),
  /** Says what became of an activity. `shown`: the states the planner had before the eyes; only those were entered. */
  mark: call
    .input(
      One.extend({
        as: z.enum(['done', 'skipped', 'problem']),
        note: z.string().trim().max(500).default(''),
        shown: z.array(ExternalText).min(1).max(10_000),
      }),
    )
    .output(z.object({})),
  /** Takes the last mark of an activity back. */
  takeBack: call.input(One).output(z.object({})),
  /** A planner has added the activity to these planning units in injixo, or has seen it there. */
  inUnits: call
    .input(z.object({ activityId: z.int().min(1), units: z.array(PlanningUnit).min(1).max(500) }))
    .output(z.object({})),
  /** The list to work through on paper: columns named as injixo names them. */
  workList: call
    .input(WorkListOrder)
    .output(z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })),
  workListFile: call.input(WorkListOrder).output(FileRef),
}
