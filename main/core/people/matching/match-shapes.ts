import type { LoginConvention } from '../../../../preload/contract/assignments.ts'

/** An employee as the matcher sees one. `key` is any unique text of the caller's; `identifiers` are those already assigned. */
export interface MatchEmployee {
  readonly key: string
  readonly personnelNumber: string
  readonly lastName: string
  readonly firstName: string
  readonly email: string
  readonly identifiers?: readonly string[]
}

/** A user of a contact-centre system. Missing name or e-mail is an empty text. */
export interface MatchUser {
  readonly identifier: string
  readonly name: string
  readonly email: string
}

/**
 * Why a user and an employee are thought to be the same, or why that is doubted.
 * For: `identifierEqual` an identifier the employee already has · `personnelNumber` · `emailEqual` · `emailTolerant` same part before
 * the @, or umlauts spelled out · `emailLocalPart` the identifier is the part before the @ · `nameEqual` in any order and spelling ·
 * `nameTolerant` words left out, initials, short forms, one slip · `nickname` what people of this name are called · `loginPattern` the
 * login is made like this · `loginConvention` it is made of the name as all logins here are · `loginCounted` so, with a number behind ·
 * `emailOfName` the address is made of the name as all addresses here are.
 * Doubts: `nameDiffers` · `emailDiffers` · `loginDeviates` the login is not made as the others are · `homonym` another one has this name · `sharedEvidence` the same e-mail, number or identifier
 * belongs to several · `reusedLogin` the login or identifier belongs to somebody else · `otherEvidence` something else points to another
 * employee · `employeeTaken` another user fits the employee as well or better · `serviceAccount` a word tells a purpose.
 */
export type ReasonKind =
  | 'identifierEqual'
  | 'personnelNumber'
  | 'emailEqual'
  | 'emailTolerant'
  | 'emailLocalPart'
  | 'nameEqual'
  | 'nameTolerant'
  | 'nickname'
  | 'loginPattern'
  | 'loginConvention'
  | 'loginCounted'
  | 'emailOfName'
  | 'nameDiffers'
  | 'emailDiffers'
  | 'loginDeviates'
  | 'homonym'
  | 'sharedEvidence'
  | 'reusedLogin'
  | 'otherEvidence'
  | 'employeeTaken'
  | 'serviceAccount'

/** One reason with the texts it rests on, as they were given. */
export interface Reason {
  readonly kind: ReasonKind
  readonly user: string
  readonly employee: string
}

/** An employee a user may be. `confidence` 0 to 1. */
export interface MatchCandidate {
  readonly employee: string
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/**
 * What is proposed for one user. `accept`: certain enough to be taken without a look. `review`: a person decides; `employee` is the
 * best candidate, or null where two are equally good. `none`: nobody fits.
 */
export interface MatchPair {
  readonly user: string
  readonly employee: string | null
  readonly decision: 'accept' | 'review' | 'none'
  readonly confidence: number
  readonly reasons: readonly Reason[]
  readonly candidates: readonly MatchCandidate[]
}

/** Pairs ordered by user, unmatched employees by key: those no pair names. */
export interface MatchResult {
  readonly pairs: readonly MatchPair[]
  readonly unmatchedEmployees: readonly string[]
  /** How logins are made here; undefined where no way is clear. */
  readonly convention: LoginConvention | undefined
}
