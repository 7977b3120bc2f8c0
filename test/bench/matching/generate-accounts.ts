import type { Random } from '../../../main/practice/random.ts'
import { type Case, shares } from './cases.ts'
import { type Convention, conventions, type Habits, loginName } from './conventions.ts'
import { displayStyle } from './display-names.ts'
import type { Person } from './generate-people.ts'
import type { BenchUser, Told } from './shapes.ts'

export interface Account {
  readonly identifier: string
  readonly email: string
  readonly cases: readonly Case[]
}

interface Whose {
  readonly person: Person
  readonly account: Account
  readonly told: Told
  readonly key: string
}

const mailWays = ['first.last', 'first.last', 'first.last', 'f.last', 'flast', 'last.first'] as const
const otherWays = ['first.last', 'f.last', 'flast', 'lastf', 'firstl'] as const
const purposes =
  `test training service.account hotline admin queue01 backup teamleiter supervisor demo callcenter wallboard reporting schulung
  formazione opleiding prova noreply info reception receptie receptionist api.integration kundenservice klantenservice assistenza vertrieb dummy
  monitor ivr voicemail testuser2 training01 qa.check supportdesk nachtdienst`.split(/\s+/)

/** Gives out the accounts of one company: no login and no address twice. */
export function createAccounts(convention: Convention, habits: Habits, random: Random) {
  const given = new Set<string>()
  const mailWay = mailWays[random.int(0, mailWays.length - 1)] ?? 'first.last'
  const domain = `${['contact', 'service', 'nord', 'alpha', 'gruppo'][random.int(0, 4)]}${random.int(1, 99)}.example`
  const isUpper = random.chance(0.12)
  const hasPadding = random.chance(0.3)
  const prefix = convention === 'personnelNumber' ? (['', '', 'a', 'agent', 'u'][random.int(0, 4)] ?? '') : ''
  const display = displayStyle(random)

  /** With a number behind when it is taken; cut logins keep their length. */
  const unique = (base: string, longest = 99): string => {
    for (let count = 1; ; count += 1) {
      const counter = count === 1 ? '' : hasPadding ? String(count).padStart(2, '0') : String(count)
      const text = base.slice(0, longest - counter.length) + counter
      if (given.has(text)) continue
      given.add(text)
      return text
    }
  }

  const of = (person: Person, personnelNumber: string): Account => {
    const isFormer = person.former !== undefined && random.chance(0.6)
    const name = loginName(person.first, isFormer ? (person.former ?? '') : person.last, personnelNumber, habits)
    const cases: Case[] = isFormer ? ['birthName'] : []
    const mailBase = conventions[mailWay](name, { ...habits, separator: '.' })
    const local = unique(`@${mailBase}`).slice(1)
    const email = `${isUpper && random.chance(0.5) ? local.toUpperCase() : local}@${domain}`
    const deviates = convention !== 'free' && convention !== 'email' && random.chance(shares.deviatingLogin)
    if (deviates) cases.push('deviatingLogin')
    if (!deviates && convention === 'email')
      return { identifier: email, email, cases: local === mailBase ? cases : [...cases, 'counter'] }
    const base = deviates
      ? conventions[otherWays[random.int(0, otherWays.length - 1)] ?? 'flast'](name, habits)
      : convention === 'localPart'
        ? local
        : conventions[convention](name, habits, random)
    const longest = convention === 'cut8' ? 8 : convention === 'cut20' ? 20 : 99
    const login = unique(base.slice(0, longest), longest)
    if (login !== base || (convention === 'localPart' && local !== mailBase)) cases.push('counter')
    if (base.length === longest) cases.push('cut')
    return { identifier: prefix + (isUpper ? login.toUpperCase() : login), email, cases }
  }

  const told = (identifier: string, name: string, email: string, how: Told) => ({
    identifier,
    name: how === 'namesAndEmails' || how === 'names' ? name : '',
    email: how === 'namesAndEmails' || how === 'emails' ? email : '',
  })

  const addressOf = ({ email }: Account, person: Person, cases: Case[]): string => {
    if (random.chance(shares.emailMissing)) {
      cases.push('emailMissing')
      return ''
    }
    if (random.chance(shares.emailOtherDomain)) {
      cases.push('emailOtherDomain')
      return email.replace(domain, `mail.${domain}`)
    }
    if (!random.chance(shares.emailOther)) return email
    cases.push('emailOther')
    return `${loginName(person.first, person.last, '', habits).first}${random.int(10, 99)}@private.example`
  }

  const userOf = ({
    person,
    account,
    told: how,
    key,
    cases,
    isSpelledOut,
  }: Whose & { cases: Case[]; isSpelledOut: boolean }): BenchUser => {
    const ofName: Case[] = []
    const ofEmail: Case[] = []
    const name = display.of(person, ofName, isSpelledOut)
    const email = addressOf(account, person, ofEmail)
    if (how === 'namesAndEmails' || how === 'names') cases.push(...ofName.filter((one) => !cases.includes(one)))
    if (how === 'namesAndEmails' || how === 'emails') cases.push(...ofEmail)
    if (person.isHomonym) cases.push('homonym')
    if (person.isNearHomonym) cases.push('nearHomonym')
    if (cases.length === 0) cases.push('plain')
    return { ...told(account.identifier, name, email, how), truth: key, cases }
  }

  /** The same person once more, with an older login. */
  const second = ({ person, told: how, key }: Whose): BenchUser => {
    const name = loginName(person.first, person.last, '', habits)
    const identifier = unique(`${conventions.lastf(name)}.old`)
    return { ...told(identifier, display.plainly(person), '', how), truth: key, cases: ['secondLogin'] }
  }

  /** People who left, or were never on the list; now and then one of the same name as somebody who is. */
  const outsiders = (others: readonly Person[], people: readonly Person[], how: Told): BenchUser[] =>
    others.map((other) => {
      const draw = random.next()
      const inside = people[random.int(0, people.length - 1)]
      const isNamesake = inside !== undefined && random.chance(shares.namesake / (shares.leaver + shares.stranger))
      const person = isNamesake ? inside : other
      const account = of(person, String(random.int(900_000, 999_999)))
      const name = isNamesake ? display.plainly(person) : display.of(person, [], false)
      const left = shares.leaver / (shares.leaver + shares.stranger)
      const kind: Case = isNamesake ? 'namesake' : draw < left ? 'leaver' : 'stranger'
      return { ...told(account.identifier, name, account.email, how), truth: null, cases: [kind] }
    })

  const services = (count: number, how: Told): BenchUser[] =>
    Array.from({ length: count }, () => {
      const purpose = purposes[random.int(0, purposes.length - 1)] ?? 'test'
      const identifier = unique(purpose)
      const name = random.chance(0.5) ? identifier : purpose.replaceAll(/[._]/g, ' ')
      return {
        ...told(identifier, name, random.chance(0.3) ? `${identifier}@${domain}` : '', how),
        truth: null,
        cases: ['service'],
      }
    })

  /** A login somebody had before: the name is the new person's, or still the old one's beside the new one's address. */
  const reuse = (users: readonly BenchUser[], people: readonly Person[], how: Told): BenchUser[] =>
    users.map((user) => {
      if (user.truth === null || user.name === '' || user.cases.includes('homonym')) return user
      const former = people[random.int(0, people.length - 1)]
      if (former === undefined || user.truth === `e${people.indexOf(former)}`) return user
      if (random.chance(shares.staleName) && how === 'namesAndEmails' && user.email !== '')
        return { ...user, name: display.plainly(former), cases: [...user.cases, 'staleName'] }
      if (!random.chance(shares.reusedLogin) || convention === 'free' || convention === 'personnelNumber') return user
      const account = of(former, '')
      return {
        ...user,
        identifier: account.identifier,
        cases: [...user.cases.filter((one) => one !== 'plain'), 'reusedLogin'],
      }
    })

  return { of, userOf, second, outsiders, services, reuse }
}
