import { dayMilliseconds, writeDay } from './civil-day.ts'

/** Day and time of day as a clock on the wall shows them. */
export interface LocalParts {
  readonly day: string
  readonly time: string
}

/** The moment a zone's clocks are changed; offsets in milliseconds east of UTC. */
export interface ClockChange {
  readonly at: number
  readonly before: number
  readonly after: number
}

/** What one zone's clocks show. Remembers what it asked Intl, so keep one per zone. */
export interface ZoneClock {
  readonly zone: string
  /** Milliseconds to add to UTC at this moment. */
  offset(at: number): number
  /** Day and time of day (whole seconds, cut) at this moment. */
  parts(at: number): LocalParts
  /** The change of clocks inside the UTC day that contains this moment. */
  changeOnUtcDay(at: number): ClockChange | undefined
}

interface UtcDay {
  readonly before: number
  readonly after: number
  readonly changeAt: number
}

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/** A clock for an IANA zone; throws RangeError when the zone is not known. */
export function createZoneClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const utcDays = new Map<number, UtcDay>()
  const dayTexts = new Map<number, string>()

  function ask(at: number): number {
    const whole = Math.floor(at / 1000) * 1000
    const shown = format.formatToParts(whole)
    const part = (wanted: Intl.DateTimeFormatPartTypes): number =>
      Number(shown.find(({ type }) => type === wanted)?.value)
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
    return local - whole
  }

  // No zone changes its clocks twice on one UTC day, so a day is known by its two ends and the moment between them.
  function look(dayNumber: number): UtcDay {
    const start = dayNumber * dayMilliseconds
    const before = ask(start)
    const after = ask(start + dayMilliseconds)
    const day = { before, after, changeAt: before === after ? start : findChange(start, before) }
    utcDays.set(dayNumber, day)
    return day
  }

  function findChange(dayStart: number, before: number): number {
    let low = dayStart
    let high = dayStart + dayMilliseconds
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000
      if (ask(middle) === before) low = middle
      else high = middle
    }
    return high
  }

  function offset(at: number): number {
    const number = Math.floor(at / dayMilliseconds)
    const day = utcDays.get(number) ?? look(number)
    return at < day.changeAt ? day.before : day.after
  }

  function textOf(number: number): string {
    const text = writeDay(number)
    dayTexts.set(number, text)
    return text
  }

  return {
    zone,
    offset,
    parts(at) {
      const local = at + offset(at)
      const number = Math.floor(local / dayMilliseconds)
      const second = Math.floor((local - number * dayMilliseconds) / 1000)
      const minute = Math.floor(second / 60)
      return {
        day: dayTexts.get(number) ?? textOf(number),
        time: `${two[Math.floor(minute / 60)]}:${two[minute % 60]}:${two[second % 60]}`,
      }
    },
    changeOnUtcDay(at) {
      const number = Math.floor(at / dayMilliseconds)
      const { before, after, changeAt } = utcDays.get(number) ?? look(number)
      return before === after ? undefined : { at: changeAt, before, after }
    },
  }
}
