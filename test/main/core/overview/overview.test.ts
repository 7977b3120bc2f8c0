import { describe, expect, it } from 'vitest'
import { addActivity } from '../../../../main/core/activities/activities.ts'
import { createRun, markInterrupted } from '../../../../main/core/imports/import-runs.ts'
import { addIntegration, changeIntegration } from '../../../../main/core/integrations/integrations.ts'
import { overviewOf } from '../../../../main/core/overview/overview.ts'
import { acceptCertain, assignmentBoard, ignoreUsers } from '../../../../main/core/people/assignments.ts'
import { listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { openTestWorkspace, type TestWorkspace } from '../open-test-workspace.ts'

const look = ({ tools }: TestWorkspace) => overviewOf(tools, (id) => assignmentBoard(tools, id))
const kinds = (workspace: TestWorkspace) => look(workspace).todo.map(({ kind, count }) => [kind, count])

describe('the overview', () => {
  it('of an empty workspace asks for employees', async () => {
    const workspace = await openTestWorkspace()
    expect(look(workspace)).toMatchObject({ employees: 0, activities: 0, states: 0, integrations: [] })
    expect(kinds(workspace)).toEqual([['bringEmployees', 0]])
  })

  it('of a draft asks to finish it, and then for what it needs', async () => {
    const workspace = await openTestWorkspace()
    const { id } = addIntegration(workspace.tools, {
      name: 'A',
      system: 'odigo',
      zone: 'UTC',
      way: 'ponteDelivers',
      draft: true,
    })
    expect(kinds(workspace)).toContainEqual(['finishDraft', 1])
    changeIntegration(workspace.tools, { id, draft: false })
    expect(kinds(workspace)).toEqual([
      ['bringEmployees', 0],
      ['bringActivities', 0],
      ['bringUsers', 1],
      ['bringStates', 1],
    ])
  })

  it('puts first what costs most time, and leaves out what is done', async () => {
    const workspace = await openTestWorkspace()
    const { tools, bring, integrate } = workspace
    const { id } = integrate()
    await bring('employees', [
      'personnelNumber,lastName,firstName,email',
      '1,Abel,Ann,ann@x.example',
      '2,Quist,Zoe,zoe@x.example',
    ])
    await bring('users', ['identifier,name,email', 'ann@x.example,Ann Abel,ann@x.example', 'robot,Robot,'])
    await bring('states', [
      'agent,state,start,end',
      'ann@x.example,Ready,2026-10-25 00:30:00,2026-10-25 01:00:00',
      'ann@x.example,Break,2026-10-25 02:30:00,2026-10-25 04:00:00',
      'robot,Ready,2026-10-26 10:00:00,2026-10-26 11:00:00',
    ])
    addActivity(tools, { id: 10, name: 'Pause', type: 'break', colour: '#112233' })
    createRun(tools, {
      stream: 'users',
      integrationNo: 1,
      file: { id: '', name: 'f', hash: '' },
      options: {},
      columns: [],
    })
    markInterrupted(tools)

    const { todo, integrations, ...counts } = look(workspace)
    expect(counts).toEqual({ employees: 2, activities: 1, states: 3 })
    expect(todo.map(({ kind, count }) => [kind, count])).toEqual([
      ['mapActivities', 2],
      ['acceptCertain', 1],
      ['usersUnmatched', 1],
      ['resumeImport', 1],
      ['employeesWithout', 1],
      ['lookAtFlagged', 1],
      ['deliver', 2],
    ])
    expect(todo[0]).toMatchObject({ integrationId: id, integration: 'Five9', millisecondsPerDay: (4 * 3_600_000) / 2 })
    expect(integrations[0]?.coverage).toEqual({
      users: 2,
      assigned: 0,
      externalActivities: 2,
      mapped: 0,
      days: 2,
      daysDelivered: 0,
    })

    acceptCertain(tools, id)
    const robot = assignmentBoard(tools, id).rows.find(({ list }) => list === 'none')
    ignoreUsers(tools, [robot?.user.id ?? ''], true)
    mapActivities(
      tools,
      listMappings(tools, id).map(({ externalActivityId }) => externalActivityId),
      10,
    )
    expect(kinds(workspace)).toEqual([
      ['resumeImport', 1],
      ['employeesWithout', 1],
      ['lookAtFlagged', 1],
      ['deliver', 2],
    ])
    expect(look(workspace).integrations[0]?.coverage).toMatchObject({ users: 1, assigned: 1, mapped: 2 })
  })
})
