import { describe, expect, it } from 'vitest'
import { ignoreUsers } from '../../../../main/core/people/assignments.ts'
import { handOverIdentifier } from '../../../../main/core/people/validity/hand-over-identifier.ts'
import { addState } from '../../../../main/core/states/edit-states.ts'
import { personDay } from '../../../../main/core/states/person-day.ts'
import { teamDay } from '../../../../main/core/states/team-day.ts'
import { openTeamWorkspace } from './team-workspace.ts'

const at = (time: string) => Date.parse(`2026-10-13T${time}:00Z`)

async function ready() {
  const workspace = await openTeamWorkspace()
  const { tools, integrationId } = workspace
  const asked = { integrationId, day: '2026-10-13', band: 'resolved', offset: 0, limit: 200 } as const
  return {
    ...workspace,
    team: (more: Partial<Parameters<typeof teamDay>[1]> = {}) => teamDay(tools, { ...asked, ...more }),
  }
}

describe('a team’s day', () => {
  it('has everybody with states on that day by name, also whose night began the day before', async () => {
    const { team } = await ready()
    const { rows, total, units, from, to } = team()
    expect(rows.map(({ name, identifier, planningUnit }) => [name, identifier, planningUnit])).toEqual([
      ['Ann Abel', 'ann', 'North'],
      ['Bob Bell', 'bob', 'North'],
      ['Cas Cole', 'cas', 'South'],
      ['stranger', 'stranger', ''],
    ])
    expect([from, to]).toEqual([Date.parse('2026-10-12T22:00:00Z'), at('22:00')])
    expect(rows[0]?.spans).toEqual([[from, from + 5_400_000, 0]])
    expect(total).toBe(4)
    expect(units).toEqual([
      { planningUnit: 'North', people: 2 },
      { planningUnit: 'South', people: 1 },
      { planningUnit: '', people: 1 },
    ])
  })

  it('is narrowed to a planning unit, to those without one, and to a window', async () => {
    const { team } = await ready()
    const named = (more: Parameters<typeof team>[0]) => team(more).rows.map(({ identifier }) => identifier)
    expect(named({ planningUnit: 'North' })).toEqual(['ann', 'bob'])
    expect(named({ planningUnit: '' })).toEqual(['stranger'])
    expect(named({ offset: 1, limit: 2 })).toEqual(['bob', 'cas'])
    expect(team({ offset: 1, limit: 2 }).total).toBe(4)
    expect(team({ planningUnit: 'South', limit: 0 })).toMatchObject({ rows: [], total: 1 })
  })

  it('shows in each band what the person’s own day shows', async () => {
    const { team, tools, integrationId } = await ready()
    for (const band of ['received', 'resolved', 'mapped'] as const) {
      const { rows, kinds } = team({ band })
      for (const { identifier, spans } of rows) {
        const day = personDay(tools, integrationId, identifier, '2026-10-13')
        const own = day[band].map(({ state, activityId, ...times }) => ({
          start: Math.max(times.start, day.from),
          end: Math.min(times.end, day.to),
          kind: { state: band === 'mapped' ? null : state, activityId },
        }))
        expect(spans.map(([start, end, kind]) => ({ start, end, kind: kinds[kind] }))).toEqual(own)
      }
    }
  })

  it('leaves ignored users out, and says whose an identifier was on that day', async () => {
    const { team, tools, integrationId, userId, employeeId } = await ready()
    ignoreUsers(tools, [userId('stranger')], true)
    handOverIdentifier(tools, {
      integrationId,
      userId: userId('ann'),
      employeeId: employeeId('Cole'),
      from: '2026-10-14',
    })
    expect(team().rows.map(({ name }) => name)).toEqual(['Ann Abel', 'Bob Bell', 'Cas Cole'])
  })

  it('finds a state that began long ago, and nobody on an empty day', async () => {
    const { team, tools, integrationId } = await ready()
    const start = Date.parse('2026-10-01T06:00:00Z')
    addState(tools, integrationId, { identifier: 'dee', state: 'Ready', start, end: at('07:00') })
    const dee = team().rows.find(({ identifier }) => identifier === 'dee')
    expect(dee?.spans).toEqual([[Date.parse('2026-10-12T22:00:00Z'), at('07:00'), 0]])
    expect(team({ day: '2026-10-20' })).toMatchObject({ rows: [], total: 0, units: [], kinds: [] })
    expect(() => team({ integrationId: 'none' })).toThrow('integrationNotFound')
  })
})
