import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursAround, inkOn, layOut, stateColours } from '../../../../renderer/features/timeline/bands.ts'

const hour = 3_600_000
const day = 24 * hour
const span = (state: string, start: number, end: number) => ({ state, start, end, activityId: 1 })

test('states that overlap lie in different rows, those that follow one another in one', () => {
  const laid = layOut([span('a', 0, 6 * hour), span('b', 3 * hour, 4 * hour), span('c', 6 * hour, 9 * hour)], 0, day)
  expect(laid.map(({ span, lane }) => [span.state, lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ])
})

test('a state that began the day before is cut at the edge', () => {
  expect(layOut([span('night', -hour, 6 * hour)], 0, day)[0]).toMatchObject({ left: 0, width: 0.25 })
})

test('no two bars of one row ever cover each other', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: day - 1 }), fc.integer({ min: 1, max: hour })), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(spans, (starts) => {
      const laid = layOut(
        starts.map(([start, length]) => span('s', start, start + length)),
        0,
        2 * day,
      )
      for (const [at, one] of laid.entries()) {
        for (const other of laid.slice(at + 1)) {
          const apart = other.span.start >= one.span.end || one.span.start >= other.span.end
          expect(apart || one.lane !== other.lane).toBe(true)
        }
      }
    }),
  )
})

test('the hours shown are whole and hold everything', () => {
  expect(hoursAround([span('a', 8.5 * hour, 12 * hour), span('b', 13 * hour, 16.2 * hour)], 0, day)).toEqual({
    from: 8 * hour,
    to: 17 * hour,
  })
  expect(hoursAround([], 0, day)).toEqual({ from: 0, to: day })
})

test('each state has a colour, the longest the first', () => {
  const colours = stateColours([
    span('short', 0, hour),
    span('long', hour, 5 * hour),
    span('short', 6 * hour, 7 * hour),
  ])
  expect([...colours.keys()]).toEqual(['long', 'short'])
  expect(new Set(colours.values()).size).toBe(2)
})

test('letters are readable on any colour: at least 4.5 to 1', () => {
  const part = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(part, part, part, (red, green, blue) => {
      const colour = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
      expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

// WCAG 2.2, relative luminance and contrast ratio, written out apart from the code under test
function contrast(a: string, b: string): number {
  const light = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const value = Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16) / 255
      return sum + weight * (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    }, 0)
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}
