import type { Random } from '../../../main/practice/random.ts'
import { shares } from './cases.ts'
import { type Language, languages, type NameList } from './name-list.ts'
import { dropped, type FullName, slip } from './name-forms.ts'

export interface Person extends FullName {
  readonly isHomonym: boolean
  readonly isNearHomonym: boolean
  /** What the person is called, when not by the first name. */
  readonly called: string
  /** The last name before a marriage, when lists or logins still have it. */
  readonly former?: string
}

/** People of a company. Two have the same name only where that is meant. */
export function generatePeople(
  size: number,
  language: Language,
  lists: Readonly<Record<Language, NameList>>,
  random: Random,
): readonly Person[] {
  const people: Person[] = []
  const known = new Set<string>()
  const join = (person: Person) => {
    known.add(nameKey(person))
    people.push(person)
  }
  let seconds = 0
  while (people.length < size) {
    const own = random.chance(size > 2000 ? 0.75 : 0.08) ? (languages[random.int(0, 3)] ?? language) : language
    const former = random.chance(shares.birthName) ? { former: drawLast(lists[own], random) } : {}
    const person = { ...drawName(lists[own], random), ...former, isHomonym: false, isNearHomonym: false }
    // a very large company runs out of names: a second one tells people apart
    if (known.has(nameKey(person))) {
      if (size <= 2000 || seconds++ % 2 === 0) continue
      person.last += `-${common(lists[own].last, random)}`
      if (known.has(nameKey(person))) continue
    }
    if (random.chance(shares.homonym)) {
      join({ ...person, isHomonym: true })
      join({ ...person, isHomonym: true })
    } else if (random.chance(shares.nearHomonym)) {
      const other = nearly(person, lists[own], random)
      if (known.has(nameKey(other)) || nameKey(other) === nameKey(person)) continue
      join({ ...person, isNearHomonym: true })
      join({ ...person, ...other, called: other.first, isNearHomonym: true })
    } else join(person)
  }
  return people
}

/** Equal for names nobody could tell apart on a list. */
export function nameKey(name: FullName): string {
  const { first, last } = dropped(
    {
      first: name.first.replaceAll(/ae|oe|ue/g, (pair) => pair.slice(0, 1)),
      last: name.last.replaceAll(/ae|oe|ue/g, (pair) => pair.slice(0, 1)),
    },
    noRandom,
  )
  return `${first} ${last}`
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z ]/g, '')
}

const noRandom: Random = {
  next: () => 0,
  int: (from) => from,
  chance: () => false,
  pick: ([first]) => first,
  around: (n) => n,
}

function drawName(list: NameList, random: Random): FullName & { readonly called: string } {
  if (random.chance(0.08)) {
    const [first, called] = list.called[random.int(0, list.called.length - 1)] ?? ['', '']
    return { first, called, last: drawLast(list, random) }
  }
  const first = common(list.first, random)
  const second = random.chance(0.02) ? `-${common(list.first, random)}` : ''
  const whole = first.includes('-') || first === second.slice(1) ? first : first + second
  return { first: whole, called: whole, last: drawLast(list, random) }
}

function drawLast(list: NameList, random: Random): string {
  const last = random.chance(0.35)
    ? (list.stems[random.int(0, list.stems.length - 1)] ?? '') +
      (list.endings[random.int(0, list.endings.length - 1)] ?? '')
    : common(list.last, random)
  return random.chance(0.03) && !last.includes(' ') && !last.includes('-')
    ? `${last}-${common(list.last, random)}`
    : last
}

/** The first of a list come up more often than the last. */
function common(list: readonly string[], random: Random): string {
  return list[Math.floor(list.length * random.next() ** 1.6)] ?? ''
}

/** A father and a daughter, a cousin spelled otherwise. */
function nearly({ first, last }: FullName, list: NameList, random: Random): FullName {
  const ways: readonly (() => FullName)[] = [
    () => slip({ first, last }, random),
    () => ({ first: first + (first.endsWith('a') ? 'h' : 'a'), last }),
    () => ({ first: `${first}-${common(list.first, random)}`, last }),
    () => ({
      first:
        common(
          list.first.filter((name) => name.startsWith(first.slice(0, 1))),
          random,
        ) || first,
      last,
    }),
    () => ({
      first,
      last: last.includes(' ') ? (last.split(' ').at(-1) ?? last) : `${last}-${common(list.last, random)}`,
    }),
  ]
  return (ways[random.int(0, ways.length - 1)] ?? (() => ({ first, last })))()
}
