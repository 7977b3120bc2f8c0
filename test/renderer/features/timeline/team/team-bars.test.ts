import { describe, expect, it } from 'vitest'
import {
  barAt,
  barsOption,
  laidBars,
  rectangles,
  rowHeight,
} from '../../../../../renderer/features/timeline/team/team-bars.ts'
import { placeAfterKey } from '../../../../../renderer/features/timeline/team/team-keys.ts'

const day = { from: 0, to: 1000 }
const row = (spans: readonly [number, number, number][]) => {
  return laidBars({ identifier: 'ann', name: 'Ann', planningUnit: '', spans: [...spans] }, day)
}
const plain = row([
  [100, 200, 0],
  [200, 600, 1],
])
const parallel = row([
  [0, 500, 0],
  [100, 300, 1],
])

describe('the bars of a team', () => {
  it('lie side by side at full height, and share it where they overlap', () => {
    expect(plain.map(({ top, height }) => [top, height])).toEqual([
      [4, 18],
      [4, 18],
    ])
    expect(parallel.map(({ kind, top, height }) => [kind, top, height])).toEqual([
      [0, 4, 9],
      [1, 13, 9],
    ])
  })

  it('become rectangles by kind, cut to what is in sight and to the rows drawn', () => {
    const drawn = rectangles([parallel, plain], 2, { first: 1, count: 1 }, { from: 150, to: 350 }, 400)
    expect(drawn).toEqual([
      [0, 4, 99, 18],
      [100, 4, 299, 18],
    ])
    const both = rectangles([plain, plain], 2, { first: 0, count: 2 }, day, 1000)
    expect(both[0]).toEqual([100, 4, 99, 18, 100, rowHeight + 4, 99, 18])
  })

  it('are never too short to be seen', () => {
    expect(rectangles([row([[500, 501, 0]])], 1, { first: 0, count: 1 }, day, 100)).toEqual([[50, 4, 1, 18]])
  })

  it('are one shape a kind in its colour, without movement', () => {
    const option = barsOption([[1, 2, 3, 4], []], ['#111111', '#222222'])
    const [series] = option.series as [{ data: unknown[]; renderItem: (_: null, api: object) => object }]
    expect(option.animation).toBe(false)
    expect(series.data).toHaveLength(2)
    const value = () => 0
    expect(series.renderItem(null, { value })).toEqual({
      type: 'ponteBars',
      shape: { bars: [1, 2, 3, 4] },
      style: { fill: '#111111' },
    })
  })

  it('are found where the pointer is, a short one also beside it', () => {
    expect(barAt(plain, 150, 5, 10)).toBe(0)
    expect(barAt(plain, 603, 5, 10)).toBe(1)
    expect(barAt(plain, 700, 5, 10)).toBeNull()
    expect(barAt(parallel, 200, 5, 20)).toBe(1)
    expect(barAt(parallel, 200, 5, 5)).toBe(0)
  })
})

describe('the keys of a team’s day', () => {
  const rows = [plain, [], parallel]
  const after = (place: { row: number; bar: number | null }, key: string) => placeAfterKey(place, key, rows)

  it('lead from row to row and from bar to bar, and stay within', () => {
    expect(after({ row: 0, bar: 1 }, 'ArrowDown')).toEqual({ row: 1, bar: null })
    expect(after({ row: 0, bar: null }, 'ArrowUp')).toEqual({ row: 0, bar: null })
    expect(after({ row: 0, bar: null }, 'PageDown')).toEqual({ row: 2, bar: null })
    expect(after({ row: 0, bar: null }, 'ArrowRight')).toEqual({ row: 0, bar: 0 })
    expect(after({ row: 0, bar: 1 }, 'ArrowRight')).toEqual({ row: 0, bar: 1 })
    expect(after({ row: 0, bar: null }, 'ArrowLeft')).toEqual({ row: 0, bar: 1 })
    expect(after({ row: 1, bar: null }, 'ArrowRight')).toEqual({ row: 1, bar: null })
    expect(after({ row: 2, bar: 1 }, 'Escape')).toEqual({ row: 2, bar: null })
  })

  it('leave all others to the page', () => {
    expect(after({ row: 0, bar: null }, 'Enter')).toBeNull()
    expect(after({ row: 0, bar: null }, 'Escape')).toBeNull()
  })
})
