import type { IdentifierCheck, IdentifierFinding } from '../../../../preload/contract/identifiers.ts'
import type { IdentifierRule } from '../../../../preload/contract/systems.ts'
import { cleanSpelling, spellingFindings } from './clean-spelling.ts'
import { findEmailAddress, isEmailAddress } from './email-address.ts'
import type { KnownIdentifiers } from './known-identifiers.ts'

/** The rule of a system; what is fixed in one is not changed here. */
export type CheckedRule = Readonly<Pick<IdentifierRule, 'maxLength' | 'shape' | 'spelling'>>

interface Checked {
  /** Whether the list of the known has this very identifier as one of its rows. */
  readonly isListed?: boolean
}

/** Checks one identifier after the other. */
export type CheckIdentifier = (text: string, checked?: Checked) => readonly IdentifierFinding[]

type Found = Pick<IdentifierFinding, 'repaired' | 'seen'>
const isNumber = /^\d+$/
// as spreadsheets write a number of more digits than they show
const shortened = /^-?(\d)(?:[.,](\d+))?E\+(\d{2,})$/i

/**
 * What is wrong or doubtful about an identifier, most certain first; empty when nothing is. Nothing is changed: a finding carries the text
 * without its fault where that is certain. What the system itself has written is right, whatever it looks like. Source: rules 4 and 5 of the
 * domain, and what vendors document.
 */
export function checkIdentifier(
  text: string,
  rule: CheckedRule,
  known: KnownIdentifiers,
  checked: Checked = {},
): readonly IdentifierFinding[] {
  return identifierCheck(rule, known)(text, checked)
}

/** As `checkIdentifier`, for many: the rule is made ready once. What becomes known in between counts. */
export function identifierCheck(rule: CheckedRule, known: KnownIdentifiers): CheckIdentifier {
  const strange = rule.spelling === null ? null : new RegExp(rule.spelling.without, 'gu')
  const hasBlanks = strange === null || ' '.replace(strange, '') === ' '
  const ready: ReadyRule = { ...rule, hasBlanks, strange }
  return (text, { isListed = false } = {}) => findingsOf(text, ready, { known, isListed })
}

interface ReadyRule extends CheckedRule {
  readonly hasBlanks: boolean
  readonly strange: RegExp | null
}

function findingsOf(
  text: string,
  rule: ReadyRule,
  { known, isListed }: { readonly known: KnownIdentifiers; readonly isListed: boolean },
): readonly IdentifierFinding[] {
  const findings: IdentifierFinding[] = []
  const add = (code: IdentifierFinding['code'], found: Found | null): void => {
    if (found !== null) findings.push({ code, ...found })
  }
  const isInSystem = known.inSystem(text)
  if (known.inList(text) > (isListed ? 1 : 0) || (isInSystem && !isListed)) add('twice', { repaired: null, seen: text })
  if (isInSystem || text === '') return findings
  findings.push(...spellingFindings(text, rule))
  // mostly there is nothing to clean
  const clean = findings.some(({ repaired }) => repaired !== null) ? cleanSpelling(text, rule) : text
  const isShortened = shortened.test(clean)
  add('shortened', isShortened ? shortenedOf(clean, known) : null)
  if (!isShortened) {
    add('noEmail', rule.shape === 'email' ? addressOf(clean, known) : null)
    add('zerosLost', isNumber.test(clean) ? zerosOf(clean, known) : null)
    add('caseDiffers', capitalsOf(clean, known))
    add(rule.spelling?.isSure === true ? 'charactersImpossible' : 'charactersUnusual', strangeOf(clean, rule))
  }
  add('tooLong', rule.maxLength !== null && clean.length > rule.maxLength ? nothing : null)
  add('lengthUnusual', isUsualLength(clean, rule) ? null : nothing)
  if (clean !== text && known.inList(clean) > 0) add('nearlyTwice', { repaired: null, seen: clean })
  return findings
}

/** The findings, and the text with everything repaired that is certain. */
export function judgeIdentifier(text: string, rule: CheckedRule, known: KnownIdentifiers): IdentifierCheck {
  const check = identifierCheck(rule, known)
  const findings = check(text)
  let repaired = text
  // each repair may lay another one open; more than these there are none
  for (let round = 0; round < 12; round += 1) {
    const next = check(repaired).find((finding) => finding.repaired !== null)
    if (next?.repaired === null || next === undefined) break
    repaired = next.repaired
  }
  return { findings: [...findings], repaired: repaired === text || repaired === '' ? null : repaired }
}

const nothing: Found = { repaired: null, seen: '' }

/** The one number of the system that a spreadsheet would write like this. */
function shortenedOf(text: string, known: KnownIdentifiers): Found {
  const [, first = '', more = '', power = '0'] = shortened.exec(text) ?? []
  const figures = first + more
  const fits = known.numbers().filter((number) => {
    if (number.startsWith('0') || number.length !== Number(power) + 1) return false
    return Number(number)
      .toExponential(more.length)
      .startsWith(`${first}${more === '' ? '' : `.${more}`}e`)
  })
  const [only] = fits
  return { repaired: fits.length === 1 && only !== undefined ? only : null, seen: figures }
}

function addressOf(text: string, known: KnownIdentifiers): Found | null {
  if (isEmailAddress(text)) return null
  const [only, ...more] = known.addressesOf(text).filter(isEmailAddress)
  return { repaired: more.length === 0 && only !== undefined ? only : findEmailAddress(text), seen: '' }
}

/** Spreadsheets take zeros away and never add any: of two equal numbers the longer one is right. */
function zerosOf(digits: string, known: KnownIdentifiers): Found | null {
  if (known.inSystem(digits)) return null
  const [only, ...more] = known.longerNumbers(digits)
  if (more.length > 0) return { repaired: null, seen: only ?? '' }
  if (only !== undefined && known.inSystem(only)) return { repaired: only, seen: only }
  const full = (only ?? digits).padStart(known.width ?? 0, '0')
  return full === digits ? null : { repaired: full, seen: full }
}

function capitalsOf(text: string, known: KnownIdentifiers): Found | null {
  if (known.inSystem(text)) return null
  const { system, list } = known.sameLetters(text)
  const [only, ...more] = system
  if (only !== undefined) return { repaired: more.length === 0 ? only : null, seen: only }
  const [listed] = list
  return listed === undefined ? null : { repaired: null, seen: listed }
}

function strangeOf(text: string, { strange }: ReadyRule): Found | null {
  const found = strange === null ? null : text.match(strange)
  return found === null ? null : { repaired: null, seen: [...new Set(found)].join('') }
}

function isUsualLength(text: string, { spelling }: CheckedRule): boolean {
  const { minLength, maxLength } = spelling ?? { minLength: null, maxLength: null }
  return text.length >= (minLength ?? 0) && text.length <= (maxLength ?? Number.POSITIVE_INFINITY)
}
