import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursOfDay } from '../../../../main/core/states/hours-of-day.ts'
import { localParts } from '../../../../main/core/states/zone.ts'

const pieces = (zone: string, start: number, end: number) => {
  const told: (readonly [number, number])[] = []
  hoursOfDay(zone)(start, end, (hour, milliseconds) => told.push([hour, milliseconds]))
  return told
}

describe('hours of the day', () => {
  it('are those on the clock: the one that is repeated has both, the one left out nothing', () => {
    const minutes = (zone: string, start: string, end: string) =>
      pieces(zone, Date.parse(start), Date.parse(end)).map(([hour, ms]) => [hour, ms / 60_000])
    expect(minutes('Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T02:10:00Z')).toEqual([
      [2, 30],
      [2, 60],
      [3, 10],
    ])
    expect(minutes('Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T01:10:00Z')).toEqual([
      [1, 30],
      [3, 10],
    ])
    expect(minutes('Asia/Kathmandu', '2026-05-01T18:00:00Z', '2026-05-01T19:00:00Z')).toEqual([
      [23, 15],
      [0, 45],
    ])
  })

  it('have every millisecond once, in the hour that the clock shows', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
    const zone = fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kathmandu', 'America/St_Johns')
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 0, max: 100_000_000 }), (zone, start, length) => {
        const told = pieces(zone, start, start + length)
        let at = start
        for (const [hour, milliseconds] of told) {
          for (const moment of [at, at + milliseconds - 1])
            expect(Number(localParts(moment, zone).time.slice(0, 2))).toBe(hour)
          at += milliseconds
        }
        expect(at).toBe(start + length)
      }),
    )
  })
})
