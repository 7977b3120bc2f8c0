import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AgentEvent,
  longestOpen,
  mergeEvents,
  spansOfEvents,
} from '../../../../main/core/notifications/spans-of-events.ts'

const event = (activity: number, since: number, until: number | null = null): AgentEvent => ({
  activity,
  since,
  until,
  flag: 0,
})
const span = (activity: number, start: number, end: number) => ({ activity, start, end, flag: 0 })

const someEvent: fc.Arbitrary<AgentEvent> = fc
  .record({
    activity: fc.integer({ min: 1, max: 3 }),
    since: fc.integer({ min: 0, max: 30 }),
    length: fc.option(fc.integer({ min: 0, max: 10 })),
    flag: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ activity, since, length, flag }) => ({
    activity,
    since,
    until: length === null ? null : since + length,
    flag,
  }))

describe('spans of events', () => {
  it('last until the next event, or as long as the event says', () => {
    expect(spansOfEvents([event(1, 0), event(2, 10), event(3, 20, 25), event(1, 40)])).toEqual([
      span(1, 0, 10),
      span(2, 10, 20),
      span(3, 20, 25),
    ])
  })

  it('are no history while they are open, or when nobody knows when they ended', () => {
    expect(spansOfEvents([event(1, 0)])).toEqual([])
    expect(spansOfEvents([event(1, 0), event(2, longestOpen + 1)])).toEqual([])
    expect(spansOfEvents([event(1, 0), event(2, longestOpen)])).toEqual([span(1, 0, longestOpen)])
    // what the sender says of the end holds, however long it is
    expect(spansOfEvents([event(1, 0, 2 * longestOpen)])).toEqual([span(1, 0, 2 * longestOpen)])
  })

  it('end together when they began together', () => {
    expect(spansOfEvents([event(2, 0), event(1, 0), event(3, 5)])).toEqual([span(1, 0, 5), span(2, 0, 5)])
  })

  it('take the end from whichever message brings it, and the latest of several', () => {
    expect(spansOfEvents([event(1, 0), event(1, 0, 4), event(1, 0, 7), event(2, 20)])).toEqual([span(1, 0, 7)])
    expect(spansOfEvents([event(1, 0, 0), event(2, 20)])).toEqual([])
  })

  it('are the same in any order and with anything told twice', () => {
    fc.assert(
      fc.property(fc.array(someEvent), fc.infiniteStream(fc.nat()), (events, order) => {
        const shuffled = [...events, ...events.filter((_, place) => place % 2 === 0)]
          .map((one) => ({ one, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one)
        expect(spansOfEvents(shuffled)).toEqual(spansOfEvents(events))
        expect(mergeEvents(shuffled)).toHaveLength(mergeEvents(events).length)
      }),
    )
  })

  it('each depend on their own moment and the next, on nothing else', () => {
    fc.assert(
      fc.property(fc.array(someEvent), (events) => {
        const moments = [...new Set(events.map(({ since }) => since))].sort((a, b) => a - b)
        const bit = moments.flatMap((moment, place) =>
          spansOfEvents(events.filter(({ since }) => since === moment || since === moments[place + 1])).filter(
            ({ start }) => start === moment,
          ),
        )
        expect(bit).toEqual(spansOfEvents(events))
      }),
    )
  })
})
