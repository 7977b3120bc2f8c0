import type { ComparedRow, Comparison, Identity } from '../../../../preload/contract/entering.ts'
import { lettersApart } from './letters-apart.ts'

/** A person with what is to stand in injixo. */
export interface ExpectedPerson {
  readonly employeeId: string
  /** As `Last, First`. */
  readonly name: string
  readonly target: Identity
}

/** One line of a list out of injixo, to the letter. */
export interface FoundRow {
  readonly row: number
  readonly personnelNumber: string
  /** Empty: the person has none. */
  readonly identifier: string
}

/**
 * Lays a list out of injixo beside what is assigned. People are told by their number; one that lost its leading zeros, as the number
 * field of the dialogs makes it, is known again when only one person can be meant. Identifiers are compared to the letter. Of a person's
 * wrong and missing identifiers the two that are most alike are one that differs. The order of rows and people never matters to the kinds.
 */
export function compareEntered(
  people: readonly ExpectedPerson[],
  found: readonly FoundRow[],
): Omit<Comparison, 'otherIntegrations'> {
  const personOf = findPerson(people)
  const holders = holdersOf(people)
  const foundBy = new Map<ExpectedPerson, FoundRow[]>()
  const strangers: FoundRow[] = []
  for (const one of found) {
    if (one.identifier === '') continue
    const person = personOf(one.personnelNumber)
    if (person === undefined) strangers.push(one)
    else foundBy.set(person, [...(foundBy.get(person) ?? []), one])
  }
  const rows = [
    ...people.flatMap((person) => comparePerson(person, distinct(foundBy.get(person) ?? []), holders)),
    ...strangers.map((one) => unexpected(null, one, holders)),
  ]
  const count = (kind: ComparedRow['kind']) => rows.filter((row) => row.kind === kind).length
  return {
    counts: {
      right: count('right'),
      differs: count('differs'),
      missing: count('missing'),
      unexpected: count('unexpected'),
    },
    rows: rows
      .filter(({ kind }) => kind !== 'right')
      .toSorted(
        (a, b) =>
          urgency[a.kind] - urgency[b.kind] ||
          byNumber(a.personnelNumber, b.personnelNumber) ||
          (a.row ?? 0) - (b.row ?? 0),
      ),
  }
}

/** Who a number of the list is. */
export function findPerson<P extends ExpectedPerson>(people: readonly P[]): (number: string) => P | undefined {
  const exact = new Map(people.map((person) => [person.target.personnelNumber, person]))
  const bare = new Map<string, P | null>()
  for (const person of people) {
    const number = withoutZeros(person.target.personnelNumber)
    // two people who differ by their zeros alone: then only the whole number tells
    bare.set(number, bare.has(number) ? null : person)
  }
  return (number) => exact.get(number.trim()) ?? bare.get(withoutZeros(number.trim())) ?? undefined
}

/** What stands wrongly in injixo before what is only not there yet. */
const urgency: Readonly<Record<ComparedRow['kind'], number>> = { differs: 0, unexpected: 1, missing: 2, right: 3 }

const withoutZeros = (number: string): string => number.replace(/^0+(?=\d+$)/, '')

const { compare: byNumber } = new Intl.Collator('en', { numeric: true })

type Holders = ReadonlyMap<string, ExpectedPerson>

const holdersOf = (people: readonly ExpectedPerson[]): Holders =>
  new Map(people.flatMap((person) => person.target.identifiers.map((identifier) => [identifier, person] as const)))

/** The same line twice says nothing more. */
function distinct(found: readonly FoundRow[]): readonly FoundRow[] {
  const seen = new Map(found.toReversed().map((one) => [one.identifier, one]))
  return found.filter((one) => seen.get(one.identifier) === one)
}

function comparePerson(person: ExpectedPerson, found: readonly FoundRow[], holders: Holders): ComparedRow[] {
  const { identifiers } = person.target
  const right = found.filter(({ identifier }) => identifiers.includes(identifier))
  const wrong = found.filter(({ identifier }) => !identifiers.includes(identifier))
  const lacking = identifiers.filter((identifier) => !right.some((one) => one.identifier === identifier))
  const pairs = closestPairs(lacking, wrong)
  const paired = new Set<string | FoundRow>(pairs.flatMap(([expected, one]) => [expected, one]))
  return [
    ...right.map((one) => rowOf('right', person, one.identifier, one, holders)),
    ...pairs.map(([expected, one]) => rowOf('differs', person, expected, one, holders)),
    ...lacking.filter((one) => !paired.has(one)).map((one) => rowOf('missing', person, one, null, holders)),
    ...wrong.filter((one) => !paired.has(one)).map((one) => unexpected(person, one, holders)),
  ]
}

function closestPairs(
  lacking: readonly string[],
  wrong: readonly FoundRow[],
): readonly (readonly [string, FoundRow])[] {
  const all = lacking.flatMap((expected) =>
    wrong.map((one) => ({ expected, one, apart: lettersApart(expected, one.identifier) })),
  )
  const pairs: [string, FoundRow][] = []
  for (const { expected, one } of all.toSorted((a, b) => a.apart - b.apart)) {
    if (!pairs.some(([taken, other]) => taken === expected || other === one)) pairs.push([expected, one])
  }
  return pairs
}

function rowOf(
  kind: ComparedRow['kind'],
  person: ExpectedPerson | null,
  expected: string | null,
  one: FoundRow | null,
  holders: Holders,
): ComparedRow {
  const holder = one === null ? undefined : holders.get(one.identifier)
  return {
    kind,
    employeeId: person?.employeeId ?? null,
    personnelNumber: person?.target.personnelNumber ?? one?.personnelNumber ?? '',
    name: person?.name ?? '',
    expected,
    found: one?.identifier ?? null,
    row: one?.row ?? null,
    holder: holder === undefined || holder === person ? '' : `${holder.name} (${holder.target.personnelNumber})`,
  }
}

const unexpected = (person: ExpectedPerson | null, one: FoundRow, holders: Holders): ComparedRow =>
  rowOf('unexpected', person, null, one, holders)
