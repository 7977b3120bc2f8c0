import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOver } from '../../../../../main/core/people/validity/hand-over.ts'
import { holderOn } from '../../../../../main/core/people/validity/holder-on.ts'
import type { Holding } from '../../../../../main/core/people/validity/holding.ts'
import { splitByHolder } from '../../../../../main/core/people/validity/split-by-holder.ts'
import { addDays, dayStart, localParts } from '../../../../../main/core/states/zone.ts'

const always = (employeeNo: number): Holding => ({ employeeNo, from: null, to: null })
const handed = handOver([always(1)], '2026-10-15', always(2))
const zone = 'Europe/Berlin'

describe('states of an identifier that changed hands', () => {
  it('are cut at the midnight of the day, in the zone of the integration', () => {
    const midnight = Date.UTC(2026, 9, 14, 22)
    const [before, behind] = splitByHolder([{ start: midnight - 60_000, end: midnight + 1000 }], handed, zone)
    expect(before).toMatchObject({ start: midnight - 60_000, end: midnight, holder: { employeeNo: 1 } })
    expect(behind).toMatchObject({ start: midnight, end: midnight + 1000, holder: { employeeNo: 2 } })
  })

  it('stay whole where one has it always, and where nobody has it', () => {
    const span = { start: 0, end: 1, state: 'Ready' }
    expect(splitByHolder([span], [always(1)], zone)).toEqual([{ ...span, holder: always(1) }])
    expect(splitByHolder([span], [], zone)).toEqual([{ ...span, holder: null }])
  })

  it('keep every millisecond, and each piece belongs to the holder of its day', () => {
    const day = fc.nat(40).map((n) => addDays('2026-10-01', n))
    const acts = fc.array(fc.tuple(day, fc.option(fc.integer({ min: 1, max: 3 }), { nil: null })), { maxLength: 6 })
    const start = dayStart('2026-09-28', zone)
    const span = fc.tuple(fc.nat(50 * 24), fc.integer({ min: 1, max: 96 })).map(([at, hours]) => ({
      start: start + at * 3_600_000,
      end: start + (at + hours) * 3_600_000,
    }))
    fc.assert(
      fc.property(acts, fc.boolean(), span, (all, isHeld, one) => {
        const holdings = all.reduce<readonly Holding[]>(
          (held, [from, next]) => handOver(held, from, next === null ? null : always(next)),
          isHeld ? [always(1)] : [],
        )
        const pieces = splitByHolder([one], holdings, zone)
        expect(pieces.at(-1)?.end).toBe(one.end)
        pieces.forEach((piece, at) => {
          expect(piece.start).toBe(at === 0 ? one.start : pieces[at - 1]?.end)
          for (const moment of [piece.start, piece.end - 1])
            expect(piece.holder ?? undefined).toEqual(holderOn(localParts(moment, zone).day, holdings))
        })
      }),
    )
  })
})
