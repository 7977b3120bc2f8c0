import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSight, panned, ticks, zoomed } from '../../../../renderer/features/timeline/day-view.ts'

const minute = 60_000
const hour = 60 * minute
const whole = { from: 0, to: 24 * hour }

describe('what is in sight of a day', () => {
  it('comes nearer around the moment pointed at, down to ten minutes, and goes back to the whole', () => {
    expect(zoomed(whole, whole, 2, 6 * hour)).toEqual({ from: 3 * hour, to: 15 * hour })
    const near = zoomed(whole, whole, 1e6, 6 * hour)
    expect(near.to - near.from).toBeCloseTo(10 * minute)
    expect(zoomed(near, whole, 1e-6)).toEqual(whole)
  })

  it('never leaves the whole, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), at: fc.integer({ min: 0, max: whole.to }) }),
      fc.record({ by: fc.integer({ min: -whole.to, max: whole.to }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let view = whole
        for (const one of steps)
          view =
            'by' in one
              ? panned(view, whole, one.by)
              : zoomed(view, whole, one.factor, Math.min(view.to, Math.max(view.from, one.at)))
        expect(view.from).toBeGreaterThanOrEqual(whole.from)
        expect(view.to).toBeLessThanOrEqual(whole.to + 1e-6)
        expect(view.to - view.from).toBeGreaterThanOrEqual(10 * minute - 1)
      }),
    )
  })

  it('moves no further than a span needs', () => {
    const view = { from: 8 * hour, to: 10 * hour }
    expect(inSight(view, whole, { start: 9 * hour, end: 9.5 * hour })).toBe(view)
    expect(inSight(view, whole, { start: 11 * hour, end: 12 * hour })).toEqual({ from: 10 * hour, to: 12 * hour })
    expect(inSight(view, whole, { start: 5 * hour, end: 7 * hour })).toEqual({ from: 5 * hour, to: 7 * hour })
  })

  it('has ticks at full steps, no more than there is room for', () => {
    expect(ticks({ from: 9.2 * hour, to: 12 * hour }, whole, 4).map((at) => at / hour)).toEqual([10, 11])
    expect(ticks(whole, whole, 8).map((at) => at / hour)).toEqual([0, 3, 6, 9, 12, 15, 18, 21])
  })
})
