import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayPlace, readPlace } from '../../../../renderer/features/timeline/timeline-place.ts'

// the router decodes an address before a page sees it
test('any identifier finds back from its address', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (identifier) => {
      const place = dayPlace('2026-11-16', identifier)
      expect(readPlace(decodeURI(place).slice('timeline/'.length))).toEqual({
        part: 'day',
        day: '2026-11-16',
        identifier,
      })
    }),
  )
})

test('an address without a day shows no day of anybody', () => {
  expect(readPlace('')).toEqual({ part: 'day', day: null, identifier: null })
  expect(readPlace('states')).toEqual({ part: 'states' })
})
