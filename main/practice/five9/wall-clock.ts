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

/** The clock of a zone. Throws RangeError for an unknown one. */
export function wallClock(zone: string): WallClock {
  const { format } = zoneClock(zone)
  const length = (milliseconds: number): string => {
    const seconds = Math.floor(milliseconds / 1000)
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    return parts.map((part) => String(part).padStart(2, '0')).join(':')
  }
  return {
    timestamp(at) {
      const text = format(at)
      const [year = '', month = '', day = ''] = text.slice(0, 10).split('-')
      const weekday = weekdays[new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()]
      return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${text.slice(11, 19)}`
    },
    date: (at) => format(at).slice(0, 10).replaceAll('-', '/'),
    time: (at) => format(at).slice(11, 19),
    length,
    lengthWithMilliseconds(milliseconds) {
      const rest = milliseconds % 1000
      return rest === 0 ? length(milliseconds) : `${length(milliseconds)}.${String(rest).padStart(3, '0')}`
    },
  }
}
