import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../../preload/contract/connection.ts'
import { isStopping, nextImportAt } from '../../../../main/core/connections/next-import.ts'

const minute = 60_000
const start = Date.UTC(2026, 9, 20, 9)
const calm = { coveredTo: start, lastAttemptAt: start, trouble: null, everyMinutes: 15 } as const
const trouble = (errorClass: Trouble['errorClass'], owner: Trouble['owner'] = 'planner'): Trouble => ({
  code: 'x',
  errorClass,
  owner,
  next: 'y',
  details: {},
  since: start,
})

describe('the next import', () => {
  it('comes a round after the newest moment that was asked for', () => {
    expect(nextImportAt(calm)).toBe(start + 15 * minute)
    expect(nextImportAt({ ...calm, everyMinutes: 60 })).toBe(start + 60 * minute)
    // a round that found nothing new, or was stopped by a person, is a round too
    expect(nextImportAt({ ...calm, lastAttemptAt: start + minute })).toBe(start + 16 * minute)
    expect(nextImportAt({ ...calm, lastAttemptAt: null })).toBe(start + 15 * minute)
  })

  it('does not come before the first one, which a person starts', () => {
    expect(nextImportAt({ ...calm, coveredTo: null, lastAttemptAt: null })).toBeNull()
  })

  it.each(['credential', 'rightMissing', 'notFound', 'ours'] as const)('waits for a person with %s', (errorClass) => {
    expect(nextImportAt({ ...calm, trouble: trouble(errorClass) })).toBeNull()
    expect(nextImportAt({ ...calm, trouble: trouble(errorClass, 'nobody') })).not.toBeNull()
  })

  it('is tried again with growing pauses, at most a round, when a trouble passes by itself', () => {
    const tries: number[] = []
    let at = start
    for (let n = 0; n < 8; n += 1) {
      const next = nextImportAt({ ...calm, lastAttemptAt: at, trouble: trouble('temporary') }) ?? 0
      tries.push((next - at) / minute)
      at = next
    }
    expect(tries).toEqual([1, 1, 2, 4, 8, 15, 15, 15])
  })

  it('never comes before the last try and a minute, and never later than a round after it', () => {
    const owner = fc.constantFrom<Trouble['owner']>('planner', 'vendorAdmin', 'nobody')
    const errorClass = fc.constantFrom<Trouble['errorClass']>('temporary', 'protocol')
    const time = fc.integer({ min: 0, max: 100_000 * minute })
    fc.assert(
      fc.property(owner, errorClass, time, time, fc.constantFrom(15, 30, 60), (owner, error, since, last, every) => {
        const known = { ...trouble(error, owner), since }
        const rhythm = { coveredTo: 0, lastAttemptAt: last, trouble: known, everyMinutes: every }
        const next = nextImportAt(rhythm) ?? Number.NaN
        expect(next).toBeGreaterThanOrEqual(Math.max(last, since) + minute)
        expect(next).toBeLessThanOrEqual(Math.max(last, since) + every * minute)
        expect(isStopping(known)).toBe(false)
      }),
    )
  })
})
