import type { PersonName } from './person-name.ts'

/**
 * How two names relate. `equal`: the same words in some spelling and order. `tolerant`: one leaves out words, has an initial,
 * other particles, a short form or a slip of one letter. `sameFirst`: only the first name is shared, as after a marriage.
 * `differs`: another person as far as the names tell. `unknown`: one side has no name of two words.
 */
export type NameRelation = 'equal' | 'tolerant' | 'sameFirst' | 'differs' | 'unknown'

export interface NameParts {
  readonly name: PersonName
  readonly first: readonly string[]
  readonly last: readonly string[]
}

/** Compares a displayed name with an employee's. */
export function compareNames(shown: PersonName, employee: NameParts): NameRelation {
  if (shown.keys.some((key) => employee.name.keys.includes(key))) return 'equal'
  if (shown.words.length < 2 || employee.first.length === 0 || employee.last.length === 0) return 'unknown'
  const lastAt = shown.words.findIndex((word) => word.length > 1 && employee.last.includes(word))
  if (lastAt >= 0) {
    const isFirst = shown.words.some((word, at) => at !== lastAt && employee.first.some((first) => isLike(word, first)))
    return isFirst ? 'tolerant' : 'differs'
  }
  const firstAt = shown.words.findIndex((word) => word.length > 1 && employee.first.includes(word))
  if (firstAt < 0) return 'differs'
  const isLast = shown.words.some((word, at) => at !== firstAt && employee.last.some((last) => isSlip(word, last)))
  return isLast ? 'tolerant' : 'sameFirst'
}

/** Same, an initial of it, a short form (Alex, Alexander) or one slip. */
function isLike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1 || short.length >= 3) {
    if (long.startsWith(short)) return true
  }
  return isSlip(a, b)
}

/** Whether two words of at least four letters differ in one letter: another, one more, or two swapped. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}
