import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOver } from '../../../../../main/core/people/validity/hand-over.ts'
import { holderOn } from '../../../../../main/core/people/validity/holder-on.ts'
import type { Holding } from '../../../../../main/core/people/validity/holding.ts'
import { addDays } from '../../../../../main/core/states/zone.ts'

const ann = 1
const bob = 2
const always = (employeeNo: number): Holding => ({ employeeNo, from: null, to: null })
const to = (employeeNo: number | null) => (employeeNo === null ? null : always(employeeNo))
const dayOf = (n: number) => addDays('2026-10-01', n)
const allDays = Array.from({ length: 60 }, (_, n) => dayOf(n - 10))

const act = fc.record({ day: fc.nat(40), next: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }) })
const history = fc.array(act, { maxLength: 12 })
const isHeldAtFirst = fc.boolean()
const after = (acts: readonly { readonly day: number; readonly next: number | null }[], isHeld: boolean) =>
  acts.reduce<readonly Holding[]>(
    (holdings, { day, next }) => handOver(holdings, dayOf(day), to(next)),
    isHeld ? [always(ann)] : [],
  )

describe('handing an identifier over', () => {
  it('leaves the days before to whoever had it', () => {
    const handed = handOver([always(ann)], '2026-10-15', always(bob))
    expect(handed).toEqual([
      { employeeNo: ann, from: null, to: '2026-10-14' },
      { employeeNo: bob, from: '2026-10-15', to: null },
    ])
    expect(handOver(handed, '2026-10-20', null)).toEqual([
      { employeeNo: ann, from: null, to: '2026-10-14' },
      { employeeNo: bob, from: '2026-10-15', to: '2026-10-19' },
    ])
    expect(handOver([], '2026-10-15', always(bob))).toEqual([{ employeeNo: bob, from: '2026-10-15', to: null }])
  })

  it('gives what was when it goes back from the same day', () => {
    fc.assert(
      fc.property(history, isHeldAtFirst, fc.nat(45), fc.integer({ min: 1, max: 4 }), (acts, isHeld, day, next) => {
        const before = after(acts, isHeld)
        // only what goes on to today can go on once more
        const holder = holderOn(dayOf(day - 1), before)
        fc.pre(holder !== undefined && holder.to === null)
        expect(handOver(handOver(before, dayOf(day), always(next)), dayOf(day), holder ?? null)).toEqual(before)
      }),
    )
  })

  it('never gives a day to two people, keeps the order of days, and leaves only the last open', () => {
    fc.assert(
      fc.property(history, isHeldAtFirst, (acts, isHeld) => {
        const holdings = after(acts, isHeld)
        for (const day of allDays) {
          const held = holdings.filter((one) => holderOn(day, [one]) !== undefined)
          expect(held.length).toBeLessThanOrEqual(1)
        }
        holdings.forEach(({ from, to }, at) => {
          const next = holdings[at + 1]
          if (next === undefined) return
          expect(to).not.toBeNull()
          expect((to ?? '') < (next.from ?? '')).toBe(true)
          expect((from ?? '') <= (to ?? '')).toBe(true)
        })
      }),
    )
  })

  it('keeps the holder of every day before, and gives every day from then on to the next', () => {
    fc.assert(
      fc.property(history, isHeldAtFirst, act, (acts, isHeld, { day, next }) => {
        const before = after(acts, isHeld)
        const handed = handOver(before, dayOf(day), to(next))
        for (const one of allDays) {
          const expected = one < dayOf(day) ? holderOn(one, before)?.employeeNo : (next ?? undefined)
          expect(holderOn(one, handed)?.employeeNo).toBe(expected)
        }
        expect(handOver(handed, dayOf(day), to(next))).toEqual(handed)
      }),
    )
  })
})
