import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDuration } from '../../../../main/core/states/read-duration.ts'
import {
  type DateOrder,
  detectDateOrder,
  momentOf,
  readDate,
  readDateAndTime,
  readTime,
  readTimeOfDay,
} from '../../../../main/core/states/read-time.ts'

const berlin = (order: DateOrder = 'dayFirst') => ({ zone: 'Europe/Berlin', order })
const unique = (text: string) => ({ kind: 'unique', at: Date.parse(text) })

describe('readTime', () => {
  test.each([
    ['2026-08-21T09:00:12Z', '2026-08-21T09:00:12Z'],
    ['2026-08-21T09:00:12.345678Z', '2026-08-21T09:00:12.345Z'],
    ['2026-08-21T09:00:12,5+02:00', '2026-08-21T07:00:12.500Z'],
    ['2026-08-21T09:00:12+0530', '2026-08-21T03:30:12Z'],
    ['2026-08-21 09:00:12 -08', '2026-08-21T17:00:12Z'],
    ['2026-08-21T09:00:12', '2026-08-21T07:00:12Z'],
    ['2026-08-21 09:00', '2026-08-21T07:00:00Z'],
    ['2026-8-1 9:05', '2026-08-01T07:05:00Z'],
    ['20260821T090012', '2026-08-21T07:00:12Z'],
    ['20260821 09:00', '2026-08-21T07:00:00Z'],
    ['2026/08/21 09:00:12', '2026-08-21T07:00:12Z'],
    ['21.08.2026 09:00', '2026-08-21T07:00:00Z'],
    ['21.8.26 9:00:12', '2026-08-21T07:00:12Z'],
    ['21-08-2026 09:00:12', '2026-08-21T07:00:12Z'],
    ['21/08/2026, 09:00:12', '2026-08-21T07:00:12Z'],
    ['Fri, 21 Aug 2026 09:00:12', '2026-08-21T07:00:12Z'],
    ['Fri, 21 Aug 2026 09:00:12 GMT', '2026-08-21T09:00:12Z'],
    ['Fr., 21. August 2026 09:00', '2026-08-21T07:00:00Z'],
    ['ven 21 ago 2026 09:00', '2026-08-21T07:00:00Z'],
    ['vr 21 mrt 2025 09:00', '2025-03-21T08:00:00Z'],
    ['21-Aug-2026 09:00', '2026-08-21T07:00:00Z'],
    ['Mar 21, 2025 9:00 AM', '2025-03-21T08:00:00Z'],
    ['mar 21 ott 2025 09:00', '2025-10-21T07:00:00Z'],
    ['21.08.2026 12:00 AM', '2026-08-20T22:00:00Z'],
    ['21.08.2026 12:00 PM', '2026-08-21T10:00:00Z'],
    ['21.08.2026 9:30:05\u202fp.m.', '2026-08-21T19:30:05Z'],
    ['21.08.2026', '2026-08-20T22:00:00Z'],
    ['21.08.2026 24:00', '2026-08-21T22:00:00Z'],
    ['  2026-08-21 09:00  ', '2026-08-21T07:00:00Z'],
  ])('reads "%s"', (text, expected) => {
    expect(readTime(text, berlin())).toEqual(unique(expected))
  })

  test('reads 03/04/2026 as told, and not at all when nobody told', () => {
    expect(readTime('03/04/2026 10:00', berlin('dayFirst'))).toEqual(unique('2026-04-03T08:00:00Z'))
    expect(readTime('03/04/2026 10:00', berlin('monthFirst'))).toEqual(unique('2026-03-04T09:00:00Z'))
    expect(readTime('03/04/26 10:00', berlin('monthFirst'))).toEqual(unique('2026-03-04T09:00:00Z'))
    expect(readTime('03/04/2026 10:00', berlin('unknown'))).toEqual({ kind: 'unreadable', why: 'orderUnknown' })
    expect(readTime('08/21/2026 10:00', berlin('unknown'))).toEqual(unique('2026-08-21T08:00:00Z'))
    expect(readTime('21/08/2026 10:00', berlin('unknown'))).toEqual(unique('2026-08-21T08:00:00Z'))
    expect(readTime('08/21/2026 10:00', berlin('dayFirst'))).toEqual({ kind: 'unreadable', why: 'noSuchTime' })
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['soon', 'form'],
    ['2026', 'form'],
    ['2026-08', 'form'],
    ['26-08-21 09:00', 'form'],
    ['21.08/2026', 'form'],
    ['2026-08-21 09:00 PDT', 'form'],
    ['2026-08-21 09:00 +2', 'form'],
    ['2026-08-21 09:00 and more', 'form'],
    ['2026-08-21x09:00', 'form'],
    ['2026-08-21T', 'form'],
    ['2026-08-21 9', 'form'],
    ['21 Xyz 2026', 'form'],
    ['2026-02-30', 'noSuchTime'],
    ['31.09.2026 10:00', 'noSuchTime'],
    ['2026-08-21 25:00', 'noSuchTime'],
    ['2026-08-21 24:01', 'noSuchTime'],
    ['2026-08-21 09:60', 'noSuchTime'],
    ['2026-08-21 09:00:60', 'noSuchTime'],
    ['2026-08-21 13:00 PM', 'noSuchTime'],
  ])('does not read "%s": %s', (text, why) => {
    expect(readTime(text, berlin())).toEqual({ kind: 'unreadable', why })
  })

  test('flags what a change of clocks makes doubtful, unless an offset tells', () => {
    const twice = readTime('25.10.2026 02:30', berlin())
    expect(twice).toEqual({
      kind: 'ambiguous',
      earlier: Date.parse('2026-10-25T00:30:00Z'),
      later: Date.parse('2026-10-25T01:30:00Z'),
    })
    expect(momentOf(twice, 'refuse')).toBeUndefined()
    expect(momentOf(twice, 'earlier')).toBe(Date.parse('2026-10-25T00:30:00Z'))
    expect(momentOf(twice, 'later')).toBe(Date.parse('2026-10-25T01:30:00Z'))
    const never = readTime('29.03.2026 02:30', berlin())
    expect(never.kind).toBe('skipped')
    expect(momentOf(never, 'earlier')).toBeUndefined()
    expect(readTime('2026-10-25T02:30:00+01:00', berlin())).toEqual(unique('2026-10-25T01:30:00Z'))
  })

  test('reads back every moment written as ISO', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const iso = new Date(at).toISOString()
        expect(readTime(iso, berlin())).toEqual({ kind: 'unique', at })
        expect(readTime(iso.replace('T', ' ').slice(0, 23), { zone: 'UTC', order: 'unknown' })).toEqual({
          kind: 'unique',
          at,
        })
      }),
    )
  })

  test('never throws and never answers NaN', () => {
    const scrap = fc.string({ unit: fc.constantFrom(...'0123456789:./-T ZAPM+,augfri'.split('')) })
    fc.assert(
      fc.property(fc.oneof(scrap, fc.string()), (text) => {
        const moment = momentOf(readTime(text, berlin()), 'earlier')
        expect(moment === undefined || Number.isInteger(moment)).toBe(true)
        const duration = readDuration(text)
        expect(duration === undefined || Number.isInteger(duration)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('two columns', () => {
  test('are read together', () => {
    expect(readDateAndTime('21.08.2026', '09:00:12', berlin())).toEqual(unique('2026-08-21T07:00:12Z'))
    expect(readDateAndTime('21.08.2026 00:00:00', '9:00 PM', berlin())).toEqual(unique('2026-08-21T19:00:00Z'))
    expect(readDateAndTime('25.10.2026', '02:30', berlin()).kind).toBe('ambiguous')
    expect(readDateAndTime('21.08.2026', '', berlin())).toEqual({ kind: 'unreadable', why: 'empty' })
    expect(readDateAndTime('21.08.2026 10:00', '09:00', berlin())).toEqual({ kind: 'unreadable', why: 'form' })
  })

  test('are read apart', () => {
    expect(readDate('21/08/2026', 'dayFirst')).toBe(Date.UTC(2026, 7, 21))
    expect(readDate('21/08/2026 09:00', 'dayFirst')).toBeUndefined()
    expect(readTimeOfDay('09:00:12.5')).toBe(32_412_500)
    expect(readTimeOfDay('9')).toBeUndefined()
  })
})

describe('detectDateOrder', () => {
  test.each<[readonly string[], DateOrder]>([
    [['03/04/2026', '21/04/2026 10:00'], 'dayFirst'],
    [['03/04/2026', '04/21/26'], 'monthFirst'],
    [['Tue, 04-21-2026 10:00'], 'monthFirst'],
    [['03/04/2026', '12/12/2026'], 'unknown'],
    [['21/04/2026', '04/21/2026'], 'unknown'],
    [['2026/04/21', '21.04.2026', ''], 'unknown'],
  ])('%j is %s', (samples, order) => {
    expect(detectDateOrder(samples)).toBe(order)
  })
})

describe('readDuration', () => {
  test.each([
    ['01:02:03', 3_723_000],
    ['30:00:00.250', 108_000_250],
    ['75:30', 4_530_000],
    ['90', 90_000],
    ['90,5', 90_500],
    ['0.0009', 0],
  ])('reads %s', (text, expected) => {
    expect(readDuration(text)).toBe(expected)
  })
  test.each(['', '-5', '1:60', '01:75:00', '1:2:3', '1h', '1.', '1:2'])('does not read "%s"', (text) => {
    expect(readDuration(text)).toBeUndefined()
  })
})
