import type { Candidate } from './find-candidates.ts'

/** A candidate with the probability that it is the one, all others of the user and of the employee seen. */
export interface Rated extends Candidate {
  readonly confidence: number
}

// Somebody with an identifier seldom has another one.
const ofASecond = 3

/**
 * A user is one of its candidates or nobody; an employee has one of the users that might be it, or another. Three decimals: what is
 * finer depends on the order of sums.
 */
export function rate(ofUser: readonly (readonly Candidate[])[], taken: ReadonlySet<number>): Rated[][] {
  const odds = ofUser.map((candidates) => {
    const weights = candidates.map(({ score, employee }) => Math.exp(taken.has(employee) ? score - ofASecond : score))
    const all = weights.reduce((sum, weight) => sum + weight, 1)
    return weights.map((weight) => weight / Math.max(1e-9, all - weight))
  })
  const ofEmployee = new Map<number, number>()
  ofUser.forEach((candidates, user) =>
    candidates.forEach(({ employee }, at) =>
      ofEmployee.set(employee, (ofEmployee.get(employee) ?? 0) + (odds[user]?.[at] ?? 0)),
    ),
  )
  return ofUser.map((candidates, user) =>
    candidates.map((candidate, at) => {
      const all = 1 + (ofEmployee.get(candidate.employee) ?? 0)
      return { ...candidate, confidence: Math.round((1000 * (odds[user]?.[at] ?? 0)) / all) / 1000 }
    }),
  )
}
