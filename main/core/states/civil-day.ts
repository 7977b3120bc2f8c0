/** Days of the calendar without any zone. A day number counts from 1970-01-01; a day text is `YYYY-MM-DD`. */

export const dayMilliseconds = 86_400_000

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const dayText = /^\d{4}-\d{2}-\d{2}$/

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeapYear ? 29 : (monthDays[month - 1] ?? 0)
}

/** Whether the calendar has this day. `month` 1 to 12; years 0 to 9999. */
export function isCivilDay(year: number, month: number, day: number): boolean {
  return year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Day number of a day of the Gregorian calendar; the day must exist. Counts years from March, so leap days come last. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** `YYYY-MM-DD` of a day number; years 0 to 9999. */
export function writeDay(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10)
}

/** Whether the text is `YYYY-MM-DD` and the calendar has the day. */
export function isDay(text: string): boolean {
  return dayText.test(text) && isCivilDay(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10))
}

/** Day number of `YYYY-MM-DD`. Throws RangeError for anything else: whoever takes a day from outside asks `isDay`. */
export function readDay(text: string): number {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`)
  return dayNumber(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10))
}

/** The day `count` days after `day`. */
export function addDays(day: string, count: number): string {
  return writeDay(readDay(day) + count)
}

/** The day after `day`. */
export function nextDay(day: string): string {
  return addDays(day, 1)
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return readDay(to) - readDay(from)
}
