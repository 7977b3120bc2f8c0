import { describe, expect, it } from 'vitest'
import { beginGuided, cancelGuided, guidedStepDone } from '../../../../../main/core/activities/guided-change.ts'
import { activitiesToEnter } from '../../../../../main/core/activities/entering/activities-to-enter.ts'
import { listActivityEntering } from '../../../../../main/core/activities/entering/list-activity-entering.ts'
import { markActivityEntry } from '../../../../../main/core/activities/entering/mark-activity-entry.ts'
import { addExternalActivity } from '../../../../../main/core/activities/mappings.ts'
import { removeIntegration } from '../../../../../main/core/integrations/integrations.ts'
import { openEnteringWorkspace } from './entering-workspace.ts'

describe('activities to enter in injixo', () => {
  it('are those that states are mapped to, most time first, and stay marked in the file', async () => {
    const { map, mark, lines, connectToo, tools, integrationId } = await openEnteringWorkspace()
    expect(lines()).toEqual([])
    map(10, 'Lunch')
    map(11, 'Ready')
    expect(lines()).toEqual(['11 open: Ready', '10 open: Lunch'])
    mark(11, 'done')
    mark(10, 'problem', 'not listed')
    const later = activitiesToEnter({ ...tools, database: connectToo() }, integrationId)
    expect(later.map(({ entry, note }) => [entry, note])).toEqual([
      ['done', ''],
      ['problem', 'not listed'],
    ])
  })

  it('come up again when states are added; only what was shown counts as entered', async () => {
    const { map, mark, lines, one, tools, integrationId } = await openEnteringWorkspace()
    map(10, 'Lunch')
    mark(10, 'done')
    map(10, 'Training')
    expect(lines()).toEqual(['10 changed: Lunch,Training'])
    expect(one(10).states).toMatchObject([
      { state: 'Lunch', stands: { id: 10, name: 'Pause' } },
      { state: 'Training', stands: { id: 1, name: 'Present' } },
    ])
    map(10, 'Ready')
    markActivityEntry(tools, { integrationId, activityId: 10, as: 'done', note: '', shown: ['Lunch', 'Training'] })
    expect(lines()).toEqual(['10 changed: Ready,Lunch,Training'])
  })

  it('have a state in one place only: entered elsewhere it is away from where it was', async () => {
    const { map, mark, lines, takeBack } = await openEnteringWorkspace()
    map(10, 'Lunch', 'Training')
    mark(10, 'done')
    map(11, 'Training')
    expect(lines()).toEqual(['10 done: Lunch', '11 open: Training'])
    mark(11, 'done')
    expect(lines()).toEqual(['10 done: Lunch', '11 done: Training'])
    // what was entered elsewhere since stays there
    takeBack(10)
    expect(lines()).toEqual(['10 open: Lunch', '11 done: Training'])
  })

  it('have Present only where something has to come back to it', async () => {
    const { map, mark, lines } = await openEnteringWorkspace()
    map(1, 'Ready')
    expect(lines()).toEqual([])
    map(11, 'Ready')
    mark(11, 'done')
    map(null, 'Ready')
    expect(lines()).toEqual(['1 open: Ready'])
    mark(1, 'done')
    expect(lines()).toEqual(['1 done: Ready'])
  })

  it('are marked anew when what was skipped has changed', async () => {
    const { map, mark, lines } = await openEnteringWorkspace()
    map(10, 'Lunch')
    mark(10, 'skipped')
    expect(lines()).toEqual(['10 skipped: Lunch'])
    map(10, 'Training')
    expect(lines()).toEqual(['10 open: Lunch,Training'])
  })

  it('take the last mark back, and all before it, however often it was marked', async () => {
    const { map, mark, lines, takeBack, database } = await openEnteringWorkspace()
    map(10, 'Lunch')
    for (let times = 0; times < 30; times += 1) {
      mark(10, 'done')
      mark(10, 'problem', 'no')
    }
    const { length } = database.prepare('SELECT length(before) AS length FROM activity_entry').one<{ length: number }>()
    expect(length).toBeLessThan(2000)
    expect(lines()).toEqual(['10 problem: Lunch'])
    takeBack(10)
    expect(lines()).toEqual(['10 done: Lunch'])
    takeBack(10)
    expect(lines()).toEqual(['10 open: Lunch'])
  })

  it('are those of the change that is being made in injixo, and again the old ones when it is given up', async () => {
    const { map, mark, lines, tools, integrationId } = await openEnteringWorkspace()
    map(10, 'Lunch')
    mark(10, 'done')
    const entries = [
      { state: 'Lunch', activityId: 11 },
      { state: 'Ready', activityId: null },
    ]
    beginGuided(tools, { integrationId, entries }, new Set())
    expect(lines()).toEqual(['11 open: Lunch'])
    guidedStepDone(tools, integrationId, 'toPause')
    mark(11, 'done')
    cancelGuided(tools, integrationId)
    expect(lines()).toEqual(['10 changed: Lunch'])
  })

  it('refuse what is not there', async () => {
    const { tools, integrationId } = await openEnteringWorkspace()
    const given = { integrationId, as: 'done', note: '' } as const
    expect(() => markActivityEntry(tools, { ...given, activityId: 99, shown: ['Ready'] })).toThrow('activityNotFound')
    expect(() => markActivityEntry(tools, { ...given, activityId: 10, shown: ['ready'] })).toThrow(
      'externalActivityNotFound',
    )
  })

  it('are listed with what is wrong first, found by name, state and unit', async () => {
    const { map, mark, tools, integrationId } = await openEnteringWorkspace()
    map(10, 'Lunch')
    map(11, 'Ready')
    mark(10, 'done')
    map(10, 'Training')
    const query = { integrationId, list: 'left', search: '', offset: 0, limit: 10 } as const
    expect(listActivityEntering(tools, query)).toMatchObject({
      rows: [{ id: 10 }, { id: 11 }],
      total: 2,
      counts: { changed: 1, open: 1, problem: 0, skipped: 0, done: 0 },
      missing: 0,
    })
    expect(listActivityEntering(tools, { ...query, search: 'READY' }).rows).toMatchObject([{ id: 11 }])
    expect(listActivityEntering(tools, { ...query, search: 'bonn calls' }).rows).toMatchObject([{ id: 11 }])
    expect(listActivityEntering(tools, { ...query, limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      rows: [{ id: 11 }],
    })
  })

  it('leave an integration free to be removed', async () => {
    const { integrate, tools, database } = await openEnteringWorkspace()
    const { id: integrationId } = integrate('Other')
    addExternalActivity(tools, integrationId, 'Ready')
    markActivityEntry(tools, { integrationId, activityId: 10, as: 'done', note: '', shown: ['Ready'] })
    database.prepare('DELETE FROM external_activity WHERE integration_no = 2').run()
    removeIntegration(tools, integrationId)
    const left = 'SELECT (SELECT count(*) FROM entered_state) + (SELECT count(*) FROM activity_entry) AS n'
    expect(database.prepare(left).one<{ n: number }>().n).toBe(0)
  })
})
