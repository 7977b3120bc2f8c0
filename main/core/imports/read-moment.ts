import { readDate, readDateAndTime, readTime, type TimeForm, type TimeReading } from '../states/read-time.ts'
import { wallInstant } from '../states/zone.ts'

/** Reads the moments of one list. */
export interface MomentReader {
  /** As `readTime`. */
  whole(text: string): TimeReading
  /** As `readDateAndTime`. */
  parts(date: string, time: string): TimeReading
}

const clockLength = 8
const colon = 58

/**
 * Reads the moments of a list quickly: its rows come day by day, so the date of the row before is nearly always the date of this one, and
 * only the clock behind it is read. Everything but `date HH:MM:SS` goes the usual way; the answers are the same.
 */
export function createMomentReader(form: TimeForm): MomentReader {
  let knownDate = ''
  let midnight: number | undefined

  function midnightOf(date: string): number | undefined {
    if (date !== knownDate) {
      knownDate = date
      midnight = readDate(date, form.order)
    }
    return midnight
  }

  return {
    whole(text) {
      const dateEnd = text.length - clockLength - 1
      const clock = dateEnd > 5 && isGap(text.charCodeAt(dateEnd)) ? clockAt(text, dateEnd + 1) : -1
      const day = clock === -1 ? undefined : midnightOf(text.slice(0, dateEnd))
      return day === undefined ? readTime(text, form) : wallInstant(day + clock, form.zone)
    },
    parts(date, time) {
      const clock = time.length === clockLength ? clockAt(time, 0) : -1
      const day = clock === -1 ? undefined : midnightOf(date)
      return day === undefined ? readDateAndTime(date, time, form) : wallInstant(day + clock, form.zone)
    },
  }
}

// A blank or the T of ISO times.
function isGap(code: number): boolean {
  return code === 32 || code === 84
}

/** Milliseconds of `HH:MM:SS` at this place; -1 for anything else. */
function clockAt(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== colon || text.charCodeAt(at + 5) !== colon) return -1
  const hour = twoDigits(text, at)
  const minute = twoDigits(text, at + 3)
  const second = twoDigits(text, at + 6)
  const isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
  return isClock ? ((hour * 60 + minute) * 60 + second) * 1000 : -1
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
