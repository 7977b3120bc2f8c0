import { describe, expect, it } from 'vitest'
import { displayedName, employeeName } from '../../../../../main/core/people/matching/person-name.ts'

const agree = (display: string, first: string, last: string): boolean => {
  const keys = new Set(employeeName(first, last).keys)
  return displayedName(display).keys.some((key) => keys.has(key))
}

describe('names agree', () => {
  it.each([
    ['Anna van den Berg', 'Anna', 'van den Berg'],
    ['Anna Vandenberg', 'Anna', 'van den Berg'],
    ['Berg, Anna van den', 'Anna', 'van den Berg'],
    ['Berg Anna van den', 'Anna', 'van den Berg'],
    ['Anna Berg', 'Anna', 'Berg'],
    ['Dr. Anna Müller', 'Anna', 'Mueller'],
    ['Niccolo Dell’Orto', 'Niccolò', "dell'Orto"],
    ['Anna v.d. Berg', 'Anna', 'vd Berg'],
  ])('%s is %s %s', (display, first, last) => {
    expect(agree(display, first, last)).toBe(true)
  })

  it.each([
    ['Anna van den Berg', 'Anna', 'van der Berg'],
    ['Anna Berger', 'Anna', 'Berg'],
    ['', 'Anna', 'Berg'],
  ])('%j is not %s %s', (display, first, last) => {
    expect(agree(display, first, last)).toBe(false)
  })

  it('of particles only have those as their words', () => {
    expect(displayedName('van den').words.length).toBeGreaterThan(0)
    expect(displayedName('van den').keys.length).toBeGreaterThan(0)
    expect(displayedName(' , ').keys).toEqual([])
  })
})
