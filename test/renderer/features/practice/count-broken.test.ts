import { expect, test } from 'vitest'
import { countBroken } from '../../../../renderer/features/practice/count-broken.ts'

test('counts what is not set as a healthy system is', () => {
  const speed = { isChoice: false, id: 'speed', values: ['fast', 'slow'] }
  expect(countBroken([])).toBe(0)
  expect(countBroken([{ switches: [{ ...speed, value: 'fast' }] }])).toBe(0)
  expect(
    countBroken([
      {
        switches: [
          { ...speed, value: 'slow' },
          { ...speed, value: 'fast' },
        ],
      },
      { switches: [{ ...speed, value: 'slow' }] },
    ]),
  ).toBe(2)
})
