import type { ConventionsOfLists } from './conventions-of-lists.ts'
import { featuresOf } from './features.ts'
import { type EmployeeIndex, type IndexedUser, loginAsLocalPart, nearKeys, withoutZeros } from './match-index.ts'
import { fullNames } from './nicknames.ts'
import { type Evidence, weigh } from './weigh-evidence.ts'
import { base, weights } from './weights.ts'

/** A user and an employee by their places, with what speaks for it and how much: `score` is the logarithm of the odds, nobody else seen. */
export interface Candidate {
  readonly user: number
  readonly employee: number
  readonly evidence: Evidence
  readonly score: number
}

// A key shared by more people than this tells nothing; following it would be the full compare.
const mostOfOneKey = 40
// Farther down than this nobody is ever chosen.
const leastScore = -5

/** Everybody a user might be, weighed, by place of the employee. */
export function findCandidates(
  user: IndexedUser,
  place: number,
  employees: EmployeeIndex,
  conventions: ConventionsOfLists,
  least = leastScore,
): Candidate[] {
  const candidates: Candidate[] = []
  for (const at of [...placesFor(user, employees, conventions)].sort((a, b) => a - b)) {
    const employee = employees.all[at]
    if (employee === undefined) continue
    const evidence = weigh(user, employee, at, conventions)
    const score = scoreOf(featuresOf(evidence, user.identifier))
    if (score >= least) candidates.push({ user: place, employee: at, evidence, score })
  }
  return candidates
}

function scoreOf(features: readonly string[]): number {
  let score = base
  for (const feature of features) score += weights[feature] ?? 0
  return score
}

function placesFor(
  user: IndexedUser,
  employees: EmployeeIndex,
  { login, mail }: ConventionsOfLists,
): ReadonlySet<number> {
  const places = new Set<number>()
  const follow = (found: readonly number[]): void => {
    if (found.length <= mostOfOneKey) for (const at of found) places.add(at)
  }
  follow(employees.identifiers.get(user.given.identifier))
  follow(employees.numbers.get(withoutZeros(user.identifier)))
  if (login?.convention.kind === 'personnelNumber' && user.identifier.startsWith(login.convention.prefix)) {
    follow(employees.numbers.get(withoutZeros(user.identifier.slice(login.convention.prefix.length))))
  }
  follow(employees.emails.get(user.email))
  for (const part of user.localParts) follow(employees.localParts.get(part))
  if (!user.identifier.includes('@')) follow(employees.localParts.get(loginAsLocalPart(user.identifier)))
  followNames(user, employees, follow)
  follow(employees.logins.get(user.login.whole))
  follow(employees.logins.get(user.login.letters))
  for (const [applied, made] of [[login, user.login] as const, [mail, user.mailLogin] as const]) {
    if (applied === undefined || made === undefined) continue
    follow(applied.places.get(made.whole))
    follow(applied.places.get(made.letters))
  }
  return places
}

function followNames(
  { name }: IndexedUser,
  employees: EmployeeIndex,
  follow: (found: readonly number[]) => void,
): void {
  for (const key of name.keys) follow(employees.names.get(key))
  // Short forms and slips are looked for only where nobody has just this name.
  const isFound = name.keys.some((key) => employees.names.get(key).length > 0)
  if (!isFound) for (const key of name.loose) follow(employees.looseNames.get(key))
  for (const [at, last] of name.words.entries()) {
    for (const [other, first] of name.words.entries()) {
      if (at === other || last.length < 2) continue
      follow(employees.wordPairs.get(`${last} ${first}`))
      if (isFound || first.length < 2) continue
      follow(employees.wordPairs.get(`${last} ${first.charAt(0)}`))
      for (const full of fullNames(first)) follow(employees.wordPairs.get(`${last} ${full}`))
      for (const key of nearKeys(first, last)) follow(employees.wordPairs.get(key))
    }
  }
}
