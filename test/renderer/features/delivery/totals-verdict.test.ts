import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingMilliseconds } from '../../../../renderer/features/delivery/totals-verdict.ts'

const totals = { rows: 1, people: 1, seconds: 3600, databaseSeconds: 3600, withheldSeconds: 0, roundedMilliseconds: 0 }

describe('whether source and files are equal', () => {
  it('counts what was held back and what fell to whole seconds', () => {
    expect(missingMilliseconds(totals)).toBe(0)
    expect(missingMilliseconds({ ...totals, seconds: 1800, withheldSeconds: 1800 })).toBe(0)
    expect(missingMilliseconds({ ...totals, databaseSeconds: 3600.123, roundedMilliseconds: 123 })).toBe(0)
  })

  it('finds a single millisecond, whichever way', () => {
    expect(missingMilliseconds({ ...totals, databaseSeconds: 3600.001 })).toBe(1)
    expect(missingMilliseconds({ ...totals, seconds: 3601 })).toBe(-1000)
  })

  it('stays exact for years of seconds with thousandths', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.integer({ min: 0, max: 7200 }),
        fc.integer({ min: -999_999, max: 999_999 }),
        (seconds, withheldSeconds, roundedMilliseconds) => {
          const databaseSeconds = ((seconds + withheldSeconds) * 1000 + roundedMilliseconds) / 1000
          expect(
            Math.abs(
              missingMilliseconds({ ...totals, seconds, withheldSeconds, roundedMilliseconds, databaseSeconds }),
            ),
          ).toBe(0)
        },
      ),
    )
  })
})
