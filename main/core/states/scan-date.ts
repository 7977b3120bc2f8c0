import { dayMilliseconds, dayNumber, isCivilDay } from './civil-day.ts'
import { digits, type Scanned, skipBlanks, skipDigits } from './scan-clock.ts'

/** How a date such as 03/04/2026 is meant. While it is `unknown`, only dates that allow one reading are read. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'unknown'

/** Why a date or time could not be read: no text, not a known form, no such day or time, or day and month undecided. */
export type UnreadableReason = 'empty' | 'form' | 'noSuchTime' | 'orderUnknown'

// The spellings of the four languages of the app and of the systems' exports; a word of three letters or more that begins one.
const monthNames = [
  ['january', 'januar', 'januari', 'gennaio', 'jänner'],
  ['february', 'februar', 'februari', 'febbraio'],
  ['march', 'märz', 'maerz', 'mrz', 'maart', 'mrt', 'marzo'],
  ['april', 'aprile'],
  ['may', 'mai', 'mei', 'maggio'],
  ['june', 'juni', 'giugno'],
  ['july', 'juli', 'luglio'],
  ['august', 'augustus', 'agosto'],
  ['september', 'settembre'],
  ['october', 'oktober', 'ottobre'],
  ['november', 'novembre'],
  ['december', 'dezember', 'dicembre'],
] as const
const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|son|mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|lun|mar|mer|gio|ven|sab|dom)\p{L}*\.?,?\s+/iu
const word = /\p{L}+/uy

/** Month 1 to 12 of a name or its beginning, 0 for any other word. */
function monthOf(name: string): number {
  const lower = name.toLowerCase()
  if (lower.length < 3) return 0
  const index = monthNames.findIndex((names) => names.some((full) => full.startsWith(lower)))
  return index + 1
}

/**
 * Reads the date at the beginning of `text` into `scanned` (UTC milliseconds of its midnight, position after it).
 * Answers the reason where it could not.
 */
export function scanDate(text: string, order: DateOrder, scanned: Scanned): UnreadableReason | undefined {
  scanned.at = -1
  let from = 0
  let end = skipDigits(text, 0)
  if (end === 0) {
    // "Mar" is a month in English and a weekday in Italian, so the month is tried first.
    const why = scanNamed(text, scanned)
    if (why !== 'form') return why
    from = weekday.exec(text)?.[0].length ?? 0
    end = skipDigits(text, from)
  }
  const length = end - from
  if (length === 8)
    return take(
      digits(text, from, from + 4),
      digits(text, from + 4, from + 6),
      digits(text, from + 6, end),
      end,
      scanned,
    )
  const mark = text.charCodeAt(end)
  // Stroke, dot or slash, twice the same.
  if (mark === 45 || mark === 46 || mark === 47) {
    const middleEnd = skipDigits(text, end + 1)
    if (middleEnd > end + 1 && middleEnd - end <= 3 && text.charCodeAt(middleEnd) === mark) {
      const lastEnd = skipDigits(text, middleEnd + 1)
      const first = digits(text, from, end)
      const middle = digits(text, end + 1, middleEnd)
      const last = digits(text, middleEnd + 1, lastEnd)
      const lastLength = lastEnd - middleEnd - 1
      if (length === 4 && (lastLength === 1 || lastLength === 2)) return take(first, middle, last, lastEnd, scanned)
      if (length > 2 || (lastLength !== 4 && (lastLength !== 2 || mark === 45))) return 'form'
      const year = lastLength === 4 ? last : fullYear(last)
      if (mark === 46) return take(year, middle, first, lastEnd, scanned)
      return takeOrdered(year, first, middle, order, lastEnd, scanned)
    }
  }
  if (length <= 2) return scanDayName(text, digits(text, from, end), end, scanned)
  return 'form'
}

function takeOrdered(year: number, first: number, second: number, order: DateOrder, end: number, scanned: Scanned) {
  if (order === 'dayFirst') return take(year, second, first, end, scanned)
  if (order === 'monthFirst') return take(year, first, second, end, scanned)
  if (first > 12 || first === second) return take(year, second, first, end, scanned)
  if (second > 12) return take(year, first, second, end, scanned)
  return 'orderUnknown'
}

/** `21 Aug 2026`, `21-Aug-2026`, `21. August 2026` after the day. */
function scanDayName(text: string, day: number, dayEnd: number, scanned: Scanned): UnreadableReason | undefined {
  const from = skipBetween(text, dayEnd)
  word.lastIndex = from
  const name = word.exec(text)?.[0] ?? ''
  const yearFrom = skipBetween(text, from + name.length)
  const yearEnd = skipDigits(text, yearFrom)
  const month = monthOf(name)
  if (from === dayEnd || yearFrom === from + name.length || month === 0 || yearEnd - yearFrom !== 4) return 'form'
  return take(digits(text, yearFrom, yearEnd), month, day, yearEnd, scanned)
}

/** `Aug 21, 2026`. */
function scanNamed(text: string, scanned: Scanned): UnreadableReason | undefined {
  word.lastIndex = 0
  const name = word.exec(text)?.[0] ?? ''
  const month = monthOf(name)
  const dayFrom = skipBetween(text, name.length)
  const dayEnd = skipDigits(text, dayFrom)
  const yearFrom = skipBetween(text, dayEnd)
  const yearEnd = skipDigits(text, yearFrom)
  if (month === 0 || dayEnd === dayFrom || dayEnd - dayFrom > 2 || yearEnd - yearFrom !== 4) return 'form'
  return take(digits(text, yearFrom, yearEnd), month, digits(text, dayFrom, dayEnd), yearEnd, scanned)
}

function skipBetween(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return skipBlanks(text, code === 44 || code === 45 || code === 46 ? at + 1 : at)
}

// Two digits mean 1970 to 2069: injixo refuses anything before 1970. Not with strokes: 26-08-21 is most likely year first.
function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short
}

function take(year: number, month: number, day: number, end: number, scanned: Scanned): UnreadableReason | undefined {
  if (!isCivilDay(year, month, day)) return 'noSuchTime'
  scanned.value = dayNumber(year, month, day) * dayMilliseconds
  scanned.at = end
  return undefined
}
