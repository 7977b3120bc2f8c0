import { describe, expect, it } from 'vitest'
import { handOverIdentifier } from '../../../../main/core/people/validity/hand-over-identifier.ts'
import { addState } from '../../../../main/core/states/edit-states.ts'
import { unmappedHeat } from '../../../../main/core/states/unmapped-heat.ts'
import { openTeamWorkspace } from './team-workspace.ts'

const minute = 60_000

async function ready() {
  const workspace = await openTeamWorkspace()
  const { tools, integrationId } = workspace
  let breaths = 0
  const heat = async (from = '2026-10-13', to = from) => {
    const breathe = async () => {
      breaths += 1
    }
    const { units, states, milliseconds } = await unmappedHeat(tools, { integrationId, from, to }, breathe)
    return {
      minutes: milliseconds / minute,
      states: states.map(({ state, milliseconds }) => [state, milliseconds / minute]),
      units: units.map(({ planningUnit, people, hours }) => {
        const lost = hours.flatMap((milliseconds, hour) => (milliseconds === 0 ? [] : [[hour, milliseconds / minute]]))
        return [planningUnit, people, Object.fromEntries(lost)]
      }),
    }
  }
  return { ...workspace, heat, breaths: () => breaths }
}

describe('time that is not mapped', () => {
  it('is told by the hour that a clock of the integration shows, and by planning unit, most first', async () => {
    const { heat, breaths } = await ready()
    expect(await heat()).toEqual({
      minutes: 115,
      states: [
        ['Break', 85],
        ['Coaching', 30],
      ],
      units: [
        ['South', 1, { 14: 60, 15: 15 }],
        ['North', 1, { 11: 30 }],
        ['', 1, { 10: 10 }],
      ],
    })
    // nobody is read who has no such states
    expect(breaths()).toBe(3)
  })

  it('is what was in force: an unmapped state under a later mapped one costs nothing', async () => {
    const { heat, map } = await ready()
    map('Break', 10)
    map('Coaching', 10)
    expect(await heat()).toEqual({ minutes: 0, states: [], units: [] })
  })

  it('adds the days asked for, and what reaches into them from the night before', async () => {
    const { heat, tools, integrationId } = await ready()
    expect((await heat('2026-10-13', '2026-10-15')).minutes).toBe(125)
    expect((await heat('2026-10-14')).minutes).toBe(0)
    addState(tools, integrationId, {
      identifier: 'bob',
      state: 'Coaching',
      start: Date.parse('2026-10-13T21:30:00Z'),
      end: Date.parse('2026-10-13T22:20:00Z'),
    })
    expect((await heat('2026-10-14')).units).toEqual([['North', 1, { 0: 20 }]])
    expect((await heat()).minutes).toBe(145)
  })

  it('belongs to the planning unit of whoever had the identifier then', async () => {
    const { heat, tools, integrationId, userId, employeeId } = await ready()
    handOverIdentifier(tools, {
      integrationId,
      userId: userId('cas'),
      employeeId: employeeId('Abel'),
      from: '2026-10-14',
    })
    expect((await heat()).units[0]).toEqual(['South', 1, { 14: 60, 15: 15 }])
  })

  it('is not asked for backwards', async () => {
    const { heat } = await ready()
    await expect(heat('2026-10-14', '2026-10-13')).rejects.toThrow('rangeInvalid')
  })
})
