import type { PracticeEmployee } from './company.ts'
import type { Person } from './generate-people.ts'
import { freeText, loginText } from './login-text.ts'
import { names, type Origin } from './names.ts'
import type { Random } from './random.ts'

const dayLength = 86_400_000

/** Gives each person a personnel number, an e-mail address, a planning unit and a time of employment; same order as `people`. */
export function generateEmployees(random: Random, people: readonly Person[]): readonly PracticeEmployee[] {
  const addresses = new Set<string>()
  return people.map((person, index) => ({
    personnelNumber: personnelNumber(person, index),
    lastName: person.lastName,
    firstName: person.firstName,
    email: address(random, person, index, addresses),
    planningUnit: random.pick(names[person.origin].planningUnits),
    ...employment(random, index),
  }))
}

// Numbers that a spreadsheet likes to spoil stand at fixed places, so that every seed has them:
// two that differ only in leading zeros, and one of 15 digits.
const awkwardNumbers: ReadonlyMap<number, string> = new Map([
  [3, '004711'],
  [4, '4711'],
  [5, '202610120000017'],
])

function personnelNumber(person: Person, index: number): string {
  const awkward = awkwardNumbers.get(index)
  if (awkward) return awkward
  return numbering[person.origin](index)
}

// Every country numbers its people in its own way.
const numbering: Readonly<Record<Origin, (index: number) => string>> = {
  german: (index) => String(100 + index * 7).padStart(6, '0'),
  dutch: (index) => String(20_000 + index * 3),
  italian: (index) => `IT${String(300 + index).padStart(5, '0')}`,
  english: (index) => `L-${1000 + index}`,
}

function address(random: Random, person: Person, index: number, taken: Set<string>): string {
  if (index % 29 === 11) return ''
  // Half of the renamed kept the address with the old name.
  const lastName = person.birthName && random.chance(0.5) ? person.birthName : person.lastName
  const local = freeText(`${loginText(person.firstName)}.${loginText(lastName)}`, taken)
  const plain = `${local}@${person.origin === 'italian' ? 'example.org' : 'example.com'}`
  if (index % 41 === 7) return `${plain} `
  if (index % 37 === 9) return plain.replace(/(^|\.)[a-z](?=[^@]*@)/g, (letter) => letter.toUpperCase())
  return plain
}

function employment(random: Random, index: number): { readonly validFrom: string; readonly validTo: string } {
  const joined = Date.UTC(2008, 0, 1) + random.int(0, 6400) * dayLength
  // Left long ago, leaves within the two weeks, not there yet.
  if (index % 22 === 13) return { validFrom: isoDay(joined - 2000 * dayLength), validTo: leaving(random) }
  if (index % 133 === 60) return { validFrom: isoDay(joined), validTo: '2026-10-16' }
  if (index % 133 === 71) return { validFrom: '2026-11-01', validTo: '' }
  return { validFrom: isoDay(joined), validTo: '' }
}

function leaving(random: Random): string {
  return isoDay(Date.UTC(2026, 8, 30) - random.int(0, 24) * 30 * dayLength)
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
