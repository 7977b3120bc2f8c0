import { readTime } from '../../core/states/read-time.ts'

// a date from year to day, a time, and the offset without which the moment would have to be guessed
const isoInstant = /^\s*\d{4}-?\d\d-?\d\d[Tt ]\d.*(?:[Zz]|[+-]\d\d(?::?\d\d)?)\s*$/

/** UTC milliseconds of an ISO timestamp that names its offset; null for anything else. */
export function readInstant(text: string): number | null {
  if (!isoInstant.test(text)) return null
  const reading = readTime(text, { zone: 'UTC', order: 'unknown' })
  return reading.kind === 'unique' ? reading.at : null
}
