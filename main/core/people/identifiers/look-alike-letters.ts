/** Pairs of a letter and the Latin one it cannot be told from on a screen. Only pairs that fool an attentive reader. */
const pairs =
  'аa еe ёë оo рp сc уy хx іi їï јj ѕs һh ԁd ԛq ԝw ӏl кk АA ВB ЕE ЁË КK МM НH ОO РP СC ТT УY ХX ІI ЇÏ ЈJ ЅS ԚQ ԜW ' +
  'οo αa νv ιi κk ρp υu χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
  // word processors put these where a hyphen or an apostrophe was typed
  "‐- ‑- ‒- –- —- ―- −- ‘' ’'"

const plain: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
)
const fullWidth = /[\uff01-\uff5e]/
const foreignLetter = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const latinLetter = /\p{Script=Latin}/u
const words = /[\p{L}\p{M}]+/gu
const isPlainAscii = /^[\0-\x7f]*$/

/** What was found, and the text in Latin letters: null where a letter has no Latin twin. */
export interface LookAlikes {
  readonly letters: string
  readonly repaired: string | null
}

/**
 * Finds Cyrillic, Greek and full-width letters, long dashes and curly apostrophes in a text of Latin letters and digits. A text written in
 * another alphabet altogether, or with a word of one beside words of another, is none.
 */
export function findLookAlikes(text: string): LookAlikes | null {
  if (isPlainAscii.test(text)) return null
  const letters = Array.from(text)
  const narrow = letters.map((letter) => letter.replace(fullWidth, narrowed))
  const plainText = narrow.join('')
  const isLatin = latinLetter.test(plainText)
  const isMeant = isLatin || /\d/.test(plainText)
  const isForeign = (letter: string) => isLatin && foreignLetter.test(letter)
  const hasTwins = narrow.every((letter) => !isForeign(letter) || plain.has(letter))
  const isMixed = (plainText.match(words) ?? []).some((word) => latinLetter.test(word) && foreignLetter.test(word))
  const replaced = narrow.map((letter) => {
    const stays = foreignLetter.test(letter) ? !(isForeign(letter) && hasTwins) : !isMeant
    return stays ? letter : (plain.get(letter) ?? letter)
  })
  const found = letters.filter((letter, at) => replaced[at] !== letter || (isMixed && isForeign(letter)))
  if (found.length === 0) return null
  return { letters: [...new Set(found)].join(''), repaired: isMixed && !hasTwins ? null : replaced.join('') }
}

function narrowed(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0)
}
