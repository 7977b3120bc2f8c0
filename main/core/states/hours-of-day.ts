import { zoneClock } from './zone.ts'

const hour = 3_600_000
const day = 24 * hour

/** Tells how much of a span (UTC milliseconds, half open) lies in which hour, 0 to 23, that a clock in the zone shows. */
export function hoursOfDay(
  zone: string,
): (start: number, end: number, tell: (hour: number, milliseconds: number) => void) => void {
  const clock = zoneClock(zone)
  return (start, end, tell) => {
    let at = start
    while (at < end) {
      const local = at + clock.offset(at)
      const inDay = ((local % day) + day) % day
      // clocks change at full hours, so no change lies inside a piece
      const next = Math.min(end, at + hour - (inDay % hour))
      tell(Math.floor(inDay / hour), next - at)
      at = next
    }
  }
}
