/**
 * Milliseconds of a duration: `HH:MM:SS` (hours may pass 24), `MM:SS`, or plain seconds, each with decimals after a point or comma.
 * Undefined for anything else, also for a negative one: a duration is never guessed.
 */
export function readDuration(text: string): number | undefined {
  return readClock(text) ?? readAny(text)
}

// Reports hold hundreds of thousands of `00:03:27`: read letter by letter in a fifth of the time.
function readClock(text: string): number | undefined {
  if (text.length !== 8 || text.charCodeAt(2) !== colon || text.charCodeAt(5) !== colon) return undefined
  const hours = twoDigits(text, 0)
  const minutes = twoDigits(text, 3)
  const seconds = twoDigits(text, 6)
  // anything odd is left to the patient reader
  if (hours < 0 || minutes < 0 || seconds < 0 || minutes > 59 || seconds > 59) return undefined
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

const colon = 58
const zero = 48

/** -1 when there are none. */
function twoDigits(text: string, place: number): number {
  const tens = text.charCodeAt(place) - zero
  const ones = text.charCodeAt(place + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function readAny(text: string): number | undefined {
  const found = /^\s*(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,9}))?\s*$/.exec(text)
  if (found === null) return undefined
  const [, hours, minutes, seconds = '', decimals = ''] = found
  if (minutes !== undefined && (seconds.length !== 2 || Number(seconds) > 59)) return undefined
  if (hours !== undefined && (minutes?.length !== 2 || Number(minutes) > 59)) return undefined
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds)
  return whole * 1000 + Number(decimals.padEnd(3, '0').slice(0, 3))
}
