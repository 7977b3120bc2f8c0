import { expect, test } from 'vitest'
import { afterKey, afterPick, isChosen } from '../../../../renderer/features/calendar/day-range.ts'

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })

test('arrows move, the space bar chooses, Shift chooses all in between', () => {
  const moved = afterKey({ active: 0, range: null }, key('ArrowDown'), 35)
  expect(moved).toEqual({ active: 1, range: null })
  const chosen = afterKey({ active: 1, range: null }, key(' '), 35)
  expect(chosen).toEqual({ active: 1, range: { anchor: 1, end: 1 } })
  const longer = afterKey({ active: 1, range: { anchor: 1, end: 1 } }, key('PageDown', true), 35)
  expect(longer).toEqual({ active: 8, range: { anchor: 1, end: 8 } })
  expect([0, 1, 8, 9].map((day) => isChosen({ anchor: 8, end: 1 }, day))).toEqual([false, true, true, false])
})

test('a choice may begin with Shift and an arrow', () => {
  expect(afterKey({ active: 3, range: null }, key('ArrowUp', true), 35)).toEqual({
    active: 2,
    range: { anchor: 3, end: 2 },
  })
})

test('no key leaves the list, Escape lets go of the choice, others are not ours', () => {
  expect(afterKey({ active: 0, range: null }, key('ArrowUp'), 35)?.active).toBe(0)
  expect(afterKey({ active: 30, range: null }, key('PageDown'), 35)?.active).toBe(34)
  expect(afterKey({ active: 30, range: null }, key('Home'), 35)?.active).toBe(0)
  expect(afterKey({ active: 2, range: { anchor: 1, end: 2 } }, key('Escape'), 35)).toEqual({ active: 2, range: null })
  expect(afterKey({ active: 2, range: null }, key('Escape'), 35)).toBeNull()
  expect(afterKey({ active: 2, range: null }, key('Tab'), 35)).toBeNull()
})

test('picking the only chosen day again lets it go', () => {
  expect(afterPick({ anchor: 4, end: 4 }, 4, false)).toBeNull()
  expect(afterPick({ anchor: 4, end: 6 }, 4, false)).toEqual({ anchor: 4, end: 4 })
  expect(afterPick({ anchor: 4, end: 6 }, 9, true)).toEqual({ anchor: 4, end: 9 })
})
