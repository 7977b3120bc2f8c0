/** Hand-written readers of digits, times of day and offsets: a regular expression per cell costs three times as much. */

const zero = 48
const nine = 57
const colon = 58
const blank = 32
const noBreakBlank = 160
const narrowBlank = 8239

/** What was read and where reading ended. `at` is -1 where nothing could be read. */
export interface Scanned {
  /** Milliseconds. */
  value: number
  at: number
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= zero && code <= nine ? code - zero : -1
}

/** Position after the digits that begin at `at`. */
export function skipDigits(text: string, at: number): number {
  let end = at
  while (digitAt(text, end) >= 0) end++
  return end
}

/** Number made of the digits from `from` to before `to`. */
export function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + digitAt(text, at)
  return value
}

/** Position after blanks, including those that do not break a line (AM and PM are often set apart by one). */
export function skipBlanks(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(end)
    if (code !== blank && code !== noBreakBlank && code !== narrowBlank) return end
    end++
  }
}

/** Reads up to nine decimals after a point or comma as milliseconds, cut; leaves `scanned` alone where there are none. */
function scanFraction(text: string, scanned: Scanned): void {
  const mark = text.charCodeAt(scanned.at)
  if (mark !== 46 && mark !== 44) return
  const from = scanned.at + 1
  const end = skipDigits(text, from)
  if (end === from || end - from > 9) {
    scanned.at = -1
    return
  }
  for (let at = from, unit = 100; at < end && unit >= 1; at++, unit /= 10) scanned.value += digitAt(text, at) * unit
  scanned.at = end
}

/**
 * Reads `h:mm`, `hh:mm:ss`, `hh:mm:ss.fff`, each also with AM or PM, as milliseconds of the day. 24:00 is the end of the day.
 * `hhmm` and `hhmmss` without colons are read where `isCompact`.
 */
export function scanClock(text: string, from: number, isCompact: boolean, scanned: Scanned): void {
  scanned.at = -1
  const hourEnd = skipDigits(text, from)
  let at = hourEnd
  let hour = digits(text, from, hourEnd)
  let minute = 0
  let second = 0
  if (text.charCodeAt(hourEnd) === colon && hourEnd > from && hourEnd - from <= 2) {
    if (skipDigits(text, hourEnd + 1) !== hourEnd + 3) return
    minute = digits(text, hourEnd + 1, hourEnd + 3)
    at = hourEnd + 3
    if (text.charCodeAt(at) === colon) {
      if (skipDigits(text, at + 1) !== at + 3) return
      second = digits(text, at + 1, at + 3)
      at += 3
    }
  } else if (isCompact && (hourEnd - from === 4 || hourEnd - from === 6)) {
    hour = digits(text, from, from + 2)
    minute = digits(text, from + 2, from + 4)
    second = digits(text, from + 4, hourEnd)
  } else return
  scanned.value = 0
  scanned.at = at
  scanFraction(text, scanned)
  if (scanned.at < 0) return
  const half = scanHalfDay(text, scanned)
  if (half > 0) {
    if (hour < 1 || hour > 12) scanned.at = -1
    hour = (hour % 12) + (half === 2 ? 12 : 0)
  }
  const rest = (minute * 60 + second) * 1000 + scanned.value
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && rest > 0)) scanned.at = -1
  scanned.value = hour * 3_600_000 + rest
}

/** 1 for AM, 2 for PM (also a.m., p.m.), 0 for neither. */
function scanHalfDay(text: string, scanned: Scanned): 0 | 1 | 2 {
  const at = skipBlanks(text, scanned.at)
  const code = text.charCodeAt(at) | 32
  if (code !== 97 && code !== 112) return 0
  const found = /^[ap](?:m\b|\.\s?m\.)/i.exec(text.slice(at, at + 5))
  if (found === null) return 0
  scanned.at = at + found[0].length
  return code === 97 ? 1 : 2
}

/** Reads `Z`, `UTC`, `GMT`, `+hh`, `+hhmm` or `+hh:mm` as milliseconds east of UTC; NaN where the text names no offset. */
export function scanOffset(text: string, from: number, scanned: Scanned): void {
  scanned.value = Number.NaN
  scanned.at = from
  const at = skipBlanks(text, from)
  const code = text.charCodeAt(at)
  if (code === 43 || code === 45 || code === 8722) {
    const end = skipDigits(text, at + 1)
    const hasColon = text.charCodeAt(end) === colon && end === at + 3
    const minuteFrom = hasColon ? end + 1 : at + 3
    const minuteEnd = hasColon ? skipDigits(text, minuteFrom) : end
    const hours = digits(text, at + 1, at + 3)
    const minutes = digits(text, minuteFrom, minuteEnd)
    const isWhole = minuteEnd === at + 3 ? !hasColon : minuteEnd - minuteFrom === 2
    if (end < at + 3 || !isWhole || hours > 14 || minutes > 59) scanned.at = -1
    else {
      scanned.value = (code === 43 ? 1 : -1) * (hours * 60 + minutes) * 60_000
      scanned.at = minuteEnd
    }
    return
  }
  const word = text.slice(at, at + 3).toUpperCase()
  if (word === 'Z' || word === 'UTC' || word === 'GMT') {
    scanned.value = 0
    scanned.at = at + word.length
  }
}
