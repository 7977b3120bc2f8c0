import { names, type Origin } from './names.ts'
import type { Random } from './random.ts'

/** An invented person, before any system has written the name down. */
export interface Person {
  readonly origin: Origin
  readonly firstName: string
  readonly lastName: string
  /** The name before marriage, when some systems still know it. */
  readonly birthName: string | null
}

// Pairs of equal names: a company of this size has a handful, and matching must never choose between them.
const homonymPairs = 7

/** Invents `count` people; exactly seven names are borne by two of them. */
export function generatePeople(random: Random, count: number): readonly Person[] {
  const people: Person[] = []
  const taken = new Set<string>()
  while (people.length < count - homonymPairs) {
    const person = inventPerson(random)
    const name = `${person.firstName} ${person.lastName}`
    if (taken.has(name)) continue
    taken.add(name)
    people.push(person)
  }
  for (let pair = 0; pair < homonymPairs; pair++) {
    // Far enough apart that no person is taken twice.
    const twin = people[pair * 23 + random.int(0, 22)]
    if (twin) people.push({ ...twin, birthName: null })
  }
  return people
}

function inventPerson(random: Random): Person {
  const origin = pickOrigin(random)
  const lists = names[origin]
  const isFemale = random.chance(0.55)
  const firstName = random.pick(isFemale ? lists.female : lists.male)
  const lastName = random.pick(lists.last)
  const other = random.pick(lists.last)
  // Double names join two plain ones: "De Luca-D'Angelo" is nobody's habit.
  const isDouble = origin !== 'italian' && other !== lastName && !/[ ']/.test(lastName + other) && random.chance(0.06)
  const isRenamed = isFemale && other !== lastName && random.chance(0.1)
  return {
    origin,
    firstName,
    lastName: isDouble ? `${lastName}-${other}` : lastName,
    birthName: isRenamed ? other : null,
  }
}

function pickOrigin(random: Random): Origin {
  const n = random.next()
  if (n < 0.56) return 'german'
  if (n < 0.76) return 'dutch'
  return n < 0.93 ? 'italian' : 'english'
}
