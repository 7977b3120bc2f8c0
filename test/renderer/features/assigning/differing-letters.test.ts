import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingLetters } from '../../../../renderer/features/assigning/differing-letters.ts'

const different = (text: string, other: string) =>
  differingLetters(text, other)
    .filter((piece) => piece.differs)
    .map((piece) => piece.text)

describe('differing letters', () => {
  it('marks the letters the other name has not', () => {
    expect(different('Joost van der Berg', 'Jan van der Berg')).toEqual(['oost'])
    expect(different('Jan van den Berg', 'Jan v.d. Berg')).toEqual(['an', 'en'])
  })

  it('does not count case, accents and blanks', () => {
    expect(different('Niccolò D’Amico', 'niccolo d’amico')).toEqual([])
    expect(different('Anna Maria', 'annamaria')).toEqual([])
  })

  it('puts together to the very text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, other) => {
        expect(
          differingLetters(text, other)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('marks nothing in a text compared with itself, and every letter against none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(different(text, text)).toEqual([])
      }),
    )
    expect(different('Berg', '')).toEqual(['Berg'])
  })
})
