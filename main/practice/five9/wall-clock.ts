import { zoneClock } from '../zone-clock.ts'

/** Times as Five9's reports write them; without zone, so an hour of an autumn night stands twice. */
export interface WallClock {
  /** `Fri, 21 Aug 2026 09:00:12` */
  timestamp(at: number): string
  /** `2026/08/21` */
  date(at: number): string
  /** `09:00:12` */
  time(at: number): string
  /** `HH:MM:SS`, cut. */
  length(milliseconds: number): string
  /** `00:00:00.235`; without decimals when there are none. */
  lengthWithMilliseconds(milliseconds: number): string
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))
const quarter = 900_000

interface Quarter {
  readonly date: string
  readonly day: string
  /** Seconds since midnight on the wall. */
  readonly seconds: number
}

/** The clock of a zone. Throws RangeError for an unknown one. */
export function wallClock(zone: string): WallClock {
  const { format } = zoneClock(zone)
  // Within a quarter of an hour no day begins and no clock is changed; a report asks a hundred thousand times.
  const quarters = new Map<number, Quarter>()

  function quarterOf(at: number): Quarter {
    const number = Math.floor(at / quarter)
    const known = quarters.get(number)
    if (known !== undefined) return known
    const text = format(number * quarter)
    const [year = '', month = '', day = ''] = text.slice(0, 10).split('-')
    const weekday = weekdays[new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()]
    const fresh = {
      date: `${year}/${month}/${day}`,
      day: `${weekday}, ${day} ${months[Number(month) - 1]} ${year}`,
      seconds: Number(text.slice(11, 13)) * 3600 + Number(text.slice(14, 16)) * 60,
    }
    quarters.set(number, fresh)
    return fresh
  }

  const clockText = (seconds: number): string => {
    const hours = Math.floor(seconds / 3600)
    return `${two[hours] ?? hours}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`
  }
  const time = (at: number): string =>
    clockText(quarterOf(at).seconds + Math.floor((at - Math.floor(at / quarter) * quarter) / 1000))
  const length = (milliseconds: number): string => clockText(Math.floor(milliseconds / 1000))

  return {
    timestamp: (at) => `${quarterOf(at).day} ${time(at)}`,
    date: (at) => quarterOf(at).date,
    time,
    length,
    lengthWithMilliseconds(milliseconds) {
      const rest = milliseconds % 1000
      return rest === 0 ? length(milliseconds) : `${length(milliseconds)}.${String(rest).padStart(3, '0')}`
    },
  }
}
