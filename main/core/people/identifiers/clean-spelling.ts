import type { IdentifierFinding } from '../../../../preload/contract/identifiers.ts'
import type { IdentifierRule } from '../../../../preload/contract/systems.ts'
import { isEmailAddress } from './email-address.ts'
import { findLookAlikes } from './look-alike-letters.ts'

/** What is needed of a rule to judge a spelling. */
export interface SpellingRule extends Pick<IdentifierRule, 'shape'> {
  /** Whether the system has identifiers with blanks in them, as far as is known. */
  readonly hasBlanks: boolean
}

// U+FEFF counts as a blank for regular expressions and as a mark without any width for everybody else
const blank = '[^\\S\\ufeff]'
const other = '[\\S\\ufeff]'
const edges = new RegExp(`^${blank}+|${blank}+$`, 'g')
const inner = new RegExp(`(?<=${other})${blank}+(?=${other})`, 'g')
const several = new RegExp(`(?<=${other})${blank}{2,}(?=${other})`, 'g')
const odd = /[^\S \ufeff]/g
// no width at all: format and control characters, joiners, fillers and selectors
const invisible = /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\ufe00-\ufe0f]|(?!\s)\p{Cc}/gu
const isPlain = /^[!-~]*$/

/**
 * What the eye cannot see in an identifier, each with the text without it: characters without width, letters put together of two, blanks
 * where none belong, letters of another alphabet.
 */
export function spellingFindings(text: string, rule: SpellingRule): readonly IdentifierFinding[] {
  if (isPlain.test(text)) return []
  const findings: IdentifierFinding[] = []
  const add = (code: IdentifierFinding['code'], repaired: string | null, seen = ''): void => {
    if (repaired !== text) findings.push({ code, repaired, seen })
  }
  add('invisible', text.replaceAll(invisible, ''))
  add('splitLetters', text.normalize('NFC'))
  add('oddBlank', text.replaceAll(odd, ' '))
  const alike = findLookAlikes(text)
  if (alike !== null) add('lookAlike', alike.repaired, alike.letters)
  add('blankAtEdge', text.replaceAll(edges, ''))
  add('blanksInside', withoutInner(text, rule))
  return findings
}

/** The text with every spelling repaired that can be. */
export function cleanSpelling(text: string, rule: SpellingRule): string {
  let clean = text
  // one repair may lay another one open: a blank behind a character without width
  for (let round = 0; round < 8; round += 1) {
    const next = spellingFindings(clean, rule).find(({ repaired }) => repaired !== null)?.repaired
    if (next === undefined || next === null) return clean
    clean = next
  }
  return clean
}

/** No blanks where the system has none, else one where several stand in a row. */
function withoutInner(text: string, { shape, hasBlanks }: SpellingRule): string {
  if (!/\s/.test(text)) return text
  const joined = text.replaceAll(inner, '')
  const hasNone = shape === 'email' ? isEmailAddress(joined.replaceAll(edges, '')) : !hasBlanks
  return hasNone ? joined : text.replaceAll(several, ' ')
}
