import type { Random } from './random.ts'

/** Wall-clock minutes after midnight; `end` may lie beyond the day (a night shift). */
export interface Shift {
  readonly start: number
  readonly end: number
}

const early = { start: 420, end: 930 }
const day = { start: 510, end: 1020 }
const late = { start: 810, end: 1320 }
const night = { start: 1320, end: 1800 }
const mornings = { start: 480, end: 780 }
const evenings = { start: 1020, end: 1260 }
const trial = { start: 600, end: 660 }

/** What an agent usually works; drawn once per agent. */
export function usualShift(random: Random): Shift {
  const n = random.next()
  if (n < 0.32) return early
  if (n < 0.52) return day
  if (n < 0.74) return late
  if (n < 0.85) return mornings
  return n < 0.94 ? evenings : night
}

/** The hour in which somebody tries the telephone system out. */
export const trialShift: Shift = trial

/**
 * Which of `days` days from `firstDay` the agent works: `true` per day, the day before the first included in front,
 * because its night shift ends on the first.
 */
export function workingDays(random: Random, shift: Shift, firstDay: string, days: number): readonly boolean[] {
  const firstWeekday = new Date(`${firstDay}T00:00:00Z`).getUTCDay()
  const worksWeekends = random.chance(shift === night ? 0.6 : 0.14)
  const dayOff = random.int(1, 5)
  let onVacation = random.chance(0.06)
  const plan: boolean[] = []
  for (let n = -1; n < days; n++) {
    const weekday = (firstWeekday + n + 7) % 7
    if (weekday === 1) onVacation = random.chance(0.07)
    const isWeekend = weekday === 0 || weekday === 6
    const isPlanned = isWeekend ? worksWeekends : !(worksWeekends && weekday === dayOff)
    plan.push(isPlanned && !onVacation && !random.chance(0.04))
  }
  return plan
}
