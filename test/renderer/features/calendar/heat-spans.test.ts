import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarDay } from '../../../../preload/contract/connection.ts'
import { quarterStates } from '../../../../preload/contract/connection.ts'
import { heatSpans, levelOf, mostRows, sumDay } from '../../../../renderer/features/calendar/heat-spans.ts'

const zone = 'Europe/Berlin'
const quarter = 15 * 60_000
const day = (date: string, start: number, states: CalendarDay['states'], rows?: readonly number[]): CalendarDay => ({
  day: date,
  start,
  states: [...states],
  rows: [...(rows ?? states.map((state) => (state === 'data' ? 10 : 0)))],
})
const filled = (count: number, state: CalendarDay['states'][number] = 'data') =>
  Array.from({ length: count }, () => state)
const ordinary = Date.UTC(2026, 10, 16, 23)
const spring = Date.UTC(2026, 2, 28, 23)
const autumn = Date.UTC(2026, 9, 24, 22)

describe('a day as spans', () => {
  test('quarters that look alike are one', () => {
    const states = [...filled(32, 'closed'), ...filled(40), ...filled(4, 'gap'), ...filled(20, 'closed')]
    const spans = heatSpans(day('2026-11-17', ordinary, states), 10, zone)
    expect(spans.map(({ state, width, rows }) => [state, width, rows])).toEqual([
      ['closed', 32, 0],
      ['data', 40, 400],
      ['gap', 4, 0],
      ['closed', 20, 0],
    ])
    expect(spans[2]).toMatchObject({ start: ordinary + 72 * quarter, end: ordinary + 76 * quarter })
  })

  test('the hour that a clock change skips stays empty, so that noon stands where it always does', () => {
    const states = [...filled(48 - 4, 'closed'), ...filled(48)]
    const spans = heatSpans(day('2026-03-29', spring, states), 10, zone)
    expect(spans.map(({ state, width }) => [state, width])).toEqual([
      ['closed', 8],
      ['skipped', 4],
      ['closed', 36],
      ['data', 48],
    ])
  })

  test('the hour that comes twice shares its place', () => {
    const states = [...filled(48 + 4, 'closed'), ...filled(48)]
    const spans = heatSpans(day('2026-10-25', autumn, states), 10, zone)
    expect(spans.map(({ state, width }) => [state, width])).toEqual([
      ['closed', 48],
      ['data', 48],
    ])
  })

  test('a day is always as wide as a day, and no row is lost', () => {
    const aDay = fc.constantFrom(
      { start: ordinary, count: 96 },
      { start: spring, count: 92 },
      { start: autumn, count: 100 },
    )
    const states = fc.array(fc.constantFrom(...quarterStates), { minLength: 100, maxLength: 100 })
    const rows = fc.array(fc.nat(500), { minLength: 100, maxLength: 100 })
    fc.assert(
      fc.property(aDay, states, rows, ({ start, count }, states, rows) => {
        const of = day('2026-01-01', start, states.slice(0, count), rows.slice(0, count))
        const spans = heatSpans(of, mostRows([of]), zone)
        expect(spans.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(96)
        expect(spans.reduce((sum, span) => sum + span.rows, 0)).toBe(sumDay(of).rows)
        expect(spans.at(-1)?.end).toBe(start + count * quarter)
      }),
    )
  })
})

test.each([
  [0, 100, 0],
  [1, 100, 1],
  [25, 100, 1],
  [26, 100, 2],
  [100, 100, 4],
  [0, 0, 0],
])('%d rows of at most %d are of strength %d', (rows, most, level) => {
  expect(levelOf(rows, most)).toBe(level)
})

test('a day comes to its rows, the time of each state, and the gaps one by one', () => {
  const states = [...filled(4, 'gap'), ...filled(88), ...filled(4, 'gap')]
  const sums = sumDay(day('2026-11-17', ordinary, states))
  expect(sums.rows).toBe(880)
  expect(sums.milliseconds).toMatchObject({ gap: 8 * quarter, data: 88 * quarter, quiet: 0 })
  expect(sums.gaps).toEqual([
    { from: ordinary, to: ordinary + 4 * quarter },
    { from: ordinary + 92 * quarter, to: ordinary + 96 * quarter },
  ])
})
