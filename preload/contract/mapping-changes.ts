import * as z from 'zod'
import { activityTypes } from './activities.ts'
import { ExternalText } from './external-text.ts'
import { call, FailureData } from './failure.ts'
import { stateKinds } from './system-files.ts'

/** One external activity, by its name to the letter, and what it is to count as; null: not mapped. */
export const MappingEntry = z.object({ state: ExternalText, activityId: z.int().min(1).nullable() })
export type MappingEntry = z.infer<typeof MappingEntry>

/** A part of a mapping, to be looked at or applied; what it does not name stays. */
export const MappingDraft = z.array(MappingEntry).min(1).max(10_000)
export type MappingDraft = z.infer<typeof MappingDraft>

/** Time that counts otherwise, resolved, in milliseconds. Not mapped: Present (1). */
const Move = z.object({ state: z.string(), from: z.int(), to: z.int(), milliseconds: z.number() })

/** `closed`: counted as Present only because nothing was mapped, and no longer does; `opened`: the other way round. */
const moved = { moved: z.number(), closed: z.number(), opened: z.number() }

/** What chosen days would be like with a draft, by resolved states; milliseconds. Ignored users are left out. */
export const MappingPreview = z.object({
  /** The days looked at, as far as there are states. Null: none. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  total: z.number(),
  ...moved,
  /** People of whose time some counts otherwise, or is mapped now and was not. */
  people: z.int(),
  moves: z.array(Move.extend({ people: z.int() })),
  /** Every activity that has time before or after, by ID. */
  activities: z.array(z.object({ id: z.int(), name: z.string(), before: z.number(), after: z.number() })),
  /** Most changed first, as many as asked for. */
  persons: z.array(
    z.object({
      identifier: z.string(),
      name: z.string(),
      employee: z.string().nullable(),
      days: z.int(),
      ...moved,
    }),
  ),
  personDays: z.array(z.object({ identifier: z.string(), day: z.iso.date(), ...moved, moves: z.array(Move) })),
  totalPersonDays: z.int(),
})
export type MappingPreview = z.infer<typeof MappingPreview>

/**
 * `guarded`: Ponte imports; it pauses, keeps a snapshot, applies, resumes, checks and keeps, or returns to the snapshot. `guided`: injixo imports;
 * a person pauses, enters and resumes there, and Ponte's own mapping follows when it was entered.
 */
export const MappingChange = z.object({
  id: z.uuid(),
  integrationId: z.uuid(),
  way: z.enum(['guarded', 'guided']),
  step: z.enum(['paused', 'snapshot', 'applied', 'resumed', 'toPause', 'toEnter', 'toResume', 'ended']),
  /** Null while it goes on. */
  outcome: z.enum(['kept', 'takenBack']).nullable(),
  /** Why it was taken back; null when a person wanted it so. */
  failure: FailureData.nullable(),
  entries: MappingDraft,
  startedAt: z.number(),
  stepAt: z.number(),
  endedAt: z.number().nullable(),
  /** Since when imports pause for it; null: they do not. */
  pausedAt: z.number().nullable(),
  /** Whether the change has paused them itself, and so resumes them. */
  isOwnPause: z.boolean(),
  /** What is paused for longer is not brought in later: resume before. Null: no such limit is documented. */
  resumeBy: z.number().nullable(),
})
export type MappingChange = z.infer<typeof MappingChange>

/** Languages in which names of states are understood. */
export const proposalLanguages = ['de', 'nl', 'it', 'en', 'fr', 'es'] as const

/** What a state or an activity is about, as its name tells. */
export const meanings = [
  'ready',
  'call',
  'afterCall',
  'break',
  'lunch',
  'toilet',
  'meeting',
  'training',
  'coaching',
  'backOffice',
  'technical',
  'illness',
  'vacation',
  'absence',
  'offline',
] as const
export const Meaning = z.enum(meanings)
export type Meaning = z.infer<typeof Meaning>

/** One reason for a proposal, as data. */
export const ProposalEvidence = z.discriminatedUnion('kind', [
  /** The activity is called as the state or its reason. */
  z.object({ kind: z.literal('sameName'), name: z.string() }),
  z.object({
    kind: z.literal('name'),
    word: z.string(),
    language: z.enum(proposalLanguages),
    meaning: Meaning,
  }),
  z.object({ kind: z.literal('documented'), stateKind: z.enum(stateKinds) }),
  /** States of this meaning usually last so long; milliseconds. */
  z.object({ kind: z.literal('length'), typical: z.number(), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('hour'), hour: z.int(), share: z.number() }),
  z.object({ kind: z.literal('similar'), state: z.string(), integration: z.string() }),
])
export type ProposalEvidence = z.infer<typeof ProposalEvidence>

/** What an external activity that is not mapped might count as. Never applied by itself. */
export const MappingProposal = z.object({
  state: z.string(),
  meaning: Meaning.nullable(),
  activityId: z.int(),
  activity: z.string(),
  /** 0 to 1: how much speaks for it. */
  confidence: z.number(),
  evidence: z.array(ProposalEvidence).min(1),
})
export type MappingProposal = z.infer<typeof MappingProposal>

/** A whole mapping by one idea, as a draft to look at. */
export const MappingStrategy = z.object({
  entries: z.array(MappingEntry),
  /** Activities that injixo needs first: one per state (fine), or the one for calls (coarse). */
  missing: z.array(z.object({ states: z.array(z.string()), name: z.string(), type: z.enum(activityTypes) })),
})
export type MappingStrategy = z.infer<typeof MappingStrategy>

const Integration = z.object({ integrationId: z.uuid() })
const Draft = Integration.extend({ entries: MappingDraft })

export const mappingChanges = {
  /** Out of a list with the columns state and activityId; a column integration must name this one. */
  readFile: call.input(Integration.extend({ fileId: z.uuid() })).output(MappingDraft),
  preview: call
    .input(Draft.extend({ from: z.iso.date(), to: z.iso.date(), limit: z.int().min(0).max(20_000).default(500) }))
    .output(MappingPreview),
  proposals: call.input(Integration).output(z.array(MappingProposal)),
  /** `coarse`: all phone states to one activity, `activityId` or the one that looks like it; `fine`: one activity per state. */
  strategy: call
    .input(Integration.extend({ strategy: z.enum(['coarse', 'fine']), activityId: z.int().min(1).optional() }))
    .output(MappingStrategy),
  /** Guarded: answers when it was kept, fails with the reason when it was taken back. Guided: begins it. */
  apply: call.input(Draft).output(MappingChange),
  /** The change that goes on, else the last one; and how long its imports may pause, in milliseconds. */
  changeStanding: call
    .input(Integration)
    .output(z.object({ change: MappingChange.nullable(), longestPause: z.number().nullable() })),
  /** A person has done in injixo what the step of a guided change asks for. */
  changeDone: call
    .input(Integration.extend({ step: z.enum(['toPause', 'toEnter', 'toResume']) }))
    .output(MappingChange),
  /** Ends a guided change without the new mapping; what was paused in injixo is still to be resumed. */
  changeCancel: call.input(Integration).output(MappingChange),
}
