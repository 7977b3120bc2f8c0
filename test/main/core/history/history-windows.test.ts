import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayWindows, partWindow, startRanges, windowBorder } from '../../../../main/core/history/history-windows.ts'

const hour = 3_600_000
const zone = 'Europe/Berlin'
// 25 October 2026, 01:00 UTC: 03:00 becomes 02:00 in Berlin
const change = Date.UTC(2026, 9, 25, 1)
const window = { from: change - 3 * hour, to: change + 22 * hour }

describe('windows of an import', () => {
  it('are days of the integration, 23 or 25 hours long when clocks are changed', () => {
    const week = { from: Date.UTC(2026, 9, 23, 22), to: Date.UTC(2026, 9, 26, 11) }
    expect(dayWindows(week, zone, zone).map(({ from, to }) => (to - from) / hour)).toEqual([24, 25, 12])
    const spring = { from: Date.UTC(2026, 2, 28, 23), to: Date.UTC(2026, 2, 29, 22) }
    expect(dayWindows(spring, zone, zone)).toEqual([spring])
  })

  it('have no border within two hours that clocks show alike', () => {
    expect(windowBorder(change - hour / 2, zone)).toBe(change - hour)
    expect(windowBorder(change, zone)).toBe(change - hour)
    expect(windowBorder(change + hour - 1, zone)).toBe(change - hour)
    expect(windowBorder(change + hour, zone)).toBe(change + hour)
    expect(windowBorder(change - hour, zone)).toBe(change - hour)
    // in spring nothing is shown twice
    const spring = Date.UTC(2026, 2, 29, 1)
    expect(windowBorder(spring + 60_000, zone)).toBe(spring + 60_000)
  })

  it('can be parted at a whole minute, down to two of them', () => {
    const from = Date.UTC(2026, 9, 12)
    expect(partWindow({ from, to: from + 3 * 60_000 }, zone)).toEqual([
      { from, to: from + 60_000 },
      { from: from + 60_000, to: from + 3 * 60_000 },
    ])
    expect(partWindow({ from, to: from + 60_000 }, zone)).toBeUndefined()
    expect(partWindow({ from: change - hour, to: change + hour }, zone)).toBeUndefined()
  })

  it('are written in ranges that fill them, apart at their borders and as small as can be', () => {
    const starts = fc.array(
      fc.integer({ min: window.from, max: window.to - 1 }).map((at) => at - (at % 600_000)),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 6 }), (given, size) => {
        const things = given.filter((at) => at >= window.from).map((start) => ({ start }))
        const ranges = [...startRanges(things, window, { size, zone })]
        expect(ranges.at(-1)?.range.to).toBe(window.to)
        for (const [place, { range, things: held }] of ranges.entries()) {
          expect(range.from).toBe(ranges[place - 1]?.range.to ?? window.from)
          expect(windowBorder(range.from, zone)).toBe(range.from)
          expect(held).toEqual(
            things.filter(({ start }) => start >= range.from && start < range.to).toSorted((a, b) => a.start - b.start),
          )
          const apart = new Set(held.map(({ start }) => windowBorder(start, zone)))
          expect(held.length <= size || apart.size === 1).toBe(true)
        }
      }),
    )
  })
})
