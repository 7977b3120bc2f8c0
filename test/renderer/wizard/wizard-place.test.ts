import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlace, withTick, writePlace } from '../../../renderer/wizard/wizard-place.ts'

const id = fc.stringMatching(/^[a-zA-Z][\w.-]{0,20}$/)

test('what was kept is read as it was written, in whatever order it was ticked', () => {
  fc.assert(
    fc.property(id, fc.uniqueArray(id), (step, ticked) => {
      const kept = writePlace(step, new Set(ticked))
      expect(readPlace(kept)).toEqual({ step, ticked: new Set(ticked) })
      expect(writePlace(step, new Set(ticked.toReversed()))).toBe(kept)
    }),
  )
})

test('nothing kept is no step and nothing ticked', () => {
  expect(readPlace(null)).toEqual({ step: null, ticked: new Set() })
  expect(readPlace('login')).toEqual({ step: 'login', ticked: new Set() })
})

test('a tick is set once and taken away whole', () => {
  const once = withTick(withTick(new Set(['a']), 'b', true), 'b', true)
  expect([...once].sort()).toEqual(['a', 'b'])
  expect([...withTick(once, 'b', false)]).toEqual(['a'])
})
