import { spellings } from '../fold.ts'
import { isParticle, nameWords } from './person-name.ts'

/** How letters a login cannot have are written, and what is taken of particles and double names. */
export interface LoginStyle {
  readonly umlauts: 'spelledOut' | 'dropped'
  readonly particles: 'kept' | 'dropped'
  readonly doubles: 'whole' | 'firstHalf'
}

/** A name in the small letters of a login, in one style. */
export interface LoginName extends LoginStyle {
  readonly first: string
  readonly last: string
}

const spelledPairs = /([aou])e/g
const umlauts = ['spelledOut', 'dropped'] as const

/** A name in every style, each text once: most names have only one. The styles are those of its first appearance. */
export function loginNames(firstName: string, lastName: string): readonly LoginName[] {
  const lasts = partsOf(lastName)
  const found: LoginName[] = []
  for (const first of partsOf(firstName)) {
    for (const last of lasts) {
      if (first.text === '' || last.text === '' || first.umlauts !== last.umlauts || first.doubles !== last.doubles)
        continue
      if (found.some((one) => one.first === first.text && one.last === last.text)) continue
      found.push({ ...last, first: first.text, last: last.text })
    }
  }
  return found
}

interface Part extends LoginStyle {
  readonly text: string
}

/** One field in every style. */
function partsOf(field: string): readonly Part[] {
  const parts: Part[] = []
  for (const doubles of ['whole', 'firstHalf'] as const) {
    const words = nameWords(doubles === 'firstHalf' ? halfOf(field) : field)
    const forms = words.map((word) => spellings(word))
    const own = words.map((word) => !isParticle(word))
    const kept = own.includes(true) && own.includes(false) ? (['kept', 'dropped'] as const) : (['kept'] as const)
    for (const particles of kept) {
      for (const one of umlauts) {
        const text = forms
          .filter((_, at) => particles === 'kept' || own[at])
          .map((spelled) => (one === 'spelledOut' ? spelled.at(-1) : spelled[0]) ?? '')
          .join('')
        const style = { umlauts: one, particles, doubles }
        parts.push({ ...style, text })
        // A list that spells umlauts out itself does not tell them from other pairs of letters.
        if (one === 'dropped' && text.search(spelledPairs) >= 0)
          parts.push({ ...style, text: text.replaceAll(spelledPairs, '$1') })
      }
    }
  }
  return parts
}

/** `Anna` of `Anna-Lena`, `van den Berg` of `van den Berg-Smit`, `Garcia` of `Garcia Lopez`. */
function halfOf(text: string): string {
  const before = text.split('-')[0] ?? ''
  const words = before.trim().split(/\s+/u)
  if (words.length < 2 || words.some((word) => isParticle(word.replaceAll(/['’,]/gu, '')))) return before
  return words[0] ?? ''
}
