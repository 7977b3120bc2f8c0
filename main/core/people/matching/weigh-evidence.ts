import { compareNames, type NameRelation } from './compare-names.ts'
import { type IndexedEmployee, type IndexedUser, loginAsLocalPart, withoutZeros } from './match-index.ts'
import type { Reason, ReasonKind } from './match-shapes.ts'

/** What speaks for a user being an employee, before anybody else is looked at. */
export interface Evidence {
  readonly hasIdentifier: boolean
  readonly number: 'equal' | 'tolerant' | 'none'
  readonly email: 'equal' | 'tolerant' | 'differs' | 'unknown'
  readonly hasLocalPart: boolean
  readonly name: NameRelation
  readonly login: 'full' | 'short' | 'none'
}

export function weigh(user: IndexedUser, employee: IndexedEmployee): Evidence {
  return {
    hasIdentifier: employee.given.identifiers?.includes(user.given.identifier) ?? false,
    number: compareNumbers(user.identifier, employee.number),
    email: compareEmails(user, employee),
    hasLocalPart: !user.identifier.includes('@') && employee.localParts.includes(loginAsLocalPart(user.identifier)),
    name: compareNames(user.name, employee),
    login: compareLogin(user, employee),
  }
}

function compareNumbers(identifier: string, number: string): Evidence['number'] {
  if (number === '' || identifier === '') return 'none'
  if (identifier === number) return 'equal'
  return withoutZeros(identifier) === withoutZeros(number) ? 'tolerant' : 'none'
}

function compareEmails(user: IndexedUser, employee: IndexedEmployee): Evidence['email'] {
  if (user.email === '' || employee.email === '') return 'unknown'
  if (user.email === employee.email) return 'equal'
  return user.localParts.some((part) => employee.localParts.includes(part)) ? 'tolerant' : 'differs'
}

function compareLogin({ login }: IndexedUser, employee: IndexedEmployee): Evidence['login'] {
  const strength = employee.logins.get(login.whole) ?? employee.logins.get(login.letters)
  if (strength === undefined) return 'none'
  return strength === 'full' && login.letters === login.whole ? 'full' : 'short'
}

/** A number nobody counts by chance: letters and digits, or nine and more digits. Short agent numbers meet personnel numbers by chance. */
export function isTellingNumber(identifier: string): boolean {
  return identifier.length >= 9 || (identifier.length >= 5 && /\p{L}/u.test(identifier) && /\d{3}/.test(identifier))
}

export function reasonsOf(evidence: Evidence, user: IndexedUser, employee: IndexedEmployee): Reason[] {
  const reasons: Reason[] = []
  const because = (kind: ReasonKind, userText: string, employeeText: string) =>
    reasons.push({ kind, user: userText, employee: employeeText })
  const { identifier, name } = user.given
  const userEmail = user.given.email || identifier
  if (evidence.hasIdentifier) because('identifierEqual', identifier, identifier)
  if (evidence.number !== 'none') because('personnelNumber', identifier, employee.given.personnelNumber)
  if (evidence.email === 'equal') because('emailEqual', userEmail, employee.given.email)
  if (evidence.email === 'tolerant') because('emailTolerant', userEmail, employee.given.email)
  if (evidence.hasLocalPart) because('emailLocalPart', identifier, employee.given.email)
  if (evidence.name === 'equal') because('nameEqual', name, employee.fullName)
  if (evidence.name === 'tolerant') because('nameTolerant', name, employee.fullName)
  if (evidence.login !== 'none') because('loginPattern', identifier, employee.fullName)
  if (evidence.name === 'differs' || evidence.name === 'sameFirst') because('nameDiffers', name, employee.fullName)
  if (evidence.email === 'differs') because('emailDiffers', userEmail, employee.given.email)
  return reasons
}
