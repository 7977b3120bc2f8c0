import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay, writeDay } from '../../../../main/core/states/civil-day.ts'
import {
  addDays,
  clockChange,
  daysBetween,
  dayStart,
  isZone,
  type LocalTime,
  localInstant,
  localParts,
  nextDay,
  zoneOffset,
} from '../../../../main/core/states/zone.ts'

const quarter = 15 * 60_000
const zones = [
  'Europe/Berlin',
  'Europe/Rome',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'America/Havana',
  'Pacific/Apia',
  'UTC',
]

function local(text: string): LocalTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute, second, ms }
}
const utc = (text: string): number => Date.parse(text)

describe('isZone', () => {
  test.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true)
  })
  test.each(['', 'Europe/Neverland', '+02:00', ' Europe/Berlin', 'Mitteleuropa'])('refuses "%s"', (zone) => {
    expect(isZone(zone)).toBe(false)
  })
})

describe('localInstant', () => {
  test.each([
    ['2026-07-01 12:00:00', 'Europe/Berlin', '2026-07-01T10:00:00Z'],
    ['2026-01-01 12:00:00.250', 'Europe/Berlin', '2026-01-01T11:00:00.250Z'],
    ['2026-03-29 01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z'],
    ['2026-03-29 03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['2026-10-25 01:59:59', 'Europe/Berlin', '2026-10-24T23:59:59Z'],
    ['2026-10-25 03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['2026-02-28 23:30:00', 'Asia/Kolkata', '2026-02-28T18:00:00Z'],
    ['2024-02-29 00:00:00', 'UTC', '2024-02-29T00:00:00Z'],
  ])('%s in %s is one moment', (text, zone, at) => {
    expect(localInstant(local(text), zone)).toEqual({ kind: 'unique', at: utc(at) })
  })

  test('flags a time shown twice', () => {
    expect(localInstant(local('2026-10-25 02:30:00'), 'Europe/Berlin')).toEqual({
      kind: 'ambiguous',
      earlier: utc('2026-10-25T00:30:00Z'),
      later: utc('2026-10-25T01:30:00Z'),
    })
    expect(localInstant(local('2026-11-01 01:00:00'), 'America/Los_Angeles').kind).toBe('ambiguous')
    // Lord Howe moves by half an hour only: 01:30 to 02:00 is shown twice.
    expect(localInstant(local('2026-04-05 01:29:59'), 'Australia/Lord_Howe').kind).toBe('unique')
    expect(localInstant(local('2026-04-05 01:45:00'), 'Australia/Lord_Howe')).toEqual({
      kind: 'ambiguous',
      earlier: utc('2026-04-04T14:45:00Z'),
      later: utc('2026-04-04T15:15:00Z'),
    })
  })

  test('flags a time left out', () => {
    expect(localInstant(local('2026-03-29 02:30:00'), 'Europe/Berlin')).toEqual({
      kind: 'skipped',
      before: utc('2026-03-29T00:30:00Z'),
      after: utc('2026-03-29T01:30:00Z'),
    })
    expect(localInstant(local('2026-10-04 02:15:00'), 'Australia/Lord_Howe').kind).toBe('skipped')
    expect(localInstant(local('2011-12-30 12:00:00'), 'Pacific/Apia').kind).toBe('skipped')
  })

  test.each([
    '2026-02-30 00:00:00',
    '2026-13-01 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01 10:60:00',
    '2025-02-29 00:00:00',
  ])('refuses %s', (text) => {
    expect(() => localInstant(local(text), 'UTC')).toThrow(RangeError)
  })
})

describe('days', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 92],
    ['Europe/Berlin', '2026-10-25', 100],
    ['Europe/Berlin', '2026-10-26', 96],
    ['America/Los_Angeles', '2026-03-08', 92],
    ['America/Los_Angeles', '2026-11-01', 100],
    ['Australia/Lord_Howe', '2026-04-05', 98],
    ['Australia/Lord_Howe', '2026-10-04', 94],
    ['Asia/Kolkata', '2026-03-29', 96],
  ])('in %s the day %s has %i quarter-hours', (zone, day, count) => {
    expect((dayStart(nextDay(day), zone) - dayStart(day, zone)) / quarter).toBe(count)
  })

  test('a day without midnight starts when the clocks are put forward', () => {
    expect(dayStart('2026-03-29', 'Asia/Beirut')).toBe(utc('2026-03-28T22:00:00Z'))
    expect(localParts(dayStart('2026-03-29', 'Asia/Beirut'), 'Asia/Beirut')).toEqual({
      day: '2026-03-29',
      time: '01:00:00',
    })
  })

  test('a day with two midnights starts at the first', () => {
    expect(dayStart('2026-11-01', 'America/Havana')).toBe(utc('2026-11-01T04:00:00Z'))
  })

  test('are counted on the calendar', () => {
    expect(nextDay('2024-02-28')).toBe('2024-02-29')
    expect(nextDay('2026-12-31')).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-10-19', '2026-10-25')).toBe(6)
    expect(daysBetween('2026-10-25', '2026-10-19')).toBe(-6)
    expect(isDay('2026-02-29')).toBe(false)
    expect(() => nextDay('2026-2-1')).toThrow(RangeError)
  })

  test('agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
        expect(daysBetween('1970-01-01', writeDay(number))).toBe(number)
      }),
    )
  })
})

describe('zone clock', () => {
  test('shows what Intl shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom(...zones), (second, timeZone) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
        const { day, time } = localParts(second * 1000 + 999, timeZone)
        expect(`${day} ${time}`).toBe(shown.format(second * 1000))
      }),
      { numRuns: 400 },
    )
  })

  test('what it shows leads back to the moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom(...zones), (second, zone) => {
        const at = second * 1000
        const { day, time } = localParts(at, zone)
        const back = localInstant(local(`${day} ${time}`), zone)
        expect(back.kind === 'ambiguous' ? [back.earlier, back.later] : [back.kind === 'unique' && back.at]).toContain(
          at,
        )
      }),
      { numRuns: 400 },
    )
  })

  test('every day begins where the day before ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3660, max: 25_000 }), fc.constantFrom(...zones), (number, zone) => {
        const start = dayStart(writeDay(number), zone)
        expect(dayStart(writeDay(number + 1), zone)).toBeGreaterThanOrEqual(start)
        if (start === dayStart(writeDay(number + 1), zone)) return // Apia once left a whole day out.
        expect(localParts(start, zone).day).toBe(writeDay(number))
      }),
      { numRuns: 400 },
    )
  })

  test('finds the change of clocks', () => {
    const [from, to] = [utc('2026-03-28T23:00:00Z'), utc('2026-03-29T22:00:00Z')]
    expect(clockChange(from, to, 'Europe/Berlin')).toEqual({
      at: utc('2026-03-29T01:00:00Z'),
      before: 3_600_000,
      after: 7_200_000,
    })
    expect(clockChange(from - 86_400_000, from, 'Europe/Berlin')).toBeUndefined()
    expect(zoneOffset(utc('2026-03-29T00:59:59.999Z'), 'Europe/Berlin')).toBe(3_600_000)
    expect(zoneOffset(utc('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe(7_200_000)
  })
})
