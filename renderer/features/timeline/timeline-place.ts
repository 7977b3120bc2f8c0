import { decoded, encoded } from './in-address.ts'

export type TimelinePlace =
  | { readonly part: 'states' }
  | { readonly part: 'day'; readonly day: string | null; readonly identifier: string | null }

/** Reads what follows `timeline/`: `states`, or a day and an identifier: `2026-11-16/j.vdberg`. */
export function readPlace(rest: string): TimelinePlace {
  if (rest === 'states') return { part: 'states' }
  const slash = rest.indexOf('/')
  const day = slash < 0 ? rest : rest.slice(0, slash)
  const identifier = slash < 0 ? '' : decoded(rest.slice(slash + 1))
  return {
    part: 'day',
    day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    identifier: identifier === '' ? null : identifier,
  }
}

/** The address of one person's day. */
export function dayPlace(day: string, identifier: string | null): string {
  return identifier === null ? `timeline/${day}` : `timeline/${day}/${encoded(identifier)}`
}
