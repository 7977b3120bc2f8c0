import { expect, test } from 'vitest'
import { fitBounds } from '../../../../main/hosts/electron/fit-bounds.ts'

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: -200, width: 1280, height: 1024 }
const first = { width: 1280, height: 800 }

test('the window opens where it was, on any display', () => {
  const there = { x: 2000, y: -100, width: 1100, height: 700 }
  expect(fitBounds(there, [left, right])).toEqual(there)
})

test('a display that is gone gives the first place back', () => {
  expect(fitBounds({ x: 2000, y: -100, width: 1100, height: 700 }, [left])).toEqual(first)
})

test.each([
  ['above every display', { x: 100, y: -300, width: 800, height: 600 }],
  ['below', { x: 100, y: 1030, width: 800, height: 600 }],
  ['beside, with a sliver left', { x: -750, y: 100, width: 800, height: 600 }],
])('a title bar out of reach gives the first place back: %s', (_, bounds) => {
  expect(fitBounds(bounds, [left])).toEqual(first)
})

test('a window half outside stays, as long as it can be dragged', () => {
  const there = { x: -600, y: 900, width: 800, height: 600 }
  expect(fitBounds(there, [left])).toEqual(there)
})

test('it is never too small to work in', () => {
  expect(fitBounds({ x: 10, y: 10, width: 1, height: 1 }, [left])).toEqual({ x: 10, y: 10, width: 640, height: 480 })
})

test.each([
  [undefined],
  [null],
  ['large'],
  [{}],
  [{ x: 0, y: 0, width: '9', height: 9 }],
  [{ x: 0.5, y: 0, width: 900, height: 700 }],
])('a broken memory is none: %o', (remembered) => {
  expect(fitBounds(remembered, [left])).toEqual(first)
})
