import { isDay } from '../../core/states/civil-day.ts'
import type { Given } from './command.ts'
import { UsageError } from './usage-error.ts'

/** A day given as an option. Throws `UsageError` when it is missing or no day of the calendar. */
export function needDay(given: Given, option: string): string {
  const day = given.needed(option)
  if (!isDay(day)) throw new UsageError('usage.day', { value: day })
  return day
}
