import type { MatchEmployee, MatchUser } from '../../../main/core/people/matching/match-shapes.ts'
import type { Case } from './cases.ts'
import type { Convention } from './conventions.ts'
import type { Language } from './name-list.ts'

/** What the list of users tells besides identifiers. */
export type Told = 'namesAndEmails' | 'names' | 'emails' | 'identifiersOnly'

/** A user with what is true of it: the key of its employee, or null. */
export interface BenchUser extends MatchUser {
  readonly truth: string | null
  readonly cases: readonly Case[]
}

/** An invented company: its two lists, and which pairs a person has confirmed already. */
export interface BenchCompany {
  readonly language: Language
  readonly convention: Convention
  readonly told: Told
  readonly employees: readonly MatchEmployee[]
  readonly users: readonly BenchUser[]
  readonly confirmed: readonly { readonly user: BenchUser; readonly employee: string }[]
}
