import { describe, expect, it } from 'vitest'
import { changeActivity } from '../../../../../main/core/activities/activities.ts'
import { addToUnits } from '../../../../../main/core/activities/add-to-units.ts'
import { missingInUnits } from '../../../../../main/core/activities/entering/activities-to-enter.ts'
import { overviewOf } from '../../../../../main/core/overview/overview.ts'
import { assignmentBoard } from '../../../../../main/core/people/assignments.ts'
import { openEnteringWorkspace } from './entering-workspace.ts'

const calls = { id: 11, name: 'Calls', type: 'presence', colour: '#445566' } as const

describe('planning units that need an activity', () => {
  it('are those whose people have states of it, without who has left', async () => {
    const { map, one } = await openEnteringWorkspace()
    map(11, 'Ready')
    map(10, 'Lunch', 'Training')
    expect(one(11).units).toEqual([
      { unit: 'Berlin', people: 1, isIn: null },
      { unit: 'Bonn', people: 1, isIn: null },
    ])
    // Cedar of Ulm had lunch, and has left
    expect(one(10).units.map(({ unit }) => unit)).toEqual(['Berlin', 'Bonn'])
  })

  it('are a task where somebody has said that the activity is not in them, until it is', async () => {
    const { map, one, tools, integration, integrationId } = await openEnteringWorkspace()
    const todo = () =>
      overviewOf(tools, () => assignmentBoard(tools, integrationId)).todo.filter(({ kind }) => kind === 'addToUnits')
    map(11, 'Ready')
    expect(todo()).toEqual([])
    changeActivity(tools, { ...calls, planningUnits: ['BERLIN'] })
    expect(one(11).units).toEqual([
      { unit: 'Berlin', people: 1, isIn: true },
      { unit: 'Bonn', people: 1, isIn: false },
    ])
    expect(todo()).toMatchObject([{ integrationId, count: 1 }])
    addToUnits(tools, { activityId: 11, units: ['Bonn'] })
    expect([missingInUnits(tools, integration), todo()]).toEqual([0, []])
  })

  it('are never asked for Present, which is in every one', async () => {
    const { map, mark, one, tools, integration } = await openEnteringWorkspace()
    changeActivity(tools, { id: 1, name: 'Present', type: 'presence', colour: '#2e7d6b', planningUnits: [] })
    map(11, 'Ready')
    mark(11, 'done')
    map(1, 'Ready')
    expect(one(1).units).toEqual([])
    expect(missingInUnits(tools, integration)).toBe(0)
  })
})
