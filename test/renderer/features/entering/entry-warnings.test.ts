import { expect, it } from 'vitest'
import { entryWarnings } from '../../../../renderer/features/entering/entry-warnings.ts'

it.each([
  ['42', []],
  ['123456789', []],
  ['007', ['numberZeros']],
  ['0', ['numberBad']],
  ['000', ['numberBad']],
  ['1234567890', ['numberBad']],
  ['IT00377', ['numberBad']],
  ['', ['numberBad']],
])('the number field of the dialogs and %s', (personnelNumber, warnings) => {
  expect(entryWarnings({ personnelNumber, identifiers: ['ann'] })).toEqual(warnings)
})

it('an identifier may have 50 characters in the dialogs', () => {
  expect(entryWarnings({ personnelNumber: '1', identifiers: ['x'.repeat(50)] })).toEqual([])
  expect(entryWarnings({ personnelNumber: '1', identifiers: ['a', 'x'.repeat(51)] })).toEqual(['extensionLong'])
})

it('says nothing of what is only taken out', () => {
  expect(entryWarnings({ personnelNumber: 'X', identifiers: [] })).toEqual([])
})
