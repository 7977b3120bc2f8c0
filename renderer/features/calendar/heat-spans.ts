import type { CalendarDay } from '../../../preload/contract/connection.ts'
import { localTime } from '../../words/local-time.ts'

type QuarterState = CalendarDay['states'][number]

/** Quarters beside each other that look alike, or, `skipped`, the hour that a clock change leaves out. */
export interface HeatSpan {
  readonly state: QuarterState | 'skipped'
  /** How much there is, from 1 (little) to 4 (most); 0 where there is nothing. */
  readonly level: number
  /** UTC milliseconds, half open. */
  readonly start: number
  readonly end: number
  readonly rows: number
  /** In quarters of an ordinary day: 96 in all, whatever the clock did. */
  readonly width: number
}

const quarter = 15 * 60_000
const quartersADay = 96
const levels = 4

/** How strong a quarter with so many rows is drawn; what is there at all is never drawn as nothing. */
export function levelOf(rows: number, most: number): number {
  if (rows <= 0 || most <= 0) return 0
  return Math.ceil(Math.min(1, rows / most) * levels)
}

/** The most rows of a quarter in all days. */
export function mostRows(days: readonly CalendarDay[]): number {
  return days.reduce((most, { rows }) => rows.reduce((most, count) => Math.max(most, count), most), 0)
}

/**
 * A day as spans that follow one another, so that the same hour of the clock stands at the same place on every day: an hour that comes
 * twice shares its place, one that is skipped leaves it empty.
 */
export function heatSpans(day: CalendarDay, most: number, zone: string): readonly HeatSpan[] {
  const slots = slotsOf(day, zone)
  const shared = new Map<number, number>()
  for (const slot of slots) shared.set(slot, (shared.get(slot) ?? 0) + 1)
  const spans: HeatSpan[] = []
  let next = 0
  for (const [index, state] of day.states.entries()) {
    const slot = slots[index] ?? index
    const start = day.start + index * quarter
    const rows = day.rows[index] ?? 0
    if (slot > next) spans.push({ state: 'skipped', level: 0, start, end: start, rows: 0, width: slot - next })
    next = Math.max(next, slot + 1)
    const width = 1 / (shared.get(slot) ?? 1)
    const level = state === 'data' ? levelOf(rows, most) : 0
    const last = spans.at(-1)
    if (last !== undefined && last.state === state && last.level === level)
      spans[spans.length - 1] = { ...last, end: start + quarter, rows: last.rows + rows, width: last.width + width }
    else spans.push({ state, level, start, end: start + quarter, rows, width })
  }
  return spans
}

/** Which quarter of an ordinary day each quarter is, by the clock on the wall. */
function slotsOf({ start, states }: CalendarDay, zone: string): readonly number[] {
  // on all but two days a year the clock goes as it should, and asking it 96 times would take longer than drawing
  if (states.length === quartersADay) return states.map((_, index) => index)
  return states.map((_, index) => {
    const [hour = 0, minute = 0] = localTime(start + index * quarter, zone)
      .slice(11, 16)
      .split(':')
      .map(Number)
    return hour * 4 + Math.floor(minute / 15)
  })
}

/** What a day comes to. Milliseconds of each state; `gaps`: where nothing was asked for, half open. */
export interface DaySums {
  readonly rows: number
  readonly milliseconds: Readonly<Record<QuarterState, number>>
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
}

export function sumDay({ start, rows, states }: CalendarDay): DaySums {
  const milliseconds = { data: 0, quiet: 0, closed: 0, gap: 0, before: 0, future: 0 }
  const gaps: { from: number; to: number }[] = []
  for (const [index, state] of states.entries()) {
    milliseconds[state] += quarter
    if (state !== 'gap') continue
    const from = start + index * quarter
    const last = gaps.at(-1)
    if (last?.to === from) last.to = from + quarter
    else gaps.push({ from, to: from + quarter })
  }
  return { rows: rows.reduce((sum, count) => sum + count, 0), milliseconds, gaps }
}
