import type { MatchEmployee } from '../../../main/core/people/matching/match-shapes.ts'
import { createRandom, type Random } from '../../../main/practice/random.ts'
import { type Case, shares } from './cases.ts'
import { type Convention, conventionNames, type Habits } from './conventions.ts'
import { generatePeople, type Person } from './generate-people.ts'
import { createAccounts } from './generate-accounts.ts'
import { dropped, particleElsewhere, spelledOut } from './name-forms.ts'
import { type Language, languages, type NameList } from './name-list.ts'
import type { BenchCompany, BenchUser, Told } from './shapes.ts'

/** One company of its own: language, way of making logins and habits in turn, everything else by chance. */
export function generateCompany(
  seed: number,
  lists: Readonly<Record<Language, NameList>>,
  given?: number,
): BenchCompany {
  const random = createRandom(Math.imul(seed, 0x9e3779b1))
  const language = languages[seed % languages.length] ?? 'en'
  const convention = conventionNames[Math.floor(seed / 4) % conventionNames.length] ?? 'free'
  const drawn = Math.round(20 * 30 ** random.next())
  const size = given ?? drawn
  const told = toldBy(convention, random)
  const people = generatePeople(size, language, lists, random)
  const accounts = createAccounts(convention, habitsOf(random), random)
  const style = listStyle(random)
  const width = random.int(4, 8)
  const hasEmails = told === 'emails' || random.chance(0.8)

  const employees: MatchEmployee[] = []
  const users: BenchUser[] = []
  // half of those who left or belong elsewhere had the login before anybody on the list
  const outsiders = generatePeople(Math.ceil(size * (shares.leaver + shares.stranger)), language, lists, random)
  const former = Math.floor(outsiders.length / 2)
  users.push(...accounts.outsiders(outsiders.slice(0, former), people, told))
  people.forEach((person, place) => {
    const personnelNumber = numberOf(place, width, style, random)
    const account = accounts.of(person, personnelNumber)
    const key = `e${place}`
    const cases: Case[] = account.cases.slice()
    const written = asWritten(person, style, random)
    employees.push({
      key,
      personnelNumber,
      firstName: written.first,
      lastName: written.last,
      email: hasEmails && !random.chance(shares.emailMissing) ? account.email : '',
    })
    if (random.chance(shares.noUser)) return
    users.push(accounts.userOf({ person, account, told, key, cases, isSpelledOut: style.isSpelledOut }))
    if (random.chance(shares.secondLogin)) users.push(accounts.second({ person, account, told, key }))
  })
  users.push(...accounts.outsiders(outsiders.slice(former), people, told))
  users.push(...accounts.services(Math.round(size * shares.service * random.next() * 2), told))
  const reused = accounts.reuse(users, people, told)
  const unique = [...new Map(shuffled(reused, random).map((user) => [user.identifier, user])).values()]
  return { language, convention, told, employees: shuffled(employees, random), ...split(unique, random) }
}

function toldBy(convention: Convention, random: Random): Told {
  if (convention === 'email') return random.chance(0.7) ? 'names' : 'identifiersOnly'
  const draw = random.next()
  return draw < 0.4 ? 'namesAndEmails' : draw < 0.75 ? 'names' : draw < 0.85 ? 'emails' : 'identifiersOnly'
}

function habitsOf(random: Random): Habits {
  return {
    umlauts: random.chance(0.65) ? 'spelledOut' : 'dropped',
    particles: random.chance(0.65) ? 'glued' : 'dropped',
    doubles: random.chance(0.6) ? 'whole' : 'firstHalf',
    separator: random.chance(0.75) ? '.' : random.chance(0.5) ? '_' : '-',
  }
}

interface ListStyle {
  readonly isSpelledOut: boolean
  readonly isParticleMoved: boolean
  readonly numberStart: number
  readonly numberPrefix: string
}

function listStyle(random: Random): ListStyle {
  return {
    isSpelledOut: random.chance(shares.employeeSpelledOut),
    isParticleMoved: random.chance(0.4),
    numberStart: random.int(1, 9000),
    numberPrefix: random.chance(0.2) ? 'P' : '',
  }
}

function numberOf(place: number, width: number, style: ListStyle, random: Random): string {
  return style.numberPrefix + String(style.numberStart + place * 3 + random.int(0, 2)).padStart(width, '0')
}

function asWritten(person: Person, style: ListStyle, random: Random) {
  const spelled = style.isSpelledOut
    ? spelledOut(person, random)
    : random.chance(0.01)
      ? dropped(person, random)
      : person
  return style.isParticleMoved && random.chance(0.9) ? particleElsewhere(spelled, random) : spelled
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** In one company of three, a person has confirmed some pairs before. */
function split(users: readonly BenchUser[], random: Random): Pick<BenchCompany, 'users' | 'confirmed'> {
  if (!random.chance(0.33)) return { users, confirmed: [] }
  const share = 0.1 + random.next() * 0.2
  const isConfirmed = users.map(
    ({ truth, cases }) => truth !== null && !cases.includes('secondLogin') && random.chance(share),
  )
  return {
    users: users.filter((_, place) => !isConfirmed[place]),
    confirmed: users.flatMap((user, place) =>
      isConfirmed[place] && user.truth !== null ? [{ user, employee: user.truth }] : [],
    ),
  }
}
