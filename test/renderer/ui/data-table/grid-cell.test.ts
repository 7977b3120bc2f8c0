import { describe, expect, test } from 'vitest'
import { cellAfterKey, within } from '../../../../renderer/ui/data-table/grid-cell.ts'

const size = { rows: 100, columns: 5, screen: 20 }
const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('the key pressed leads from row 30, column 2', () => {
  const at = { row: 30, column: 2 }
  test.each([
    ['ArrowDown', {}, { row: 31, column: 2 }],
    ['ArrowUp', {}, { row: 29, column: 2 }],
    ['ArrowRight', {}, { row: 30, column: 3 }],
    ['ArrowLeft', {}, { row: 30, column: 1 }],
    ['Home', {}, { row: 30, column: 0 }],
    ['End', {}, { row: 30, column: 4 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 99, column: 4 }],
    ['ArrowDown', { metaKey: true }, { row: 99, column: 2 }],
    ['PageDown', {}, { row: 50, column: 2 }],
    ['PageUp', {}, { row: 10, column: 2 }],
  ])('%s %o', (key, held, target) => {
    expect(cellAfterKey(press(key, held), at, size)).toEqual(target)
  })

  test.each(['a', 'Tab', 'Enter', ' '])('%s is not for moving', (key) => {
    expect(cellAfterKey(press(key), at, size)).toBeNull()
  })

  test('with Alt the key belongs to the browser', () => {
    expect(cellAfterKey(press('ArrowLeft', { altKey: true }), at, size)).toBeNull()
  })
})

test('the header is above the first row, and nothing is above it', () => {
  expect(cellAfterKey(press('ArrowUp'), { row: 0, column: 1 }, size)).toEqual({ row: -1, column: 1 })
  expect(cellAfterKey(press('ArrowUp'), { row: -1, column: 1 }, size)).toEqual({ row: -1, column: 1 })
})

test('a page up from the first screen stops at its first row', () => {
  expect(cellAfterKey(press('PageUp'), { row: 7, column: 0 }, size)).toEqual({ row: 0, column: 0 })
})

test('a list that got shorter keeps the focus on its last row', () => {
  expect(within({ row: 30, column: 2 }, { rows: 4, columns: 5 })).toEqual({ row: 3, column: 2 })
})
