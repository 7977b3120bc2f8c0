import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleBlanks } from '../../../renderer/ui/visible-blanks.ts'

const drawn = (identifier: string) =>
  visibleBlanks(identifier)
    .map((piece) => piece.sign ?? piece.text)
    .join('')

describe('blanks one can see', () => {
  it('shows blanks before, within and after, tabs, and characters without a width', () => {
    expect(drawn(' j.vdberg ')).toBe('␣j.vdberg␣')
    expect(drawn('jan\tberg')).toBe('jan⇥berg')
    expect(drawn('jan\u00a0berg')).toBe('janU+00A0berg')
    expect(drawn('jan\u200bberg')).toBe('janU+200Bberg')
  })

  it('leaves leading zeros and letters of any script alone', () => {
    expect(drawn('000123456789012')).toBe('000123456789012')
    expect(drawn('Jürgen.Ødegård')).toBe('Jürgen.Ødegård')
  })

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          visibleBlanks(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
