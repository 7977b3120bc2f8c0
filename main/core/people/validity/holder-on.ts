import type { Holding } from './holding.ts'

/** Whose an identifier is on a day; undefined: nobody's. */
export function holderOn<H extends Holding>(day: string, holdings: readonly H[]): H | undefined {
  return holdings.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
}
