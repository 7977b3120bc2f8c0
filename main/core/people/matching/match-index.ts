import { cleanText, foldForSearch, spellings } from '../fold.ts'
import { type Login, type LoginStrength, loginsOf, readLogin } from './login-patterns.ts'
import type { MatchEmployee, MatchUser } from './match-shapes.ts'
import type { NameParts } from './compare-names.ts'
import { fullNames } from './nicknames.ts'
import { loginNames, type LoginName } from './login-names.ts'
import { displayedName, employeeName, looseWords, type PersonName } from './person-name.ts'
import { serviceWord } from './service-account.ts'

export interface IndexedEmployee extends NameParts {
  readonly given: MatchEmployee
  readonly fullName: string
  readonly number: string
  readonly email: string
  readonly localParts: readonly string[]
  readonly logins: ReadonlyMap<string, LoginStrength>
  readonly loginNames: readonly LoginName[]
}

export interface IndexedUser {
  readonly given: MatchUser
  readonly identifier: string
  readonly email: string
  readonly localParts: readonly string[]
  readonly login: Login
  readonly name: PersonName
  readonly service: string | undefined
  /** The part before the @ of the address read as a login. */
  readonly mailLogin: Login | undefined
}

/** A hash index: what may be asked leads to who has it, so nobody is ever compared with everybody. */
export class Lookup {
  // most keys lead to one person: no list for those
  readonly #places = new Map<string, number | number[]>()

  add(key: string, place: number): void {
    if (key === '') return
    const places = this.#places.get(key)
    if (places === undefined) this.#places.set(key, place)
    else if (typeof places === 'number') {
      if (places !== place) this.#places.set(key, [places, place])
    } else if (places.at(-1) !== place) places.push(place)
  }

  get(key: string): readonly number[] {
    const places = this.#places.get(key)
    return places === undefined ? nobody : typeof places === 'number' ? [places] : places
  }
}

const nobody: readonly number[] = []

export interface EmployeeIndex {
  readonly all: readonly IndexedEmployee[]
  readonly identifiers: Lookup
  readonly numbers: Lookup
  readonly emails: Lookup
  readonly localParts: Lookup
  readonly names: Lookup
  readonly looseNames: Lookup
  /** A word of the last name with a word of the first name, or with its initial. */
  readonly wordPairs: Lookup
  readonly logins: Lookup
}

/** Numbers with and without leading zeros meet here; that they differ is seen later. */
export function withoutZeros(number: string): string {
  return number.replace(/^0+(?=.)/, '')
}

export function indexEmployees(employees: readonly MatchEmployee[]): EmployeeIndex {
  const [identifiers, numbers, emails, localParts] = [new Lookup(), new Lookup(), new Lookup(), new Lookup()]
  const [names, looseNames, wordPairs, logins] = [new Lookup(), new Lookup(), new Lookup(), new Lookup()]
  const all = employees.map((given, place) => {
    const employee = indexedEmployee(given)
    for (const identifier of given.identifiers ?? []) identifiers.add(identifier, place)
    numbers.add(withoutZeros(employee.number), place)
    emails.add(employee.email, place)
    for (const part of employee.localParts) localParts.add(part, place)
    for (const key of employee.name.keys) names.add(key, place)
    for (const key of employee.name.loose) looseNames.add(key, place)
    for (const last of employee.last) {
      for (const first of employee.first) {
        wordPairs.add(`${last} ${first}`, place)
        wordPairs.add(`${last} ${first.charAt(0)}`, place)
        for (const key of nearKeys(first, last)) wordPairs.add(key, place)
        for (const full of fullNames(first)) wordPairs.add(`${last} ${full}`, place)
      }
    }
    for (const login of employee.logins.keys()) logins.add(login, place)
    return employee
  })
  return { all, identifiers, numbers, emails, localParts, names, looseNames, wordPairs, logins }
}

/** Under which a last name with one slip is found: its start, its end. */
export function nearKeys(first: string, last: string): readonly string[] {
  return last.length < 4 ? [] : [`${first} ${last.slice(0, 3)}~`, `${first} ~${last.slice(-4)}`]
}

function indexedEmployee(given: MatchEmployee): IndexedEmployee {
  const email = foldedEmail(given.email)
  return {
    given,
    fullName: cleanText(`${given.firstName} ${given.lastName}`),
    name: employeeName(given.firstName, given.lastName),
    first: looseWords(given.firstName),
    last: looseWords(given.lastName),
    number: cleanText(given.personnelNumber),
    email,
    localParts: localPartsOf(email),
    logins: loginsOf(given.firstName, given.lastName),
    loginNames: loginNames(given.firstName, given.lastName),
  }
}

export function indexedUser(given: MatchUser): IndexedUser {
  const identifier = cleanText(given.identifier)
  // Systems that take the e-mail as user name often leave the e-mail itself empty.
  const email = foldedEmail(given.email) || (identifier.includes('@') ? foldedEmail(identifier) : '')
  const name = displayedName(given.name)
  return {
    given,
    identifier,
    email,
    localParts: localPartsOf(email),
    login: readLogin(identifier),
    name,
    service: serviceWord(given.name, identifier, email),
    mailLogin: email === '' ? undefined : readLogin(email),
  }
}

function foldedEmail(email: string): string {
  return cleanText(email).toLowerCase()
}

/** The part before the @ in both umlaut spellings, without `+tag`. */
function localPartsOf(email: string): readonly string[] {
  const at = email.lastIndexOf('@')
  if (at <= 0) return []
  return spellings(email.slice(0, at).replace(/\+.*$/, ''))
}

/** The folded login as it may stand before an @: with its dots. */
export function loginAsLocalPart(identifier: string): string {
  return foldForSearch(identifier.replace(/^.*\\/, '').replace(/@.*$/, ''))
}
