/**
 * Why a row of a planner's file was refused, or taken with a flag.
 * Each has a sentence under `rowProblem` in every language that says what to mend.
 */
export const refusalCodes = [
  'valueMissing',
  'valueTooLong',
  'valueHasLineBreak',
  'personnelNumberTwice',
  'identifierTwice',
  'activityTwice',
  'activityIdNotNumber',
  'presentIsFixed',
  'activityTypeUnknown',
  'colourUnreadable',
  'emailUnreadable',
  'dateUnreadable',
  'timeUnreadable',
  'timeSkipped',
  'durationUnreadable',
  'numberUnreadable',
  'endBeforeStart',
  'endMissing',
  'stateNeverEnds',
  'timeOutside',
  'yearImpossible',
  'activeUnreadable',
  'rowTooShort',
  'rowTooLong',
  'quoteOpen',
  'characterUnreadable',
  'numberShortened',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A flagged row is kept; a person should look at it. */
export const flagCodes = [
  'timeAmbiguous',
  'identifierHasBlanks',
  'identifierCase',
  'identifierZerosLost',
  'identifierLookAlike',
  'identifierNoEmail',
  'identifierCharacters',
  'identifierLength',
  'identifierNearlyTwice',
  'stateVeryLong',
  'futureTime',
  'answerCutOff',
] as const
export type FlagCode = (typeof flagCodes)[number]

export type RowProblemCode = RefusalCode | FlagCode
