/** A piece of an identifier: letters as they are, or one blank with a sign that shows it. */
export interface BlankPiece {
  readonly text: string
  /** Where it begins; tells two equal pieces apart. */
  readonly at: number
  readonly sign: string | null
}

// what the eye cannot see but the system compares: blanks of all widths, tabs, line ends, joiners, marks of direction
const invisible = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u

function signOf(blank: string): string {
  if (blank === ' ') return '␣'
  if (blank === '\t') return '⇥'
  return `U+${(blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Splits an identifier so that each invisible character can be shown. The texts put together are the identifier. */
export function visibleBlanks(identifier: string): readonly BlankPiece[] {
  const pieces: BlankPiece[] = []
  for (const [at, letter] of Array.from(identifier).entries()) {
    const last = pieces.at(-1)
    if (invisible.test(letter)) pieces.push({ text: letter, at, sign: signOf(letter) })
    else if (last !== undefined && last.sign === null) pieces[pieces.length - 1] = { ...last, text: last.text + letter }
    else pieces.push({ text: letter, at, sign: null })
  }
  return pieces
}
