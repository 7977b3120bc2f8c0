/** The clock on the wall of a time zone. Instants are UTC milliseconds. */
export interface ZoneClock {
  /** The instant of `minutes` after midnight on the wall clock of a day (`YYYY-MM-DD`, moved by `offset` days). */
  readonly instant: (day: string, offset: number, minutes: number) => number
  /** ISO timestamp with offset, to the second: `2026-10-25T02:30:00+02:00`; never ambiguous. */
  readonly format: (instant: number) => string
}

const minute = 60_000
// No zone in use changes its clock at anything finer than a quarter of an hour.
const quarter = 15 * minute

/** A clock for an IANA zone. Throws a RangeError for an unknown zone. */
export function zoneClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const offsets = new Map<number, { readonly milliseconds: number; readonly text: string }>()
  const offsetAt = (instant: number) => {
    const key = Math.floor(instant / quarter)
    const known = offsets.get(key)
    if (known) return known
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
    const size = (Number(hours) * 60 + Number(minutes)) * minute
    const offset = { milliseconds: sign === '-' ? -size : size, text: `${sign ?? '+'}${hours}:${minutes}` }
    offsets.set(key, offset)
    return offset
  }
  return {
    instant: (day, offset, minutes) => {
      const wall = Date.parse(`${day}T00:00:00Z`) + offset * 24 * 60 * minute + minutes * minute
      return wall - offsetAt(wall - offsetAt(wall).milliseconds).milliseconds
    },
    format: (instant) => {
      const { milliseconds, text } = offsetAt(instant)
      return new Date(instant + milliseconds).toISOString().slice(0, 19) + text
    },
  }
}
