import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnRows } from '../../../../renderer/ui/data-table/drawn-rows.ts'

const size = { most: 40, beyond: 8 }
const places = fc.record({
  count: fc.integer({ min: 0, max: 100_000 }),
  first: fc.integer({ min: 0, max: 100_000 }),
  active: fc.integer({ min: -1, max: 100_000 }),
})

test('wherever the screen and the focus are, every row has elements of its own', () => {
  fc.assert(
    fc.property(places, ({ count, first, active }) => {
      const rows = drawnRows(Math.min(first, Math.max(0, count - 1)), count, active, size)
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      expect(new Set(rows.map(({ index }) => index)).size).toBe(rows.length)
      expect(rows.every(({ index }) => index >= 0 && index < count)).toBe(true)
      expect(rows.length).toBeLessThanOrEqual(size.most + 1)
    }),
  )
})

test('the row with the focus is drawn and keeps its elements while the list scrolls under it', () => {
  fc.assert(
    fc.property(places, ({ count, first, active }) => {
      fc.pre(active >= 0 && active < count)
      const focused = drawnRows(Math.min(first, count - 1), count, active, size).find(({ index }) => index === active)
      expect(focused?.key).toBe(String(active % size.most))
    }),
  )
})

test('scrolling by a row takes over the elements of the row that left', () => {
  const before = drawnRows(100, 1000, -1, size)
  const after = drawnRows(101, 1000, -1, size)
  expect(new Set(after.map(({ key }) => key))).toEqual(new Set(before.map(({ key }) => key)))
})

test('the rows on the screen are drawn, also at the very end', () => {
  const drawn = drawnRows(980, 1000, 0, size).map(({ index }) => index)
  expect(drawn).toEqual(expect.arrayContaining(Array.from({ length: 20 }, (_, at) => 980 + at)))
})
