import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMomentReader } from '../../../../main/core/imports/read-moment.ts'
import { readDateAndTime, readTime } from '../../../../main/core/states/read-time.ts'

const forms = [
  { zone: 'Europe/Berlin', order: 'dayFirst' },
  { zone: 'America/Los_Angeles', order: 'unknown' },
  { zone: 'UTC', order: 'monthFirst' },
] as const
const two = (number: number): string => String(number).padStart(2, '0')
const date = fc
  .record({
    year: fc.integer({ min: 2025, max: 2027 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
  })
  .chain(({ year, month, day }) =>
    fc.constantFrom(
      `${year}-${two(month)}-${two(day)}`,
      `${two(day)}.${two(month)}.${year}`,
      `${two(month)}/${two(day)}/${year}`,
      `Fri, ${day} Aug ${year}`,
      `${year}${two(month)}${two(day)}`,
      '',
      'x',
    ),
  )
const clock = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }), fc.integer({ min: 0, max: 61 }))
  .chain(([hour, minute, second]) =>
    fc.constantFrom(
      `${two(hour)}:${two(minute)}:${two(second)}`,
      `${hour}:${two(minute)}`,
      `${two(hour)}:${two(minute)}:${two(second)}.5`,
      `${two(hour)}:${two(minute)}:${two(second)}Z`,
      '',
    ),
  )

describe('moments of a list', () => {
  it('are read as one by one, whatever was read before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.array(fc.tuple(date, fc.constantFrom(' ', 'T', '  ', ', '), clock), { maxLength: 8 }),
        (form, rows) => {
          const moments = createMomentReader(form)
          for (const [day, gap, time] of rows) {
            expect(moments.whole(day + gap + time)).toEqual(readTime(day + gap + time, form))
            expect(moments.parts(day, time)).toEqual(readDateAndTime(day, time, form))
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
