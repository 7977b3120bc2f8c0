import type { LoginConvention } from './assignments.ts'

type Piece =
  | 'first'
  | 'last'
  | 'firstLetters'
  | 'lastLetters'
  | 'personnelNumber'
  | 'prefixedNumber'
  | 'counter'
  | 'spelledOut'
  | 'dropped'
  | 'particlesDropped'
  | 'firstHalf'
  | 'cut'

/** A text of the file `assigning` in the language of the person. */
type Say = (key: `convention.${Piece}`, values?: Readonly<Record<string, string | number>>) => string

/** How logins are made, in words: "first letter of the first name + . + last name, umlauts as ae/oe/ue". */
export function conventionSentence(convention: LoginConvention, say: Say): string {
  if (convention.kind === 'personnelNumber') {
    const { prefix } = convention
    return prefix === '' ? say('convention.personnelNumber') : say('convention.prefixedNumber', { prefix })
  }
  const { parts, separator, umlauts, particles, doubles, cutAt, counter, domain } = convention
  const pieces = parts.map(({ of, letters }) =>
    letters === 0 ? say(`convention.${of}`) : say(`convention.${of}Letters`, { count: letters }),
  )
  const made = separator === '' ? pieces.join(' + ') : pieces.join(` + “${separator}” + `)
  const address = domain === '' ? made : `${made} + @${domain}`
  return [
    counter === 'always' ? `${address} + ${say('convention.counter')}` : address,
    say(`convention.${umlauts}`),
    ...(particles === 'dropped' ? [say('convention.particlesDropped')] : []),
    ...(doubles === 'firstHalf' ? [say('convention.firstHalf')] : []),
    ...(cutAt > 0 ? [say('convention.cut', { count: cutAt })] : []),
  ].join(', ')
}
