import { type Judgement, judge, type Rivals } from './judge-candidate.ts'
import {
  type EmployeeIndex,
  type IndexedEmployee,
  type IndexedUser,
  loginAsLocalPart,
  Lookup,
  withoutZeros,
} from './match-index.ts'
import { type Evidence, weigh } from './weigh-evidence.ts'

/** A user and an employee by their places, with what speaks for it and against. */
export interface Candidate extends Judgement {
  readonly user: number
  readonly employee: number
  readonly evidence: Evidence
  readonly rivals: Rivals
}

export interface UserIndex {
  readonly all: readonly IndexedUser[]
  readonly names: Lookup
  readonly emails: Lookup
  readonly identifiers: Lookup
}

export function indexUsers(all: readonly IndexedUser[]): UserIndex {
  const [names, emails, identifiers] = [new Lookup(), new Lookup(), new Lookup()]
  all.forEach((user, place) => {
    for (const key of user.name.keys) names.add(key, place)
    emails.add(user.email, place)
    identifiers.add(user.given.identifier, place)
  })
  return { all, names, emails, identifiers }
}

// A key shared by more people than this tells nothing; following it would be the full compare.
const mostOfOneKey = 40

/** Everybody a user might be, judged, ordered by the employee's key so that the order of rows does not count. */
export function findCandidates(
  user: IndexedUser,
  place: number,
  employees: EmployeeIndex,
  users: UserIndex,
): Candidate[] {
  const weighed = [...placesFor(user, employees)].flatMap((at) => {
    const employee = employees.all[at]
    return employee === undefined ? [] : [{ at, employee, evidence: weigh(user, employee) }]
  })
  weighed.sort((a, b) => (a.employee.given.key < b.employee.given.key ? -1 : 1))
  const loginFits = new Set([...employees.logins.get(user.login.whole), ...employees.logins.get(user.login.letters)])
    .size
  return weighed.map(({ at, employee, evidence }) => {
    const isNear = weighed.some(
      (other) => other.at !== at && isNearName(user, other.employee, other.evidence, evidence),
    )
    const rivals: Rivals = {
      hasHomonym:
        isNear || hasOther(employees.names, [user, employee], at) || hasOther(users.names, [user, employee], place),
      isShared: isShared(user, employee, evidence, employees, users),
      loginFits,
      isService: user.service !== undefined,
      isCounted: user.login.counter >= 2 && user.login.counter <= 9,
    }
    return { user: place, employee: at, evidence, rivals, ...judge(evidence, user.identifier, rivals) }
  })
}

function placesFor(user: IndexedUser, employees: EmployeeIndex): ReadonlySet<number> {
  const places = new Set<number>()
  const follow = (found: readonly number[]): void => {
    if (found.length <= mostOfOneKey) for (const at of found) places.add(at)
  }
  follow(employees.identifiers.get(user.given.identifier))
  follow(employees.numbers.get(withoutZeros(user.identifier)))
  follow(employees.emails.get(user.email))
  for (const part of user.localParts) follow(employees.localParts.get(part))
  if (!user.identifier.includes('@')) follow(employees.localParts.get(loginAsLocalPart(user.identifier)))
  for (const key of user.name.keys) follow(employees.names.get(key))
  const isFound = user.name.keys.some((key) => employees.names.get(key).length > 0)
  for (const [at, last] of user.name.words.entries()) {
    for (const [other, first] of user.name.words.entries()) {
      if (at === other || last.length < 2) continue
      follow(employees.wordPairs.get(`${last} ${first}`))
      // Short forms and slips are looked for only where nobody has just this name.
      if (!isFound && first.length > 1) follow(employees.wordPairs.get(`${last} ${first.charAt(0)}`))
    }
  }
  follow(employees.logins.get(user.login.whole))
  follow(employees.logins.get(user.login.letters))
  return places
}

/** Whether another employee's name stands so near that a name alone cannot decide between the two. */
function isNearName(user: IndexedUser, other: IndexedEmployee, theirs: Evidence, own: Evidence): boolean {
  if (own.name === 'tolerant') return theirs.name === 'equal' || theirs.name === 'tolerant'
  if (own.name !== 'equal' || theirs.name !== 'tolerant') return false
  return (
    user.name.words.every((word) => other.name.words.includes(word)) ||
    other.name.words.every((word) => user.name.words.includes(word))
  )
}

function hasOther(names: Lookup, people: readonly (IndexedUser | IndexedEmployee)[], self: number): boolean {
  return people.some(({ name }) => name.keys.some((key) => names.get(key).some((at) => at !== self)))
}

function isShared(
  user: IndexedUser,
  employee: IndexedEmployee,
  evidence: Evidence,
  employees: EmployeeIndex,
  users: UserIndex,
): boolean {
  const { identifier } = user.given
  if (users.identifiers.get(identifier).length > 1) return true
  if (evidence.hasIdentifier) return employees.identifiers.get(identifier).length > 1
  if (evidence.email === 'equal')
    return employees.emails.get(user.email).length > 1 || users.emails.get(user.email).length > 1
  if (evidence.number === 'equal') {
    return employees.numbers.get(withoutZeros(user.identifier)).some((at) => {
      const other = employees.all[at]
      return other !== undefined && other !== employee && other.number === employee.number
    })
  }
  return evidence.hasLocalPart && employees.localParts.get(loginAsLocalPart(user.identifier)).length > 1
}
