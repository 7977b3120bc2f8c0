import { type Choice, choosePairs, worthALook } from './choose-pairs.ts'
import { type Candidate, findCandidates, indexUsers } from './find-candidates.ts'
import { type EmployeeIndex, indexEmployees, type IndexedUser, indexedUser } from './match-index.ts'
import type {
  MatchCandidate,
  MatchEmployee,
  MatchPair,
  MatchResult,
  MatchUser,
  Reason,
  ReasonKind,
} from './match-shapes.ts'
import { reasonsOf } from './weigh-evidence.ts'

export interface MatchOptions {
  /** Candidates kept per user, best first; 5 unless told. */
  readonly mostCandidates?: number
}

// A question is never shown as if it were nearly an answer.
const mostOfAQuestion = 0.8

/**
 * Proposes which employee each user is, one to one. The answer does not depend on the order of rows. Two employees or two users of the
 * same name are never accepted by name, and whatever contradicts is left to a person.
 */
export function matchUsers(
  employees: readonly MatchEmployee[],
  users: readonly MatchUser[],
  { mostCandidates = 5 }: MatchOptions = {},
): MatchResult {
  const index = indexEmployees(employees)
  const userIndex = indexUsers(users.map(indexedUser))
  const ofUser = userIndex.all.map((user, place) => findCandidates(user, place, index, userIndex))
  const choice = choosePairs(
    ofUser,
    users.map(({ identifier }) => identifier),
  )
  const pairs = userIndex.all.map((user, place) =>
    pairOf(user, place, ofUser[place] ?? [], choice, index, mostCandidates),
  )
  pairs.sort((a, b) => byCodeUnit(a.user, b.user) || byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
  const named = new Set(pairs.map(({ employee }) => employee))
  const unmatchedEmployees = employees.map(({ key }) => key).filter((key) => !named.has(key))
  return { pairs, unmatchedEmployees: unmatchedEmployees.sort(byCodeUnit) }
}

function pairOf(
  user: IndexedUser,
  place: number,
  candidates: readonly Candidate[],
  choice: Choice,
  index: EmployeeIndex,
  mostCandidates: number,
): MatchPair {
  const listed = candidates
    .map((candidate) => listedCandidate(candidate, user, index))
    .sort((a, b) => b.confidence - a.confidence || byCodeUnit(a.employee, b.employee))
  const [first] = listed
  const isAccepted = choice.accepted.has(place)
  const isQuestion = !isAccepted && first !== undefined && first.confidence >= worthALook
  const chosen = choice.accepted.get(place) ?? choice.proposed.get(place)
  const employee = chosen === undefined ? null : keyOf(index, chosen.employee)
  const shown = listed.find((candidate) => candidate.employee === employee) ?? first
  const confidence = shown?.confidence ?? 0
  return {
    user: user.given.identifier,
    employee,
    decision: isAccepted ? 'accept' : isQuestion ? 'review' : 'none',
    confidence: isAccepted ? confidence : Math.min(confidence, mostOfAQuestion),
    reasons: [...(shown?.reasons ?? []), ...userDoubts(user, place, choice, index)],
    candidates: listed.slice(0, mostCandidates),
  }
}

function listedCandidate(candidate: Candidate, user: IndexedUser, index: EmployeeIndex): MatchCandidate {
  const employee = index.all[candidate.employee]
  if (employee === undefined) throw new RangeError('A candidate without employee')
  const { rivals, evidence, confidence } = candidate
  const reasons = reasonsOf(evidence, user, employee)
  const doubt = (kind: ReasonKind, text: string) => reasons.push({ kind, user: text, employee: employee.fullName })
  const isNamed = evidence.name === 'equal' || evidence.name === 'tolerant'
  if ((rivals.hasHomonym || (rivals.isCounted && evidence.login !== 'none')) && isNamed)
    doubt('homonym', user.given.name)
  if (rivals.isShared) doubt('sharedEvidence', user.given.identifier)
  if (evidence.hasIdentifier && (evidence.name === 'differs' || evidence.name === 'sameFirst')) {
    doubt('reusedLogin', user.given.identifier)
  }
  return { employee: employee.given.key, confidence, reasons }
}

function userDoubts(user: IndexedUser, place: number, choice: Choice, index: EmployeeIndex): Reason[] {
  const doubts: Reason[] = []
  const doubt = choice.doubts.get(place)
  if (doubt !== undefined) {
    const about = index.all[doubt.about]
    doubts.push({ kind: doubt.kind, user: user.given.identifier, employee: about?.fullName ?? '' })
  }
  if (user.service !== undefined) doubts.push({ kind: 'serviceAccount', user: user.service, employee: '' })
  return doubts
}

function keyOf(index: EmployeeIndex, place: number): string | null {
  return index.all[place]?.given.key ?? null
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : +(a > b)
}
