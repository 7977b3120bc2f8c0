import { dayMilliseconds, writeDay } from '../../core/states/civil-day.ts'

const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))

/**
 * A writer of UTC milliseconds as `2026-10-12T11:00:05Z`, with milliseconds only where there are some. It keeps the text of the last
 * day: in a list of states the next moment mostly lies in the same one, and writing millions of them takes a fifth of the time.
 */
export function instantWriter(): (instant: number) => string {
  let lastDay = Number.NaN
  let dayText = ''
  return (instant) => {
    const day = Math.floor(instant / dayMilliseconds)
    if (day !== lastDay) {
      lastDay = day
      dayText = writeDay(day)
    }
    const rest = instant - day * dayMilliseconds
    const seconds = Math.floor(rest / 1000)
    const milliseconds = rest - seconds * 1000
    const clock = `${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`
    if (milliseconds === 0) return `${dayText}T${clock}Z`
    return `${dayText}T${clock}.${String(milliseconds).padStart(3, '0')}Z`
  }
}
