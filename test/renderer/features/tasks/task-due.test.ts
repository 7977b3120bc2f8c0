import { expect, test } from 'vitest'
import { isDue, isOverdue } from '../../../../renderer/features/tasks/task-due.ts'

const today = '2026-11-20'

test.each([
  ['open', null, true],
  ['open', '2026-12-24', true],
  ['waiting', null, false],
  ['waiting', '2026-11-21', false],
  ['waiting', '2026-11-20', true],
  ['waiting', '2026-11-01', true],
  ['done', '2026-11-01', false],
] as const)('%s until %s: a person must act: %s', (state, dueDay, due) => {
  expect(isDue({ state, dueDay }, today)).toBe(due)
})

test('overdue is what is not done after its day', () => {
  expect(isOverdue({ state: 'open', dueDay: '2026-11-19' }, today)).toBe(true)
  expect(isOverdue({ state: 'open', dueDay: today }, today)).toBe(false)
  expect(isOverdue({ state: 'done', dueDay: '2026-11-19' }, today)).toBe(false)
  expect(isOverdue({ state: 'waiting', dueDay: null }, today)).toBe(false)
})
