import type { Candidate } from './find-candidates.ts'
import type { ReasonKind } from './match-shapes.ts'
import { isTellingNumber } from './weigh-evidence.ts'

/** Why a candidate that could have been accepted was not; `about` is the place of the other employee it rests on. */
interface Doubt {
  readonly kind: ReasonKind
  readonly about: number
}

export interface Choice {
  /** By place of the user. */
  readonly accepted: ReadonlyMap<number, Candidate>
  readonly proposed: ReadonlyMap<number, Candidate>
  readonly doubts: ReadonlyMap<number, Doubt>
}

/** Below this a candidate is listed but not proposed. */
export const worthALook = 0.4

/**
 * One to one over the whole list. Equals cancel each other out instead of the first one winning, so the order of rows does not
 * count and an unrelated row changes nothing.
 */
export function choosePairs(ofUser: readonly (readonly Candidate[])[], identifiers: readonly string[]): Choice {
  const areNumbersChance = meetByChance(ofUser)
  const doubts = new Map<number, Doubt>()
  const claims = new Map<number, Candidate[]>()
  ofUser.forEach((candidates, user) => {
    const best = single(
      candidates.filter(({ rank }) => rank > 0),
      ({ rank }) => rank,
    )
    if (best === undefined) {
      const rival = candidates.find(({ rank }) => rank > 0)
      if (rival !== undefined) doubts.set(user, { kind: 'otherEvidence', about: rival.employee })
      return
    }
    const doubt = contradiction(best, candidates, isTellingNumber(identifiers[user] ?? '') || !areNumbersChance)
    if (doubt !== undefined) doubts.set(user, doubt)
    else claims.set(best.employee, [...(claims.get(best.employee) ?? []), best])
  })

  const accepted = new Map<number, Candidate>()
  const taken = new Set<number>()
  for (const [employee, claimants] of claims) {
    const winner = single(claimants, ({ rank }) => rank)
    if (winner !== undefined) {
      accepted.set(winner.user, winner)
      taken.add(employee)
    }
    for (const { user } of claimants)
      if (user !== winner?.user) doubts.set(user, { kind: 'employeeTaken', about: employee })
  }
  return { accepted, proposed: propose(ofUser, accepted, taken), doubts }
}

/** For everybody else: the best free employee, where user and employee are each other's single best. */
function propose(
  ofUser: readonly (readonly Candidate[])[],
  accepted: ReadonlyMap<number, Candidate>,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, Candidate> {
  const ofEmployee = new Map<number, Candidate[]>()
  const best = new Map<number, Candidate>()
  ofUser.forEach((candidates, user) => {
    if (accepted.has(user)) return
    const free = candidates.filter(({ employee, confidence }) => confidence >= worthALook && !taken.has(employee))
    for (const candidate of free) {
      const known = ofEmployee.get(candidate.employee)
      if (known === undefined) ofEmployee.set(candidate.employee, [candidate])
      else known.push(candidate)
    }
    const first = single(free, ({ confidence }) => confidence)
    if (first !== undefined) best.set(user, first)
  })
  const proposed = new Map<number, Candidate>()
  for (const [user, candidate] of best) {
    if (single(ofEmployee.get(candidate.employee) ?? [], ({ confidence }) => confidence)?.user === user) {
      proposed.set(user, candidate)
    }
  }
  return proposed
}

/** The one with the highest measure, unless several have it. */
function single(candidates: readonly Candidate[], measure: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined
  let isShared = false
  for (const candidate of candidates) {
    const difference = best === undefined ? 1 : measure(candidate) - measure(best)
    if (difference > 0) best = candidate
    isShared = difference === 0 || (isShared && difference < 0)
  }
  return isShared ? undefined : best
}

/**
 * Whether the system counts its users by itself, so that its numbers meet personnel numbers only by chance: many such pairs, and most
 * of them with different names.
 */
function meetByChance(ofUser: readonly (readonly Candidate[])[]): boolean {
  let same = 0
  let different = 0
  for (const candidates of ofUser) {
    for (const { evidence } of candidates) {
      if (evidence.number !== 'equal') continue
      if (evidence.name === 'equal' || evidence.name === 'tolerant') same++
      if (evidence.name === 'differs') different++
    }
  }
  return different >= 20 && different > same
}

/** What points to somebody else so strongly that a person has to look. */
function contradiction(best: Candidate, candidates: readonly Candidate[], isNumberTelling: boolean): Doubt | undefined {
  for (const other of candidates) {
    if (other === best) continue
    const [own, theirs] = [best.evidence, other.evidence]
    if (theirs.hasIdentifier && !own.hasIdentifier) return { kind: 'reusedLogin', about: other.employee }
    const isElsewhere =
      (theirs.email === 'equal' && own.email !== 'equal') ||
      (theirs.name === 'equal' && own.name !== 'equal') ||
      (theirs.number === 'equal' && own.number !== 'equal' && isNumberTelling && best.rank <= 2)
    if (isElsewhere) return { kind: 'otherEvidence', about: other.employee }
    // An e-mail with a name beats a login; an e-mail alone may have been typed into somebody else's account.
    const isOpenToLogin = best.rank <= 2 || (best.rank === 3 && own.name === 'unknown')
    const isTheirLogin = theirs.login !== 'none' && own.login === 'none' && !own.hasLocalPart
    if (isOpenToLogin && (isTheirLogin || (theirs.hasLocalPart && !own.hasLocalPart))) {
      return { kind: 'reusedLogin', about: other.employee }
    }
  }
  return undefined
}
