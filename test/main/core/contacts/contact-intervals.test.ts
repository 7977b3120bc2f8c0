import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallLeg } from '../../../../main/core/contacts/call-leg.ts'
import { contactIntervals } from '../../../../main/core/contacts/contact-intervals.ts'

const leg: fc.Arbitrary<CallLeg> = fc
  .record({
    callId: fc.constantFrom('1', '2', '3', '4'),
    queue: fc.constantFrom('A', 'B', 'B\u001F'),
    start: fc.integer({ min: 0, max: 20 }).map((n) => 1_791_788_400_000 + n * 300_000),
    kind: fc.constantFrom('answered', 'abandoned', 'neither'),
    handle: fc.integer({ min: 0, max: 600 }).map((n) => n * 500),
  })
  .map(({ kind, handle, ...rest }) => ({
    ...rest,
    grouping: 'campaign',
    leg: 'Inbound',
    isAmbiguous: false,
    isAnswered: kind === 'answered',
    isAbandoned: kind === 'abandoned',
    handle: kind === 'answered' ? handle : 0,
  }))

const keyOf = ({ callId, queue, start }: CallLeg) => `${callId}/${queue}/${start}`

const base: CallLeg = {
  callId: '1',
  queue: 'A',
  grouping: 'campaign',
  start: 0,
  leg: 'Inbound',
  isAnswered: false,
  isAbandoned: false,
  handle: 0,
  isAmbiguous: false,
}

describe('contact intervals', () => {
  it('tell queues of one name apart by what made them, and legs of one moment by what they are', () => {
    const bySkill = { ...base, grouping: 'skill' }
    expect(contactIntervals([base, bySkill])).toMatchObject([
      { grouping: 'campaign', queue: 'A', offered: 1 },
      { grouping: 'skill', queue: 'A', offered: 1 },
    ])
    const first = { ...base, isAnswered: true, handle: 2000 }
    expect(contactIntervals([first, { ...first, leg: 'Conference' }])).toMatchObject([
      { offered: 1, answered: 1, handle: 4000, aht: 4 },
    ])
  })

  it('do not depend on the order of legs, nor on their being given twice', () => {
    fc.assert(
      fc.property(
        fc
          .array(leg, { maxLength: 30 })
          .chain((legs) =>
            fc.tuple(fc.constant(legs), fc.shuffledSubarray([...legs, ...legs], { minLength: legs.length * 2 })),
          ),
        ([legs, shuffled]) => {
          expect(contactIntervals(shuffled)).toEqual(contactIntervals(legs))
        },
      ),
    )
  })

  it('keep sums, count each call once per queue, and never promise more than came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(leg, { maxLength: 30, selector: keyOf }), (legs) => {
        const intervals = contactIntervals(legs)
        const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
        expect(sum(intervals.map(({ offered }) => offered))).toBe(
          new Set(legs.map(({ callId, queue }) => `${callId}/${queue}`)).size,
        )
        expect(sum(intervals.map(({ handle }) => handle))).toBe(sum(legs.map(({ handle }) => handle)))
        for (const { start, offered, answered, abandoned, handle, aht } of intervals) {
          expect(start % 900_000).toBe(0)
          expect(offered).toBeGreaterThanOrEqual(answered + abandoned)
          expect(offered).toBeGreaterThan(0)
          expect(aht === null ? 0 : aht * answered * 1000).toBeCloseTo(answered === 0 ? 0 : handle, 3)
        }
        const keys = intervals.map(({ start, queue }) => `${start} ${queue}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(intervals.map(({ start }) => start)).toEqual(
          intervals.map(({ start }) => start).toSorted((a, b) => a - b),
        )
      }),
    )
  })

  it('take of a leg given twice what was known last', () => {
    const first = { ...base, isAbandoned: true }
    const later = { ...first, isAnswered: true, isAbandoned: false, handle: 5000 }
    for (const legs of [
      [first, later],
      [later, first],
    ]) {
      expect(contactIntervals(legs)).toMatchObject([{ offered: 1, answered: 1, abandoned: 0, handle: 5000 }])
    }
  })
})
