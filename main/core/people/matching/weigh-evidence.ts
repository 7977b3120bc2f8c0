import { compareNames, type NameRelation } from './compare-names.ts'
import type { ConventionFit } from './convention.ts'
import type { ConventionsOfLists } from './conventions-of-lists.ts'
import { type IndexedEmployee, type IndexedUser, loginAsLocalPart, withoutZeros } from './match-index.ts'

/** What speaks for a user being an employee, before anybody else is looked at. */
export interface Evidence {
  readonly hasIdentifier: boolean
  /** The employee has other identifiers already. */
  readonly hasOthers: boolean
  /** `convention`: as this company makes its logins; `other`: it does, but not from this number. */
  readonly number: 'convention' | 'other' | 'equal' | 'tolerant' | 'none'
  readonly email: 'equal' | 'tolerant' | 'differs' | 'differsInside' | 'unknown'
  /** Where only the user's address is known: whether it is made from the employee's name as addresses here are. */
  readonly mail: ConventionFit | 'unknown'
  readonly hasLocalPart: boolean
  readonly name: NameRelation
  readonly fit: ConventionFit | 'unknown'
  readonly login: 'full' | 'short' | 'none'
  readonly isService: boolean
}

export function weigh(
  user: IndexedUser,
  employee: IndexedEmployee,
  place: number,
  { login, mail }: ConventionsOfLists,
): Evidence {
  const identifiers = employee.given.identifiers ?? []
  const email = compareEmails(user, employee)
  const isMadeOfName = login?.convention.kind === 'name'
  return {
    hasIdentifier: identifiers.includes(user.given.identifier),
    hasOthers: identifiers.length > 0 && !identifiers.includes(user.given.identifier),
    number: compareNumbers(user.identifier, employee.number, login),
    email,
    mail:
      mail === undefined || user.mailLogin === undefined || employee.email !== ''
        ? 'unknown'
        : mail.fit(user.mailLogin, place),
    hasLocalPart: !user.identifier.includes('@') && employee.localParts.includes(loginAsLocalPart(user.identifier)),
    name: compareNames(user.name, employee),
    fit: login === undefined || !isMadeOfName ? 'unknown' : login.fit(user.login, place),
    login: compareLogin(user, employee),
    isService: user.service !== undefined,
  }
}

function compareNumbers(identifier: string, number: string, applied: ConventionsOfLists['login']): Evidence['number'] {
  if (applied?.convention.kind === 'personnelNumber') {
    const { prefix } = applied.convention
    if (number !== '' && identifier === prefix + number) return 'convention'
    return identifier.startsWith(prefix) && /\d{3}$/.test(identifier) ? 'other' : 'none'
  }
  if (number === '' || identifier === '') return 'none'
  if (identifier === number) return 'equal'
  return withoutZeros(identifier) === withoutZeros(number) ? 'tolerant' : 'none'
}

function compareEmails(user: IndexedUser, employee: IndexedEmployee): Evidence['email'] {
  if (user.email === '' || employee.email === '') return 'unknown'
  if (user.email === employee.email) return 'equal'
  if (user.localParts.some((part) => employee.localParts.includes(part))) return 'tolerant'
  return domainOf(user.email) === domainOf(employee.email) ? 'differsInside' : 'differs'
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@'))
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
