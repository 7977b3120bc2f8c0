import { isTolerant } from './compare-names.ts'
import type { ConventionsOfLists } from './conventions-of-lists.ts'
import type { Candidate } from './find-candidates.ts'
import type { UserIndex } from './index-users.ts'
import {
  type EmployeeIndex,
  type IndexedEmployee,
  type IndexedUser,
  loginAsLocalPart,
  withoutZeros,
} from './match-index.ts'
import { readLogin } from './login-patterns.ts'
import type { ReasonKind } from './match-shapes.ts'
import { isOther } from './reasons.ts'
import { type Evidence, isTellingNumber } from './weigh-evidence.ts'

/** Why a candidate may not be taken without a look, however sure; `about` is the place of the other employee it rests on. */
export interface Doubt {
  readonly kind: ReasonKind | 'tooLittle'
  readonly about: number | undefined
}

export interface Lists {
  readonly employees: EmployeeIndex
  readonly users: UserIndex
  /** Whether numbers of the two lists meet by chance, as where the system counts its users by itself. */
  readonly areNumbersChance: boolean
  readonly conventions: ConventionsOfLists
}

/** What a person has to look at. Undefined where nothing stands against taking the candidate. */
export function doubtOf(own: Candidate, all: readonly Candidate[], lists: Lists): Doubt | undefined {
  const user = lists.users.all[own.user]
  const employee = lists.employees.all[own.employee]
  if (user === undefined || employee === undefined) return undefined
  const { evidence } = own
  if (evidence.isService) return { kind: 'serviceAccount', about: undefined }
  if (evidence.hasIdentifier)
    return isOther(evidence) ? { kind: 'reusedLogin', about: own.employee } : sharedBy(own, user, lists)
  if (evidence.hasOthers) return { kind: 'employeeTaken', about: own.employee }
  return (
    homonymOf(own, user, employee, all, lists) ??
    sharedBy(own, user, lists) ??
    madeForAnother(own, user, lists) ??
    contradiction(own, all, lists, user) ??
    (isTooLittle(evidence, all, user) ? { kind: 'tooLittle', about: own.employee } : undefined)
  )
}

function homonymOf(
  own: Candidate,
  user: IndexedUser,
  employee: IndexedEmployee,
  all: readonly Candidate[],
  lists: Lists,
): Doubt | undefined {
  const { employees, users, conventions } = lists
  const { evidence } = own
  const homonym = { kind: 'homonym', about: own.employee } as const
  if (hasOther(employees, [user, employee], own.employee)) return homonym
  if (isSecondByAddress(own, user, employee)) return homonym
  const twins = twinsOf(users, user, own.user)
  // of two users with one name the address tells, or the login if the other one's is not made like this at all
  const isOnlyLogin = (at: number) => {
    const login = users.all[at]?.login
    return evidence.fit === 'exact' && login !== undefined && conventions.login?.fit(login, own.employee) === 'none'
  }
  if (evidence.email !== 'equal' && !twins.every(isOnlyLogin)) return homonym
  const isSettled = evidence.email === 'equal' || evidence.fit === 'exact' || evidence.number === 'convention'
  if (!isSettled && all.some((other) => other.employee !== own.employee && isNearName(user, own, other, employees)))
    return homonym
  return isUnexplainedCounter(own, all, user, lists) ? homonym : undefined
}

/** Whether another employee's name stands so near that a name alone cannot decide between the two. */
function isNearName(user: IndexedUser, own: Candidate, other: Candidate, employees: EmployeeIndex): boolean {
  const [name, theirs] = [own.evidence.name, other.evidence.name]
  if (isTolerant(name)) return theirs === 'equal' || isTolerant(theirs)
  if (name !== 'equal' || !isTolerant(theirs)) return false
  const words = employees.all[other.employee]?.name.words ?? []
  return user.name.words.every((word) => words.includes(word)) || words.every((word) => user.name.words.includes(word))
}

/** anna2 without an anna anywhere: the second of a name whose first one is not on the list. */
function isUnexplainedCounter(
  { evidence, employee }: Candidate,
  all: readonly Candidate[],
  { login, name }: IndexedUser,
  { users, conventions }: Lists,
): boolean {
  const isCounted =
    login.counter >= 2 && login.counter <= 9 && (evidence.login !== 'none' || evidence.fit === 'counted')
  if (!isCounted || evidence.fit === 'exact' || evidence.number === 'convention') return false
  if (evidence.email === 'equal' || evidence.email === 'tolerant' || evidence.hasLocalPart) return false
  const isElsewhere = conventions.login?.places.get(login.letters).some((at) => at !== employee) ?? false
  // the one without a number has another name
  const first = users.logins.get(login.letters).map((at) => users.all[at]?.name.keys ?? [])
  const isOtherName = first.some((keys) => keys.length > 0 && !keys.some((key) => name.keys.includes(key)))
  if (isElsewhere || (isOtherName && name.keys.length > 0)) return false
  return !all.some(
    (other) => other.employee !== employee && (other.evidence.login !== 'none' || isFitting(other.evidence)),
  )
}

function isFitting({ fit }: Evidence): boolean {
  return fit === 'exact' || fit === 'variant' || fit === 'counted'
}

function twinsOf({ names }: UserIndex, { name }: IndexedUser, self: number): readonly number[] {
  return name.keys.flatMap((key) => names.get(key)).filter((at) => at !== self)
}

/** Whether another employee has the name, or one that only looks alike. */
function hasOther(
  { looseNames }: EmployeeIndex,
  people: readonly (IndexedUser | IndexedEmployee)[],
  self: number,
): boolean {
  return people.some(({ name }) => name.loose.some((key) => looseNames.get(key).some((at) => at !== self)))
}

/** Nothing but the login is known, it has no number, and the employee's address has one: the first of this name is somebody else. */
function isSecondByAddress({ evidence }: Candidate, { login }: IndexedUser, { email }: IndexedEmployee): boolean {
  if (evidence.name !== 'unknown' || evidence.email !== 'unknown' || email === '') return false
  const { counter } = readLogin(email)
  return counter >= 2 && counter <= 9 && login.counter === 0
}

function sharedBy(own: Candidate, user: IndexedUser, { employees, users }: Lists): Doubt | undefined {
  return isShared(own, user, employees, users) ? { kind: 'sharedEvidence', about: own.employee } : undefined
}

function isShared(
  { evidence, employee }: Candidate,
  user: IndexedUser,
  employees: EmployeeIndex,
  users: UserIndex,
): boolean {
  const { identifier } = user.given
  if (users.identifiers.get(identifier).length > 1) return true
  if (evidence.hasIdentifier) return employees.identifiers.get(identifier).length > 1
  if (evidence.email === 'equal')
    return employees.emails.get(user.email).length > 1 || users.emails.get(user.email).length > 1
  if (evidence.number === 'equal' || evidence.number === 'convention') {
    const number = employees.all[employee]?.number ?? ''
    return employees.numbers
      .get(withoutZeros(number))
      .some((at) => at !== employee && employees.all[at]?.number === number)
  }
  return evidence.hasLocalPart && employees.localParts.get(loginAsLocalPart(user.identifier)).length > 1
}

/** The login is made as here for somebody else and not for this one, whatever name and address say: it may have been theirs. */
function madeForAnother(own: Candidate, { login }: IndexedUser, { conventions, employees }: Lists): Doubt | undefined {
  const applied = conventions.login
  if (own.evidence.fit !== 'none' || applied === undefined) return undefined
  const made = [...applied.places.get(login.whole), ...applied.places.get(login.letters)]
  const whole = own.evidence.login === 'none' ? employees.logins.get(login.whole) : []
  const about =
    made.find((at) => at !== own.employee && applied.fit(login, at) !== 'none') ??
    whole.find((at) => employees.all[at]?.logins.get(login.whole) === 'full')
  return about === undefined ? undefined : { kind: 'reusedLogin', about }
}

/** What points to somebody else so strongly that a person has to look. */
function contradiction(
  { evidence: own, employee }: Candidate,
  all: readonly Candidate[],
  { areNumbersChance }: Lists,
  user: IndexedUser,
): Doubt | undefined {
  if (own.name === 'differs' || own.name === 'sameLast') return { kind: 'nameDiffers', about: employee }
  if (own.name === 'sameFirst' && own.email !== 'equal') return { kind: 'nameDiffers', about: employee }
  const isNumberTelling = isTellingNumber(user.identifier) || !areNumbersChance
  for (const { evidence: theirs, employee: about } of all) {
    if (about === employee) continue
    if (theirs.hasIdentifier) return { kind: 'reusedLogin', about }
    const isElsewhere =
      (theirs.email === 'equal' && own.email !== 'equal') ||
      (theirs.name === 'equal' && own.name !== 'equal') ||
      (theirs.number === 'convention' && own.number !== 'convention') ||
      (theirs.number === 'equal' && own.number !== 'equal' && isNumberTelling && own.email !== 'equal')
    if (isElsewhere) return { kind: 'otherEvidence', about }
    // An e-mail with a name beats a login; an e-mail alone may have been typed into somebody else's account.
    const isOpenToLogin = own.fit === 'unknown' && (own.email !== 'equal' || own.name === 'unknown')
    const isTheirLogin = theirs.login !== 'none' && own.login === 'none' && !own.hasLocalPart
    if (isOpenToLogin && (isTheirLogin || (theirs.hasLocalPart && !own.hasLocalPart)))
      return { kind: 'reusedLogin', about }
  }
  return undefined
}

/** Too little to go by in any list: a login alone where no convention is known, a number alone, an incomplete name alone. */
function isTooLittle(evidence: Evidence, all: readonly Candidate[], user: IndexedUser): boolean {
  const { name, email, fit, number, login, hasLocalPart, mail } = evidence
  if (email === 'equal' || number === 'convention') return false
  if (isFitting(evidence)) return fit !== 'exact' && name === 'unknown' && email !== 'tolerant' && mail !== 'exact'
  if (name === 'equal') return email === 'differs' || email === 'differsInside'
  if (mail === 'exact' && (name !== 'unknown' || login !== 'none')) return false
  if (number === 'equal') return name === 'unknown' && !isTellingNumber(user.identifier)
  const isLoginOfOne = login === 'full' && all.filter((one) => one.evidence.login !== 'none').length === 1
  if (isTolerant(name))
    return (
      email === 'differs' ||
      email === 'differsInside' ||
      !(isLoginOfOne || (login !== 'none' && (hasLocalPart || email === 'tolerant')))
    )
  return !(isLoginOfOne && hasLocalPart)
}

/** Whether the system counts its users by itself: many equal numbers, and most of them with different names. */
export function meetByChance(ofUser: readonly (readonly Candidate[])[]): boolean {
  let same = 0
  let different = 0
  for (const candidates of ofUser) {
    for (const { evidence } of candidates) {
      if (evidence.number !== 'equal') continue
      if (evidence.name === 'equal' || isTolerant(evidence.name)) same++
      if (isOther(evidence)) different++
    }
  }
  return different >= 20 && different > same
}

/** Only the number is equal, and the names speak of two people. */
export function isNumberOnly({ evidence }: Candidate): boolean {
  return evidence.number === 'equal' && isOther(evidence) && evidence.email !== 'equal' && evidence.login === 'none'
}
