import { expect, it } from 'vitest'
import { dayRuns } from '../../../../renderer/features/mapping/day-runs.ts'
import { movesByActivity } from '../../../../renderer/features/mapping/moves-by-activity.ts'

it('puts days without a gap into one run, also over a month and a change of the clock', () => {
  expect(dayRuns(['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-31', '2026-11-01', '2026-11-03'])).toEqual([
    { from: '2026-10-24', to: '2026-10-26' },
    { from: '2026-10-31', to: '2026-11-01' },
    { from: '2026-11-03', to: '2026-11-03' },
  ])
  expect(dayRuns([])).toEqual([])
})

it('adds up moves between the same activities, most time first', () => {
  const moves = [
    { from: 1, to: 10, milliseconds: 5 },
    { from: 1, to: 11, milliseconds: 7 },
    { from: 1, to: 10, milliseconds: 4 },
  ]
  expect(movesByActivity(moves)).toEqual([
    { from: 1, to: 10, milliseconds: 9 },
    { from: 1, to: 11, milliseconds: 7 },
  ])
})
