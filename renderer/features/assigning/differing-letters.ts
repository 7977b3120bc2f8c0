/** A piece of a text: whether its letters are missing in the text it was compared with. */
export interface TextPiece {
  readonly text: string
  /** Where it begins; tells two equal pieces apart. */
  readonly at: number
  readonly differs: boolean
}

// two names longer than this are no names; comparing them letter by letter would only cost time
const longest = 120

function folded(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** For each letter of `a`, whether it belongs to the longest run of letters, in order, that `b` has too. */
function sharedLetters(a: readonly string[], b: readonly string[]): readonly boolean[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const shared: boolean[] = []
  let j = 0
  for (let i = 0; i < a.length; i++) {
    while (j < b.length && a[i] !== b[j] && at(i, j + 1) >= at(i + 1, j)) j++
    const isShared = j < b.length && a[i] === b[j]
    shared.push(isShared)
    if (isShared) j++
  }
  return shared
}

/**
 * Splits `text` into pieces that `other` has too and pieces it has not. Case, accents and blanks do not count.
 * The pieces put together are `text`, always.
 */
export function differingLetters(text: string, other: string): readonly TextPiece[] {
  const letters = Array.from(text)
  if (letters.length === 0) return []
  if (letters.length > longest || other.length > longest) return [{ text, at: 0, differs: false }]
  const shared = sharedLetters(letters.map(folded), Array.from(other, folded))
  const pieces: TextPiece[] = []
  for (const [at, letter] of letters.entries()) {
    const differs = shared[at] === false && /\S/u.test(letter)
    const last = pieces.at(-1)
    if (last !== undefined && last.differs === differs)
      pieces[pieces.length - 1] = { ...last, text: last.text + letter }
    else pieces.push({ text: letter, at, differs })
  }
  return pieces
}
