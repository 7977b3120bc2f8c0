import * as z from 'zod'

/**
 * What can be wrong with an external user identifier. Each has a sentence under `identifiers.finding` in every language; `seen` is what
 * it speaks of.
 */
export const identifierFindingCodes = [
  'invisible',
  'splitLetters',
  'oddBlank',
  'lookAlike',
  'blankAtEdge',
  'blanksInside',
  'shortened',
  'noEmail',
  'zerosLost',
  'caseDiffers',
  'charactersImpossible',
  'charactersUnusual',
  'tooLong',
  'lengthUnusual',
  'twice',
  'nearlyTwice',
] as const
export type IdentifierFindingCode = (typeof identifierFindingCodes)[number]

export const IdentifierFinding = z.object({
  code: z.enum(identifierFindingCodes),
  /** The identifier without this fault, where it is certain; never taken without a person. */
  repaired: z.string().nullable(),
  /** The characters or the other identifier that it is about; empty where there is none. */
  seen: z.string(),
})
export type IdentifierFinding = Readonly<z.infer<typeof IdentifierFinding>>

/** An identifier looked at: what was found, and the text with all that is certain repaired (null when nothing is). */
export const IdentifierCheck = z.object({ findings: z.array(IdentifierFinding), repaired: z.string().nullable() })
export type IdentifierCheck = z.infer<typeof IdentifierCheck>
