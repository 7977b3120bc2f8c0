import { type Rated, rate } from './confidence.ts'
import { type Doubt, doubtOf, isNumberOnly, type Lists, meetByChance } from './doubts.ts'
import type { Candidate } from './find-candidates.ts'

export interface Choice {
  /** By place of the user. */
  readonly rated: readonly (readonly Rated[])[]
  readonly accepted: ReadonlyMap<number, Rated>
  readonly proposed: ReadonlyMap<number, Rated>
  readonly doubts: ReadonlyMap<number, Doubt>
}

/** From here on a pair is taken without a look, if nothing stands against it. */
export const certain = 0.95
/** Below this a candidate is listed but not proposed. */
export const worthALook = 0.25
// Who is taken frees the rest of the list; after this many rounds hardly anything moves.
const rounds = 3

/**
 * One to one over the whole list. Equals cancel each other out instead of the first one winning, so the order of rows does not
 * count and an unrelated row changes nothing.
 */
export function choosePairs(found: readonly (readonly Candidate[])[], given: Omit<Lists, 'areNumbersChance'>): Choice {
  const areNumbersChance = meetByChance(found)
  const lists = { ...given, areNumbersChance }
  const ofUser = areNumbersChance ? found.map((candidates) => candidates.filter((one) => !isNumberOnly(one))) : found
  const accepted = new Map<number, Rated>()
  const doubts = new Map<number, Doubt>()
  const taken = new Set<number>()
  let rated = rate(ofUser, taken)
  for (let round = 0; round < rounds; round += 1) {
    const before = accepted.size
    for (const one of bestPairs(rated, accepted, taken)) {
      if (one.confidence < certain) continue
      const doubt = doubtOf(one, ofUser[one.user] ?? [], lists)
      if (doubt === undefined) accepted.set(one.user, one)
      else doubts.set(one.user, doubt)
    }
    for (const { employee } of accepted.values()) taken.add(employee)
    if (accepted.size === before) break
    // users already taken no longer compete for anybody
    const open = rate(
      ofUser.map((candidates, user) => (accepted.has(user) ? [] : candidates)),
      taken,
    )
    rated = open.map((candidates, user) => (accepted.has(user) ? (rated[user] ?? []) : candidates))
  }
  const proposed = new Map(
    bestPairs(rated, accepted, taken)
      .filter(({ confidence }) => confidence >= worthALook)
      .map((one) => [one.user, one]),
  )
  rated.forEach((candidates, user) => {
    const first = candidates.find(({ confidence }) => confidence >= worthALook)
    if (accepted.has(user) || doubts.has(user) || first === undefined) return
    const doubt = doubtOf(first, ofUser[user] ?? [], lists)
    if (doubt !== undefined) doubts.set(user, doubt)
  })
  return { rated, accepted, proposed, doubts }
}

/** Pairs of a user and an employee who are each other's single best, of those still free. */
function bestPairs(
  rated: readonly (readonly Rated[])[],
  accepted: ReadonlyMap<number, Rated>,
  taken: ReadonlySet<number>,
): readonly Rated[] {
  const ofEmployee = new Map<number, Rated[]>()
  const best: Rated[] = []
  rated.forEach((candidates, user) => {
    if (accepted.has(user)) return
    const free = candidates.filter(({ employee }) => !taken.has(employee))
    for (const candidate of free) {
      const known = ofEmployee.get(candidate.employee)
      if (known === undefined) ofEmployee.set(candidate.employee, [candidate])
      else known.push(candidate)
    }
    const first = single(free)
    if (first !== undefined) best.push(first)
  })
  return best.filter((one) => single(ofEmployee.get(one.employee) ?? [])?.user === one.user)
}

/** The most likely one, unless several are. */
function single(candidates: readonly Rated[]): Rated | undefined {
  let best: Rated | undefined
  let isShared = false
  for (const candidate of candidates) {
    const difference = best === undefined ? 1 : candidate.confidence - best.confidence
    if (difference > 0) best = candidate
    isShared = difference === 0 || (isShared && difference < 0)
  }
  return isShared ? undefined : best
}
