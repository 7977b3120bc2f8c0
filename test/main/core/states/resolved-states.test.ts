import { expect, it } from 'vitest'
import { resolvedStates } from '../../../../main/core/states/resolved-states.ts'
import { openTeamWorkspace } from './team-workspace.ts'

it('tells states that are not mapped from those that are; the former count as Present', async () => {
  const { tools, integrationId } = await openTeamWorkspace()
  const { rows } = resolvedStates(tools, { integrationId, from: '2026-10-13', to: '2026-10-13' })
  const told = rows.map(({ identifier, state, activityId, isMapped }) => [identifier, state, activityId, isMapped])
  expect(told).toEqual([
    ['ann', 'Ready', 10, true],
    ['bob', 'Ready', 10, true],
    ['bob', 'Break', 1, false],
    ['cas', 'Break', 1, false],
    ['cas', 'Coaching', 1, false],
    ['stranger', 'Break', 1, false],
  ])
})
