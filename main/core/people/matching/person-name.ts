import { cleanText, foldForSearch, looseKey, spellings } from '../fold.ts'

/** A person's name made comparable. */
export interface PersonName {
  /** Every spelling of the whole name, words sorted, so that order does not count. Two names agree when one is in common. */
  readonly keys: readonly string[]
  /** The same for names that only look alike: ae as a, ij as y. */
  readonly loose: readonly string[]
  /** Loose keys of the words without particles; a single letter is an initial. */
  readonly words: readonly string[]
}

const particles = new Set(
  'van von vom der den de het t te ter ten tot op zu zum zur di del della dello dei degli da dal dall dalla dell la le lo los do dos du des el al vd vda'.split(
    ' ',
  ),
)
const titles = new Set(
  'dr prof ing dott dottssa dipl mag mr mrs ms herr frau hr fr dhr mevr mw sig sigra signor signora drs ir mba bsc msc phd jr sr'.split(
    ' ',
  ),
)
const noName: PersonName = { keys: [], loose: [], words: [] }

// An apostrophe belongs to the word after it (D'Angelo, dell'Orto, O'Brien) or stands for an accent (Niccolo').
const joining = /(^|[\s,])(d|l|dell|dall|sant|o)['’`´]\s*/giu
const apostrophes = /['’`´ʼ]/gu
const abbreviatedParticles = /(^|[\s,])v\s*[./]\s*d\s*(?:\.|(?=\s))/giu

/** The name of an employee as kept in two fields. A last name may carry its particles before, after or behind a comma. */
export function employeeName(firstName: string, lastName: string): PersonName {
  const last = commaSwapped(prepared(lastName))
  return nameOf([...wordsOf(prepared(firstName)), ...particlesFirst(wordsOf(last))])
}

/** The name a system shows, whatever its order, with comma, titles, remarks in brackets. */
export function displayedName(text: string): PersonName {
  const plain = prepared(text.replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' '))
  const comma = plain.indexOf(',')
  if (comma < 0) return nameOf(wordsOf(plain))
  const before = wordsOf(plain.slice(0, comma))
  const after = wordsOf(plain.slice(comma + 1))
  const own = after.findIndex((word) => !isParticle(word))
  // `Jan Berg, van den` and `Berg, van den, Jan`: particles behind the comma belong to what stands before it
  if (own < 0) return nameOf([...before, ...after])
  return nameOf([...after.slice(own), ...after.slice(0, own), ...particlesFirst(before)])
}

/** Loose keys of the words of a field, without particles. */
export function looseWords(text: string): readonly string[] {
  const words = wordsOf(prepared(text)).map(looseKey)
  const own = words.filter((word) => !particles.has(word))
  return own.length > 0 ? own : words
}

/** The words of a field of the list of employees, particles in front wherever they are written. */
export function nameWords(text: string): readonly string[] {
  return particlesFirst(wordsOf(commaSwapped(prepared(text))))
}

function prepared(text: string): string {
  return cleanText(text)
    .replaceAll(joining, '$1$2')
    .replaceAll(abbreviatedParticles, '$1vd ')
    .replaceAll(apostrophes, '')
}

function commaSwapped(text: string): string {
  const comma = text.indexOf(',')
  return comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
}

/** `Berg van den` as `van den Berg`. */
function particlesFirst(words: string[]): string[] {
  let own = words.length
  while (own > 0 && isParticle(words[own - 1] ?? '')) own--
  return own === 0 ? words : [...words.slice(own), ...words.slice(0, own)]
}

/** Whether a word only stands before names: van, de, di. */
export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase())
}

function nameOf(all: readonly string[]): PersonName {
  const untitled = all.filter((word) => !titles.has(foldForSearch(word)))
  const words = untitled.length >= 2 ? untitled : all
  if (words.length === 0) return noName
  const own = words.filter((word) => !isParticle(word))
  const keys = keysOf(words)
  return { keys, loose: [...new Set(keys.map(looseKey))], words: (own.length > 0 ? own : words).map(looseKey) }
}

/** Particles are written to the word they precede: `van den Berg` and `Vandenberg` become one word. */
function keysOf(words: readonly string[]): readonly string[] {
  const glued: string[][] = []
  let before: string[] = ['']
  for (const word of words) {
    const forms = particleForms(word)
    before = before.flatMap((start) => forms.map((form) => start + form))
    if (isParticle(word)) continue
    glued.push(before)
    before = ['']
  }
  if (before[0] === '') return combinations(glued)
  if (glued.length === 0) return combinations([before])
  // Particles at the end belong to one of the words; which one, nobody says.
  const keys = glued.flatMap((_, owner) =>
    combinations(
      glued.map((forms, index) =>
        index === owner ? before.flatMap((start) => forms.map((form) => start + form)) : forms,
      ),
    ),
  )
  return [...new Set(keys)]
}

function particleForms(word: string): readonly string[] {
  const lower = word.toLowerCase()
  if (lower === 'vd' || lower === 'vda') return ['vander', 'vanden', 'vande', 'vd']
  if (lower === 'het') return ['het', 't']
  return spellings(word)
}

// A name with more doubtful letters than this gives its first spellings only: each one doubles the keys.
const mostKeys = 16

function combinations(words: readonly (readonly string[])[]): readonly string[] {
  let lists: string[][] = [[]]
  for (const forms of words) {
    const grown = forms.flatMap((form) => lists.map((list) => [...list, form]))
    lists = grown.length <= mostKeys ? grown : lists.map((list) => [...list, forms[0] ?? ''])
  }
  return lists.map((list) => list.sort().join(' '))
}
