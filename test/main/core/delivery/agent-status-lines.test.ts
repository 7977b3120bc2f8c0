import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentStatusDay, agentStatusDays } from '../../../../main/core/delivery/agent-status-lines.ts'
import { deliveryDay } from '../../../../main/core/delivery/delivery-day.ts'
import type { StateSpan } from '../../../../main/core/states/resolve-parallel-states.ts'

const piece = (state: string, start: string, end: string): StateSpan => ({
  state,
  start: Date.parse(start),
  end: Date.parse(end),
})
const same = (state: string): string => state
const texts = (day: string, pieces: readonly StateSpan[], zone = 'Europe/Berlin', agent = '007') =>
  agentStatusDay(deliveryDay(day, zone), agent, pieces, same).lines.map(({ text }) => text.trimEnd())

describe('agentStatusDay', () => {
  test('writes local time', () => {
    const written = agentStatusDay(
      deliveryDay('2026-07-01', 'Europe/Berlin'),
      '007',
      [piece('Ready', '2026-07-01T11:00:00Z', '2026-07-01T11:00:05Z')],
      (state) => ({ Ready: '1013' })[state],
    )
    expect(written.lines).toEqual([
      { text: '007;1013;2026-07-01;13:00:00;2026-07-01;13:00:05\n', bytes: 49, seconds: 5 },
    ])
    expect(written.perActivity).toEqual([{ activity: '1013', seconds: 5, rows: 1 }])
  })

  test('cuts at local midnight', () => {
    const night = [piece('A', '2026-07-01T20:00:00Z', '2026-07-02T00:00:00Z')]
    expect(texts('2026-07-01', night)).toEqual(['007;A;2026-07-01;22:00:00;2026-07-02;00:00:00'])
    expect(texts('2026-07-02', night)).toEqual(['007;A;2026-07-02;00:00:00;2026-07-02;02:00:00'])
    expect(texts('2026-07-03', night)).toEqual([])
  })

  test('cuts milliseconds, leaves out what has no second, and counts both', () => {
    const written = agentStatusDay(
      deliveryDay('2026-07-01', 'UTC'),
      '7',
      [
        piece('A', '2026-07-01T10:00:00.900Z', '2026-07-01T10:00:02.100Z'),
        piece('B', '2026-07-01T10:00:02.100Z', '2026-07-01T10:00:02.800Z'),
        piece('C', '2026-07-01T10:00:02.800Z', '2026-07-01T10:00:04.000Z'),
      ],
      same,
    )
    expect(written.lines.map(({ text }) => text.trimEnd())).toEqual([
      '7;A;2026-07-01;10:00:00;2026-07-01;10:00:02',
      '7;C;2026-07-01;10:00:02;2026-07-01;10:00:04',
    ])
    expect(written).toMatchObject({ seconds: 4, databaseMilliseconds: 3100, roundingMilliseconds: -900 })
  })

  test('writes no time that clocks left out', () => {
    const spring = [
      piece('A', '2026-03-29T00:30:00Z', '2026-03-29T01:00:00Z'),
      piece('B', '2026-03-29T01:00:00Z', '2026-03-29T01:30:00Z'),
    ]
    expect(texts('2026-03-29', spring)).toEqual([
      '007;A;2026-03-29;01:30:00;2026-03-29;03:00:00',
      '007;B;2026-03-29;03:00:00;2026-03-29;03:30:00',
    ])
    expect(texts('2026-03-28', [piece('A', '2026-03-28T21:00:00Z', '2026-03-28T22:00:00Z')], 'Asia/Beirut')).toEqual([
      '007;A;2026-03-28;23:00:00;2026-03-29;01:00:00',
    ])
  })

  test('withholds the second pass of the repeated hour and counts it', () => {
    const autumn = [
      piece('A', '2026-10-24T23:30:00Z', '2026-10-25T00:40:00Z'),
      piece('B', '2026-10-25T00:40:00Z', '2026-10-25T01:20:00Z'),
      piece('C', '2026-10-25T01:20:00Z', '2026-10-25T01:50:00Z'),
      piece('D', '2026-10-25T01:50:00Z', '2026-10-25T02:30:00Z'),
    ]
    const written = agentStatusDay(deliveryDay('2026-10-25', 'Europe/Berlin'), '007', autumn, same)
    expect(written.lines.map(({ text }) => text.trimEnd())).toEqual([
      '007;A;2026-10-25;01:30:00;2026-10-25;02:40:00',
      '007;B;2026-10-25;02:40:00;2026-10-25;03:00:00',
      '007;D;2026-10-25;03:00:00;2026-10-25;03:30:00',
    ])
    expect(written).toMatchObject({ seconds: 7200, repeatedHour: { seconds: 3600, rows: 3 } })
    const through = [piece('A', '2026-10-24T23:00:00Z', '2026-10-25T03:00:00Z')]
    expect(texts('2026-10-25', through)).toEqual([
      '007;A;2026-10-25;01:00:00;2026-10-25;03:00:00',
      '007;A;2026-10-25;03:00:00;2026-10-25;04:00:00',
    ])
  })

  test('withholds at the end of a day whose last hour is repeated', () => {
    const late = [piece('A', '2026-10-24T20:30:00Z', '2026-10-24T22:30:00Z')]
    expect(texts('2026-10-24', late, 'Asia/Beirut')).toEqual(['007;A;2026-10-24;23:30:00;2026-10-25;00:00:00'])
    expect(texts('2026-10-25', late, 'Asia/Beirut')).toEqual(['007;A;2026-10-25;00:00:00;2026-10-25;00:30:00'])
  })

  test('quotes only where it must and keeps blanks and zeros', () => {
    const [from, to] = ['2026-07-01T10:00:00Z', '2026-07-01T10:00:01Z'] as const
    const rest = ';2026-07-01;10:00:00;2026-07-01;10:00:01'
    expect(texts('2026-07-01', [piece('A;"B"', from, to)], 'UTC', ' 00=1 ')).toEqual([` 00=1 ;"A;""B"""${rest}`])
  })

  test.each<[string, string, string]>([
    ['', 'agent', 'empty'],
    ['x'.repeat(256), 'agent', 'tooLong'],
    ['a\nb', 'agent', 'lineBreak'],
  ])('refuses the identifier %j', (agent, field, problem) => {
    const [hour] = [piece('A', '2026-07-01T10:00:00Z', '2026-07-01T11:00:00Z')]
    const written = agentStatusDay(deliveryDay('2026-07-01', 'UTC'), agent, [hour], same)
    expect(written).toMatchObject({ lines: [], seconds: 0, refused: { seconds: 3600, rows: 1 } })
    expect(written.problems).toEqual([{ kind: 'text', field, problem, text: agent }])
  })

  test('refuses a state without activity, and states out of order', () => {
    const hour = piece('A', '2026-07-01T10:00:00Z', '2026-07-01T11:00:00Z')
    const frame = deliveryDay('2026-07-01', 'UTC')
    expect(agentStatusDay(frame, '7', [hour], () => undefined).problems).toEqual([
      { kind: 'text', field: 'activity', problem: 'empty', text: 'A' },
    ])
    expect(() => agentStatusDay(frame, '7', [hour, hour], same)).toThrow(RangeError)
  })
})

describe('any states around a change of clocks', () => {
  const zones = [
    'Europe/Berlin',
    'America/Los_Angeles',
    'Australia/Lord_Howe',
    'Asia/Beirut',
    'America/Havana',
    'Asia/Kolkata',
  ]
  const middays = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-07-01']
  const given = fc
    .record({
      zone: fc.constantFrom(...zones),
      midday: fc.constantFrom(...middays),
      lengths: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 9_000_000 }),
          fc.constantFrom(0, 0, 600_000, 1234),
          fc.constantFrom('A', 'B'),
        ),
        {
          maxLength: 40,
        },
      ),
    })
    .map(({ zone, midday, lengths }) => {
      let at = Date.parse(`${midday}T00:00:00Z`) - 30 * 3_600_000
      const pieces = lengths.map(([length, gap, state]) => {
        const start = at + gap
        at = start + length
        return { state, start, end: at }
      })
      const day = Date.parse(`${midday}T00:00:00Z`)
      const text = (days: number) => new Date(day + days * 86_400_000).toISOString().slice(0, 10)
      return { zone, pieces, from: text(-3), to: text(6) }
    })

  test('keep every second delivered, withheld or rounded', () => {
    fc.assert(
      fc.property(given, ({ pieces, ...window }) => {
        const days = agentStatusDays(window, '7', pieces, same)
        const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0)
        const total = pieces.reduce((length, { start, end }) => length + end - start, 0)
        expect(sum((day) => day.databaseMilliseconds)).toBe(total)
        expect(sum((day) => (day.seconds + day.repeatedHour.seconds) * 1000 + day.roundingMilliseconds)).toBe(total)
        expect(sum((day) => day.lines.reduce((length, line) => length + line.seconds, 0))).toBe(
          sum((day) => day.seconds),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('never overlap in local time, never end before they start, stay in their day', () => {
    fc.assert(
      fc.property(given, ({ pieces, ...window }) => {
        let last = ''
        for (const { day, lines } of agentStatusDays(window, '7', pieces, same)) {
          const midnight = `${new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)} 0`
          for (const { text, bytes } of lines) {
            const [, , startDay, startTime, endDay, endTime] = text.trimEnd().split(';')
            const [start, end] = [`${startDay} ${startTime}`, `${endDay} ${endTime}`]
            expect(startDay).toBe(day)
            expect(start >= last && end > start).toBe(true)
            expect(endDay === day || end.startsWith(midnight)).toBe(true)
            expect(bytes).toBe(new TextEncoder().encode(text).length)
            last = end
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
