import { expect, test } from 'vitest'
import { fetchErrors } from '../../../../renderer/features/imports/fetch-errors.ts'

const today = '2026-11-20'

test.each([
  ['2026-11-19', '2026-11-20', null, null],
  ['2026-11-20', '2026-11-20', null, null],
  ['', '', 'needed', 'needed'],
  ['2026-11-21', '2026-11-22', 'future', null],
  ['2026-11-19', '2026-11-18', null, 'reversed'],
] as const)('from %s to %s: %s, %s', (from, to, fromError, toError) => {
  expect(fetchErrors({ stream: 'calls', from, to }, today)).toEqual({ from: fromError, to: toError })
})

test('a list of users has no days to be wrong', () => {
  expect(fetchErrors({ stream: 'users', from: '', to: '' }, today)).toEqual({ from: null, to: null })
})
