import { describe, expect, it } from 'vitest'
import type { AssignmentRow } from '../../../../preload/contract/assignments.ts'
import { keptRows, nextOpenRow } from '../../../../renderer/features/assigning/kept-rows.ts'

function row(id: string, name = id): AssignmentRow {
  return {
    user: { id, identifier: id, name, email: '', active: true },
    millisecondsPerDay: 0,
    list: 'review',
    assigned: null,
    candidates: [],
    warnings: [],
    postponed: false,
  }
}
const shown = (rows: ReturnType<typeof keptRows>) =>
  rows.map(({ row, left }) => (left ? `(${row.user.name})` : row.user.name))

describe('rows keep their places', () => {
  const seen = keptRows([], [row('a'), row('b'), row('c')])

  it('keeps a row that has left the list where it was', () => {
    expect(shown(keptRows(seen, [row('a'), row('c')]))).toEqual(['a', '(b)', 'c'])
  })

  it('opens it again in the same place when it comes back', () => {
    const without = keptRows(seen, [row('c')])
    expect(shown(keptRows(without, [row('b'), row('c')]))).toEqual(['(a)', 'b', 'c'])
  })

  it('shows what is new about a row, and new rows at the end', () => {
    expect(shown(keptRows(seen, [row('z'), row('b', 'B'), row('a'), row('c')]))).toEqual(['a', 'B', 'c', 'z'])
  })
})

describe('the next open row', () => {
  it('lies below, else above, else nowhere', () => {
    expect(nextOpenRow(['open', 'done', 'done', 'open'], 1)).toBe(3)
    expect(nextOpenRow(['open', 'done', 'done', 'done'], 2)).toBe(0)
    expect(nextOpenRow(['done', 'done'], 1)).toBe(1)
  })

  it('is one that was put off when no other is left, in turn', () => {
    expect(nextOpenRow(['postponed', 'done', 'postponed', 'open'], 1)).toBe(3)
    expect(nextOpenRow(['open', 'done', 'postponed'], 1)).toBe(0)
    expect(nextOpenRow(['postponed', 'done', 'postponed'], 0)).toBe(2)
    expect(nextOpenRow(['postponed', 'done', 'done'], 2)).toBe(0)
  })
})
