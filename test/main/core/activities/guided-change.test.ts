import { describe, expect, it } from 'vitest'
import { beginGuided, cancelGuided, guidedStepDone } from '../../../../main/core/activities/guided-change.ts'
import { settleChanges } from '../../../../main/core/activities/guarded-change.ts'
import { changeOf, lastChange } from '../../../../main/core/activities/mapping-changes.ts'
import { listTasks } from '../../../../main/core/tasks/tasks.ts'
import { type MappingWorkspace, openMappingWorkspace } from './mapping-workspace.ts'

const entries = [{ state: 'Ready', activityId: 11 }]
const day = 86_400_000

const begin = ({ tools, integrationId }: MappingWorkspace) => beginGuided(tools, { integrationId, entries }, new Set())
const done = ({ tools, integrationId }: MappingWorkspace, step: 'toPause' | 'toEnter' | 'toResume') =>
  guidedStepDone(tools, integrationId, step)
const reminders = ({ tools }: MappingWorkspace) =>
  listTasks(tools).map(({ kind, state, dueDay }) => ({ kind, state, dueDay }))

describe('a guided change', () => {
  it('runs from the pause on, reminds until it is resumed, and follows when it was entered', async () => {
    const test = await openMappingWorkspace()
    begin(test)
    expect([test.mapping()['Ready'], reminders(test)]).toEqual([null, []])
    const paused = done(test, 'toPause')
    expect(reminders(test)).toEqual([{ kind: 'resumeInInjixo', state: 'open', dueDay: '2026-11-01' }])
    expect(changeOf(paused, test.integrationId, day).resumeBy).toBe((paused.paused_at ?? 0) + day)
    expect(changeOf(paused, test.integrationId, null).resumeBy).toBeNull()
    // nothing of a person's work is lost by a restart
    settleChanges(test.tools)
    done(test, 'toEnter')
    expect(test.mapping()['Ready']).toBe(11)
    expect(reminders(test)).toMatchObject([{ state: 'open' }])
    expect(done(test, 'toResume')).toMatchObject({ step: 'ended', outcome: 'kept' })
    expect(reminders(test)).toMatchObject([{ state: 'done' }])
    expect(test.integration().state).toBe('ready')
  })

  it('knows its steps, and can be given up at each of them', async () => {
    const test = await openMappingWorkspace()
    expect(() => done(test, 'toPause')).toThrow('mappingNotUnderWay')
    expect(() => cancelGuided(test.tools, test.integrationId)).toThrow('mappingNotUnderWay')
    begin(test)
    expect(() => begin(test)).toThrow('mappingUnderWay')
    expect(() => done(test, 'toEnter')).toThrow('mappingNotUnderWay')
    expect(cancelGuided(test.tools, test.integrationId)).toMatchObject({ step: 'ended', outcome: 'takenBack' })
    begin(test)
    done(test, 'toPause')
    done(test, 'toEnter')
    // it is paused in injixo: that has still to be ended there
    expect(cancelGuided(test.tools, test.integrationId)).toMatchObject({ step: 'toResume', outcome: null })
    expect(test.mapping()['Ready']).toBeNull()
    expect(reminders(test)).toMatchObject([{ state: 'open' }])
    done(test, 'toResume')
    expect(lastChange(test.tools, test.integrationId)).toMatchObject({ outcome: 'takenBack' })
  })
})
