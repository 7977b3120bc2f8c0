/** How a number format of a workbook shows its numbers. `padded` carries the least digits of formats such as 00000. */
export type NumberKind =
  | { readonly kind: 'number' }
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'dateTime' }
  | { readonly kind: 'time' }

const plain: NumberKind = { kind: 'number' }
const dayMilliseconds = 86_400_000
// Below this many days a time format shows a length of time, not a moment: nobody has states of 1902.
const elapsedDays = 1000

/** Reads a format code, as `dd.mm.yyyy hh:mm`. Codes are the same in every language of the spreadsheet program. */
export function numberKind(code: string): NumberKind {
  const first = code.split(';')[0] ?? ''
  if (/^0{2,}$/.test(first)) return { kind: 'padded', digits: first.length }
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(first)
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase()
  if (isElapsed) return { kind: 'time' }
  // Places for digits make it a number; only fractions of seconds have them in a time.
  if (/general|standard|[@#?0]/.test(bare.replace(/s[.,]0+/g, 's'))) return plain
  const hasTime = /[hs]/.test(bare)
  const hasDate = /[yd]/.test(bare) || (/m/.test(bare) && !hasTime)
  if (hasDate) return { kind: hasTime ? 'dateTime' : 'date' }
  return hasTime ? { kind: 'time' } : plain
}

/** The kinds of the formats every workbook has without writing them down, by number. */
export function builtInKind(id: number): NumberKind {
  if (
    (id >= 14 && id <= 17) ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  ) {
    return { kind: 'date' }
  }
  if (id === 22) return { kind: 'dateTime' }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return { kind: 'time' }
  return plain
}

/**
 * A number of a workbook as text: whole numbers to the letter, others with the 15 digits a spreadsheet keeps, without an exponent unless
 * digits are lost;
 * dates `YYYY-MM-DD`, with time `YYYY-MM-DD HH:mm:ss`, times of day and lengths of time `HH:mm:ss`.
 */
export function numberText(raw: string, kind: NumberKind, is1904: boolean): string {
  if (kind.kind === 'number') return plainNumber(raw)
  if (kind.kind === 'padded') {
    const text = plainNumber(raw)
    return /^\d+$/.test(text) ? text.padStart(kind.digits, '0') : text
  }
  const serial = Number(raw)
  if (!(serial >= 0 && serial < 2_958_466)) return plainNumber(raw)
  const milliseconds = Math.round(serial * dayMilliseconds)
  if (kind.kind === 'time' && serial < elapsedDays) return timeText(milliseconds)
  const day = Math.floor(milliseconds / dayMilliseconds)
  const time = milliseconds - day * dayMilliseconds
  const date = dateText(day, is1904)
  return kind.kind === 'date' && time === 0 ? date : `${date} ${timeText(time)}`
}

function timeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const rest = milliseconds - seconds * 1000
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`
}

// Spreadsheets believe that 1900 had a 29 February (day 60) and count every later day one too high.
function dateText(day: number, is1904: boolean): string {
  if (!is1904 && day === 60) return '1900-02-29'
  // Days since 1 March of the year 0, so that leap days come last; a Date for every cell would cost more than the rest.
  const days = day + (is1904 ? 695_361 : day < 60 ? 693_900 : 693_899)
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${year}-${two(month)}-${two(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)}`
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

function plainNumber(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw
  const value = Number(raw)
  if (raw.length < 16 && !raw.includes('e') && String(value) === raw) return raw
  if (!Number.isFinite(value)) return raw
  // Of more digits a spreadsheet has kept fifteen: as an exponent it shows that the others are lost.
  if (Math.abs(value) >= 1e15 && /e/i.test(raw)) return raw.toUpperCase()
  const [digits = '', exponent] = String(Number(value.toPrecision(15))).split('e')
  return exponent === undefined ? digits : withoutExponent(digits, Number(exponent))
}

function withoutExponent(text: string, exponent: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = text.slice(sign.length).split('.')
  const digits = whole + part
  const point = whole.length + exponent
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return (
    sign + (digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
  )
}
