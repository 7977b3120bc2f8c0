/** Last and first name out of one column. */
export interface SplitName {
  readonly lastName: string
  readonly firstName: string
}

// Words that begin a last name: Dutch, German, Italian, Spanish, Portuguese and French ones.
const particles = new Set(
  "van von vom der den de het 't ten ter te op zu zum zur di del della dello dei degli da dal dalla do dos la le lo el al vd v.d.".split(
    ' ',
  ),
)

/**
 * Splits "Last, First" at its comma, "First Last" before the last word and the particles in front of it ("Anna van der Berg").
 * A single word is a last name. Which words are the last name of three or more is not known; a person can change it.
 */
export function splitName(name: string): SplitName {
  const clean = name.trim().replaceAll(/\s+/g, ' ')
  const comma = clean.indexOf(',')
  if (comma !== -1) return { lastName: clean.slice(0, comma).trim(), firstName: clean.slice(comma + 1).trim() }
  const words = clean.split(' ')
  let from = words.length - 1
  while (from > 1 && particles.has((words[from - 1] ?? '').toLowerCase())) from--
  return { lastName: words.slice(from).join(' '), firstName: words.slice(0, from).join(' ') }
}
