const minute = 60_000
const day = 24 * 60 * minute

/** The local time of an instant as fields write it: `2026-11-16T09:00:12`, with `.500` only where there are milliseconds. */
export function localTime(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '00'
  const rest = ((instant % 1000) + 1000) % 1000
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${fraction}`
}

/**
 * The instants that a local time such as `2026-11-16T09:00` stands for in a zone, in order: one as a rule, two in the hour that a
 * clock change repeats, none in the hour it skips or when the text is no time.
 */
export function instantsOf(local: string, zone: string): readonly number[] {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return []
  const wanted = new Date(asUtc).toISOString().replace(/(\.000)?Z$/, '')
  // the offsets of the day before and after: a clock change lies between them, if there is one
  const offsets = new Set([asUtc - day, asUtc + day].map((instant) => offsetAt(instant, zone)))
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => localTime(instant, zone) === wanted)
    .sort((a, b) => a - b)
}

/** The day that an instant falls on in a zone: `2026-11-16`. */
export function localDay(instant: number, zone: string): string {
  return localTime(instant, zone).slice(0, 10)
}

/** The zone this computer stands in. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** How far local time is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${localTime(instant, zone)}Z`) - instant
}

/** The day before or after, by whole days. */
export function dayPlus(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}
