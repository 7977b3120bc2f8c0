import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differingPart } from '../../../../renderer/features/entering/differing-part.ts'

it.each([
  ['jvdberg', 'Jvdberg', 'j'],
  ['ann ', 'ann', ' '],
  ['ann', 'ann ', ''],
  ['aab', 'ab', 'a'],
  ['ann', 'ann', ''],
  ['müller', 'muller', 'ü'],
])('marks where %s is not %s', (text, other, middle) => {
  expect(differingPart(text, other).middle).toBe(middle)
})

it('loses no letter, and marks something wherever one of both has something of its own', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'A', ' ', 'ä', '😀', '1') })
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const { start, middle, end } = differingPart(text, other)
      expect(start + middle + end).toBe(text)
      const there = differingPart(other, text)
      expect([there.start, there.end]).toEqual([start, end])
      expect(middle === '' && there.middle === '').toBe(text === other)
    }),
  )
})
