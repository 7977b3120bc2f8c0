import { choosePairs, type Choice, worthALook } from './choose-pairs.ts'
import type { Rated } from './confidence.ts'
import { conventionsOf } from './conventions-of-lists.ts'
import { findCandidates } from './find-candidates.ts'
import { indexUsers } from './index-users.ts'
import { type EmployeeIndex, indexEmployees, type IndexedUser, indexedUser } from './match-index.ts'
import type { MatchCandidate, MatchEmployee, MatchPair, MatchResult, MatchUser, Reason } from './match-shapes.ts'
import { reasonsOf } from './reasons.ts'
import { tellConvention } from './tell-convention.ts'

export interface MatchOptions {
  /** Candidates kept per user, best first; 5 unless told. */
  readonly mostCandidates?: number
}

/**
 * Proposes which employee each user is, one to one. The answer does not depend on the order of rows. Two employees or two users of the
 * same name are never accepted by name, and whatever contradicts is left to a person.
 */
export function matchUsers(
  employees: readonly MatchEmployee[],
  users: readonly MatchUser[],
  { mostCandidates = 5 }: MatchOptions = {},
): MatchResult {
  const index = indexEmployees(employees.toSorted((a, b) => byCodeUnit(a.key, b.key)))
  const userIndex = indexUsers(users.toSorted(byContent).map(indexedUser))
  const conventions = conventionsOf(index, userIndex)
  const login = conventions.login?.convention
  const ofUser = userIndex.all.map((user, place) => findCandidates(user, place, index, conventions))
  const choice = choosePairs(ofUser, { employees: index, users: userIndex, conventions })
  const pairs = userIndex.all.map((user, place) => pairOf(user, place, choice, index, mostCandidates))
  const named = new Set(pairs.map(({ employee }) => employee))
  const unmatchedEmployees = employees.map(({ key }) => key).filter((key) => !named.has(key))
  return { pairs, unmatchedEmployees: unmatchedEmployees.sort(byCodeUnit), convention: login && tellConvention(login) }
}

function pairOf(
  user: IndexedUser,
  place: number,
  choice: Choice,
  index: EmployeeIndex,
  mostCandidates: number,
): MatchPair {
  const listed = (choice.rated[place] ?? [])
    .map((candidate) => listedCandidate(candidate, user, index))
    .sort((a, b) => b.confidence - a.confidence || byCodeUnit(a.employee, b.employee))
  const [first] = listed
  const isAccepted = choice.accepted.has(place)
  const isQuestion = !isAccepted && first !== undefined && (first.confidence >= worthALook || isNamedAlike(user, index))
  const chosen = choice.accepted.get(place) ?? choice.proposed.get(place)
  const employee = chosen === undefined ? null : (index.all[chosen.employee]?.given.key ?? null)
  const shown = listed.find((candidate) => candidate.employee === employee) ?? first
  return {
    user: user.given.identifier,
    employee,
    decision: isAccepted ? 'accept' : isQuestion ? 'review' : 'none',
    confidence: shown?.confidence ?? 0,
    reasons: [...(shown?.reasons ?? []), ...userDoubts(user, place, choice, index)],
    candidates: listed.slice(0, mostCandidates),
  }
}

/** Somebody has just this name or address, though another user may be the likelier one: never left unsaid. */
function isNamedAlike({ name, email }: IndexedUser, index: EmployeeIndex): boolean {
  return index.emails.get(email).length > 0 || name.keys.some((key) => index.names.get(key).length > 0)
}

function listedCandidate(candidate: Rated, user: IndexedUser, index: EmployeeIndex): MatchCandidate {
  const employee = index.all[candidate.employee]
  if (employee === undefined) throw new RangeError('A candidate without employee')
  const { evidence, confidence } = candidate
  return { employee: employee.given.key, confidence, reasons: reasonsOf(evidence, user, employee) }
}

function userDoubts(user: IndexedUser, place: number, choice: Choice, index: EmployeeIndex): Reason[] {
  if (user.service !== undefined) return [{ kind: 'serviceAccount', user: user.service, employee: '' }]
  const doubt = choice.doubts.get(place)
  // what the evidence says by itself is among the reasons already
  if (doubt === undefined || doubt.kind === 'tooLittle' || doubt.kind === 'nameDiffers') return []
  if (choice.accepted.has(place)) return []
  const about = doubt.about === undefined ? undefined : index.all[doubt.about]
  return [{ kind: doubt.kind, user: user.given.identifier, employee: about?.fullName ?? '' }]
}

function byContent(a: MatchUser, b: MatchUser): number {
  return byCodeUnit(a.identifier, b.identifier) || byCodeUnit(a.name, b.name) || byCodeUnit(a.email, b.email)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : +(a > b)
}
