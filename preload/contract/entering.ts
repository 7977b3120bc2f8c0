import * as z from 'zod'
import { ExternalText } from './external-text.ts'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { languages } from './language.ts'

/**
 * How the pages of injixo look where identifiers go in: `a` the dialogs of WFM with a number and an extension, `b` the page People with
 * one identifier, `c` the same under the newer brand, of which only the English words are known.
 */
export const generations = ['a', 'b', 'c'] as const
export const Generation = z.enum(generations)
export type Generation = z.infer<typeof Generation>

/** What stands in injixo for a person, or is to stand there. Identifiers to the letter, in their own order. */
export const Identity = z.object({ personnelNumber: z.string().max(25), identifiers: z.array(ExternalText).max(100) })
export type Identity = z.infer<typeof Identity>

/**
 * `open`: not entered yet. `changed`: entered, and another identifier, or number, since. `removed`: entered, and nothing is assigned any
 * more, so it has to be taken out. `skipped`, `problem`: as a person said, until something changes. `done`: stands in injixo.
 */
export const entryStates = ['changed', 'removed', 'open', 'problem', 'skipped', 'done'] as const
export const EntryState = z.enum(entryStates)
export type EntryState = z.infer<typeof EntryState>

/** One person to enter, with all identifiers of one integration. */
export const EnteringPerson = z.object({
  employeeId: z.uuid(),
  lastName: z.string(),
  firstName: z.string(),
  planningUnit: z.string(),
  /** Last day as an employee; null is open. */
  validTo: z.iso.date().nullable(),
  /** No identifiers: what was entered is to be taken out. */
  target: Identity,
  entered: Identity.nullable(),
  state: EntryState,
  /** What is the matter, in the planner's words. */
  note: z.string(),
  /** When it was last marked; null for a person that never was. */
  markedAt: z.number().nullable(),
})
export type EnteringPerson = z.infer<typeof EnteringPerson>

/** `left` are those that are to do: changed, to be taken out and not entered yet. */
export const enteringLists = ['left', 'problem', 'skipped', 'done'] as const
export type EnteringList = (typeof enteringLists)[number]

/**
 * One identifier of a later export of injixo against what is assigned. `right`: to the letter. `differs`: another spelling, or another
 * identifier, with this person. `missing`: not with this person. `unexpected`: not known for this person.
 */
export const ComparedRow = z.object({
  kind: z.enum(['right', 'differs', 'missing', 'unexpected']),
  employeeId: z.uuid().nullable(),
  personnelNumber: z.string(),
  /** As `Last, First`; empty for a number that nobody has. */
  name: z.string(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  /** Row of the file as a spreadsheet counts it. */
  row: z.int().nullable(),
  /** Whose the found identifier is, as `Last, First (number)`; empty when it is nobody else's. */
  holder: z.string(),
})
export type ComparedRow = z.infer<typeof ComparedRow>

export const Comparison = z.object({
  counts: z.object({ right: z.int(), differs: z.int(), missing: z.int(), unexpected: z.int() }),
  /** All but the right ones: what stands wrongly in injixo first, then by number. */
  rows: z.array(ComparedRow),
  /** Rows of the file that name another integration, and so say nothing here. */
  otherIntegrations: z.int(),
})
export type Comparison = z.infer<typeof Comparison>

const Ref = z.object({ integrationId: z.uuid() })
const Person = Ref.extend({ employeeId: z.uuid() })
const WorkListOrder = Ref.extend({
  generation: Generation,
  language: z.enum(languages),
  /** `left` leaves out what stands in injixo already. */
  people: z.enum(['all', 'left']).default('left'),
})
const Export = Ref.extend({ fileId: z.uuid() })

export const entering = {
  /** How injixo looks in this workspace; null until somebody has said so. */
  generation: call.output(z.object({ generation: Generation.nullable() })),
  setGeneration: call.input(z.object({ generation: Generation })).output(z.object({})),
  /** A window of the people of one list, by name; `left` with what is wrong in injixo first. */
  list: call
    .input(
      Ref.extend({
        list: z.enum(enteringLists),
        search: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(EnteringPerson), total: z.int(), counts: z.record(EntryState, z.int()) })),
  /** Says what became of a person. `shown` is what the planner had before the eyes: only that was entered. */
  mark: call
    .input(
      Person.extend({
        as: z.enum(['done', 'skipped', 'problem']),
        note: z.string().trim().max(500).default(''),
        shown: Identity,
      }),
    )
    .output(z.object({})),
  /** Takes the last mark of a person back. */
  takeBack: call.input(Person).output(z.object({})),
  /** The list to work through on paper: columns named as injixo names them. */
  workList: call
    .input(WorkListOrder)
    .output(z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })),
  workListFile: call.input(WorkListOrder).output(FileRef),
  /** Compares a list out of injixo with what is assigned. Writes nothing. */
  compare: call.input(Export).output(Comparison),
  /** Takes a list out of injixo for what stands there: what is right is done, everything else comes up again. */
  takeOver: call.input(Export).output(z.object({ done: z.int(), again: z.int() })),
}
