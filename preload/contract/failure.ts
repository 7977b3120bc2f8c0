import { oc } from '@orpc/contract'
import * as z from 'zod'

const text = z.string()
const none = z.object({})

/**
 * Everything that can go wrong, as a closed list: the word and its flat details.
 * Each word has a sentence under `failure` in every language: what happened, who acts next and how.
 * What is not in this list becomes `internal`, with a number that is also in the log.
 */
export const failures = {
  internal: z.object({ number: text }),
  inputInvalid: z.object({ field: text }),

  workspaceFuture: z.object({ path: text, version: z.number(), known: z.number() }),
  workspaceDamaged: z.object({ path: text }),
  workspaceLocked: z.object({ path: text }),
  workspaceNotFound: z.object({ path: text }),
  workspaceNotPonte: z.object({ path: text }),
  workspaceExists: z.object({ path: text }),
  workspaceNotOpen: none,
  folderNotWritable: z.object({ path: text }),
  folderInUse: z.object({ path: text }),
  diskFull: none,
  portInUse: z.object({ port: z.number() }),

  fileNotFound: z.object({ path: text }),
  fileEmpty: z.object({ name: text }),
  fileBinary: z.object({ name: text }),
  fileKindUnknown: z.object({ name: text }),
  fileTooLarge: z.object({ name: text, limit: z.number() }),
  fileUnsafe: z.object({ name: text }),
  fileDamaged: z.object({ name: text }),
  fileHeaderMissing: z.object({ name: text }),
  fileNoRows: z.object({ name: text }),
  columnMissing: z.object({ column: text, found: text }),
  rowRefused: z.object({ row: z.number(), column: text, problem: text }),
  everyRowRefused: z.object({ refused: z.number(), row: z.number(), column: text, problem: text }),

  systemUnknown: z.object({ system: text, known: text }),
  zoneUnknown: z.object({ zone: text }),
  integrationNotFound: z.object({ name: text }),
  integrationNameTaken: z.object({ name: text }),
  integrationHasData: z.object({ name: text }),
  integrationNeeded: z.object({ stream: text }),

  employeeNotFound: z.object({ personnelNumber: text }),
  personnelNumberTaken: z.object({ personnelNumber: text }),
  userNotFound: z.object({ identifier: text }),
  identifierTaken: z.object({ identifier: text }),
  identifierAssigned: z.object({ identifier: text, employee: text }),
  userHasStates: z.object({ identifier: text }),
  activityNotFound: z.object({ activity: text }),
  activityIdTaken: z.object({ id: z.number() }),
  activityFixed: none,
  activityInUse: z.object({ name: text }),
  externalActivityNotFound: z.object({ state: text }),
  activityDeleted: z.object({ activity: text }),
  mappingTwice: z.object({ state: text }),
  mappingOfOther: z.object({ name: text, other: text }),
  mappingUnderWay: z.object({ name: text }),
  mappingOverwritten: z.object({ name: text }),
  mappingNotUnderWay: z.object({ name: text }),
  pauseLifted: z.object({ name: text }),
  stateArrived: z.object({ name: text, state: text }),
  stateNotFound: none,
  stateEndBeforeStart: none,
  stateTaken: none,

  importNotFound: none,
  importNotUndoable: z.object({ name: text }),
  importNotResumable: z.object({ name: text }),
  jobNotFound: none,
  jobRunning: z.object({ job: text }),
  cancelled: none,

  undoNothing: none,
  redoNothing: none,
  undoConflict: z.object({ what: text }),

  rangeInvalid: z.object({ from: text, to: text }),
  deliveryEmpty: none,
  deliveryTextTooLong: z.object({ value: text }),
  targetNotEmpty: z.object({ path: text }),

  secretMissing: z.object({ name: text }),
  secretNotKept: z.object({ path: text }),
  secretsLocked: none,
  secretsKeyMissing: z.object({ path: text }),
  secretsDamaged: z.object({ path: text }),
  passphraseWrong: none,

  accountTaken: z.object({ name: text }),
  settingInvalid: z.object({ field: text }),
  connectionMissing: z.object({ name: text }),
  integrationPaused: z.object({ name: text }),
  integrationNotPaused: z.object({ name: text }),
  checkUnknown: z.object({ check: text, known: text }),
  taskNotFound: none,
  practiceOnly: none,
  practiceFixed: none,
  tokenExists: z.object({ name: text }),
  tokenMissing: z.object({ name: text }),
  connectionLoginRefused: z.object({ name: text }),
  connectionRightMissing: z.object({ name: text, said: text }),
  connectionNotFound: z.object({ name: text, subject: text }),
  connectionBusy: z.object({ name: text, said: text }),
  connectionAnswer: z.object({ name: text, said: text }),
  connectionOurs: z.object({ name: text, said: text }),
  connectionZone: z.object({ name: text, zone: text }),
} as const

export type FailureCode = keyof typeof failures
export type FailureDetails<C extends FailureCode> = z.infer<(typeof failures)[C]>
export const failureCodes = Object.keys(failures) as readonly FailureCode[]

/** A failure on its way to a person. Thrown inside, carried over the border as its word and details. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C
  readonly details: FailureDetails<C>
  constructor(code: C, details: FailureDetails<C>, options?: { readonly cause?: unknown }) {
    super(code, options)
    this.name = 'Failure'
    this.code = code
    this.details = details
  }
}

/** Makes a failure of the closed list: `throw fail('employeeNotFound', { personnelNumber })`. */
export function fail<C extends FailureCode>(
  code: C,
  details: FailureDetails<C>,
  options?: { readonly cause?: unknown },
): Failure<C> {
  return new Failure(code, details, options)
}

/** A failure as plain data, as jobs and refused workspaces show it. */
export const FailureData = z.object({
  code: z.string() as z.ZodType<FailureCode>,
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FailureData = z.infer<typeof FailureData>

type ErrorMap = { readonly [C in FailureCode]: { readonly data: (typeof failures)[C] } }
const errorMap = Object.fromEntries(failureCodes.map((code) => [code, { data: failures[code] }])) as unknown as ErrorMap

/** The base of every call that may cross the border: any failure of the list, typed. */
export const call = oc.errors(errorMap)
