import { fullNames } from './nicknames.ts'
import type { PersonName } from './person-name.ts'

/**
 * How two names relate. `equal`: the same words in some spelling and order. `loose`: the same but for ae, oe, ue. `words`: one leaves
 * out words or has other particles. `initial`, `nickname`, `short`, `slip`: the first name is an initial, what people call each other,
 * the start of the other, or one letter apart; `lastSlip`: the last name is one letter apart. `sameFirst`, `sameLast`: only that is
 * shared. `differs`: another person as far as the names tell. `unknown`: one side has no name of two words.
 */
export type NameRelation =
  | 'equal'
  | 'loose'
  | 'words'
  | 'initial'
  | 'nickname'
  | 'short'
  | 'slip'
  | 'lastSlip'
  | 'sameFirst'
  | 'sameLast'
  | 'differs'
  | 'unknown'

const tolerant: ReadonlySet<NameRelation> = new Set([
  'loose',
  'words',
  'initial',
  'nickname',
  'short',
  'slip',
  'lastSlip',
])

/** Whether names agree as far as a person would say at once. */
export function isTolerant(relation: NameRelation): boolean {
  return tolerant.has(relation)
}

export interface NameParts {
  readonly name: PersonName
  readonly first: readonly string[]
  readonly last: readonly string[]
}

/** Compares a displayed name with an employee's. */
export function compareNames(shown: PersonName, employee: NameParts): NameRelation {
  if (shown.keys.some((key) => employee.name.keys.includes(key))) return 'equal'
  if (shown.loose.some((key) => employee.name.loose.includes(key))) return 'loose'
  const { words } = shown
  if (words.length < 2 || employee.first.length === 0 || employee.last.length === 0) return 'unknown'
  const lastAt = words.findIndex((word) => word.length > 1 && employee.last.includes(word))
  if (lastAt >= 0) {
    const rest = words.filter((_, at) => at !== lastAt)
    for (const [relation, isLike] of firstRelations) {
      if (!rest.some((word) => employee.first.some((first) => isLike(word, first)))) continue
      return relation
    }
    return 'sameLast'
  }
  const firstAt = words.findIndex((word) => word.length > 1 && employee.first.includes(word))
  const isLast = (word: string, at: number) => at !== firstAt && employee.last.some((last) => isSlip(word, last))
  if (firstAt >= 0) return words.some(isLast) ? 'lastSlip' : 'sameFirst'
  return 'differs'
}

const firstRelations: readonly (readonly [NameRelation, (word: string, first: string) => boolean])[] = [
  ['words', (word, first) => word.length > 1 && word === first],
  ['initial', (word, first) => (word.length === 1 || first.length === 1) && word.charAt(0) === first.charAt(0)],
  ['nickname', (word, first) => fullNames(word).includes(first) || fullNames(first).includes(word)],
  ['short', (word, first) => isStart(word, first) || isStart(first, word)],
  ['slip', isSlip],
]

function isStart(short: string, long: string): boolean {
  return short.length >= 3 && long.length > short.length && long.startsWith(short)
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
