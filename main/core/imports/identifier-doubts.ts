import type { IdentifierFindingCode } from '../../../preload/contract/identifiers.ts'
import type { FlagCode } from '../../../preload/contract/row-problem-code.ts'
import { type CheckedRule, identifierCheck } from '../people/identifiers/check-identifier.ts'
import { KnownIdentifiers } from '../people/identifiers/known-identifiers.ts'

/** What the identifiers of a list are held against: the rule of the system, and its users as they are known. */
export interface IdentifierMeasure {
  readonly rule: CheckedRule
  readonly known: { readonly system: readonly string[]; readonly list: readonly string[] }
}

/** The doubts about an identifier, each of them told once. */
export type IdentifierDoubts = (identifier: string) => readonly FlagCode[]

/** `twice` is no doubt here: a list that comes again brings whom one knows. `shortened` is refused before. */
const flags: Readonly<Partial<Record<IdentifierFindingCode, FlagCode>>> = {
  invisible: 'identifierHasBlanks',
  oddBlank: 'identifierHasBlanks',
  blankAtEdge: 'identifierHasBlanks',
  blanksInside: 'identifierHasBlanks',
  splitLetters: 'identifierLookAlike',
  lookAlike: 'identifierLookAlike',
  noEmail: 'identifierNoEmail',
  zerosLost: 'identifierZerosLost',
  caseDiffers: 'identifierCase',
  charactersImpossible: 'identifierCharacters',
  charactersUnusual: 'identifierCharacters',
  tooLong: 'identifierLength',
  lengthUnusual: 'identifierLength',
  nearlyTwice: 'identifierNearlyTwice',
}

/**
 * Holds the identifiers of one list against what is known. An agent has many states: the first row with an identifier carries the doubt, and
 * a person reads it once. `first`: the identifiers of the rows that were looked at beforehand.
 */
export function identifierDoubts({ rule, known }: IdentifierMeasure, first: Iterable<string>): IdentifierDoubts {
  const list = new KnownIdentifiers({ system: known.system, list: new Set([...known.list, ...first]) })
  const check = identifierCheck(rule, list)
  const told = new Set<string>()
  return (identifier) => {
    if (told.has(identifier)) return []
    told.add(identifier)
    if (list.inList(identifier) === 0) list.add(identifier)
    const findings = check(identifier, { isListed: true })
    return [...new Set(findings.flatMap(({ code }) => flags[code] ?? []))]
  }
}
