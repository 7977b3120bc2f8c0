import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeActivities } from '../../../../main/core/activities/activities.ts'
import { beginGuarded, proceed, settleChanges } from '../../../../main/core/activities/guarded-change.ts'
import { lastChange } from '../../../../main/core/activities/mapping-changes.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { pauseIntegration, resumeIntegration } from '../../../../main/core/integrations/pause.ts'
import { nextSteps, redoStep, undoStep } from '../../../../main/core/journal/journal.ts'
import { type MappingWorkspace, openMappingWorkspace } from './mapping-workspace.ts'

const documented = new Set(['On Hold'])
const lunch = [{ state: 'Not Ready (Lunch)', activityId: 10 }]
const none = { 'Not Ready (Lunch)': null, 'On Call': null, Ready: null }

function begin(
  { tools, integrationId }: MappingWorkspace,
  entries: { state: string; activityId: number | null }[] = lunch,
) {
  return beginGuarded(tools, { integrationId, entries }, documented).no
}

/** All steps, or as many as told. */
function go({ tools }: MappingWorkspace, no: number, steps = 10) {
  for (let step = 0; step < steps; step += 1) if (proceed(tools, no).ended_at !== null) break
}

describe('a guarded change', () => {
  it('pauses, applies, resumes and is kept, as one step that can be undone and redone', async () => {
    const test = await openMappingWorkspace()
    const no = begin(test)
    expect(test.integration().state).toBe('paused')
    go(test, no)
    expect(test.integration()).toEqual({ state: 'ready', paused_at: null })
    expect(test.mapping()).toEqual({ ...none, 'Not Ready (Lunch)': 10 })
    expect(lastChange(test.tools, test.integrationId)).toMatchObject({ step: 'ended', outcome: 'kept', failure: null })
    expect(nextSteps(test.database).undo).toMatchObject({ operation: 'mappingApplied', things: 1 })
    undoStep(test.database)
    expect(test.mapping()).toEqual(none)
    redoStep(test.database)
    expect(test.mapping()).toEqual({ ...none, 'Not Ready (Lunch)': 10 })
  })

  it('takes mappings away, and maps what is documented before it is seen', async () => {
    const test = await openMappingWorkspace()
    go(test, begin(test))
    go(
      test,
      begin(test, [
        { state: 'Not Ready (Lunch)', activityId: null },
        { state: 'On Hold', activityId: 11 },
      ]),
    )
    expect(test.mapping()).toEqual({ ...none, 'On Hold': 11 })
  })

  it('changes nothing of an integration that is not there, twice under way, or wrongly told', async () => {
    const test = await openMappingWorkspace()
    const refused = (entries: typeof lunch) => () => begin(test, entries)
    expect(refused([...lunch, { state: 'Not Ready (Lunch)', activityId: 11 }])).toThrow('mappingTwice')
    expect(refused([{ state: 'Nap', activityId: 10 }])).toThrow('externalActivityNotFound')
    expect(refused([{ state: 'Ready', activityId: 99 }])).toThrow('activityNotFound')
    removeActivities(test.tools, [11])
    expect(refused([{ state: 'Ready', activityId: 11 }])).toThrow(
      expect.objectContaining({ code: 'activityDeleted', details: { activity: 'Calls (11)' } }) as Error,
    )
    expect(test.integration().state).toBe('ready')
    begin(test)
    expect(refused(lunch)).toThrow('mappingUnderWay')
  })

  it('leaves a pause that was there, and needs none for a draft', async () => {
    const test = await openMappingWorkspace()
    pauseIntegration(test.tools, test.integrationId)
    const before = test.integration()
    go(test, begin(test))
    expect(test.integration()).toEqual(before)
    expect(test.mapping()).toMatchObject({ 'Not Ready (Lunch)': 10 })
    test.database.prepare("UPDATE integration SET state = 'draft', paused_at = NULL").run()
    go(test, begin(test, [{ state: 'Ready', activityId: 11 }]))
    expect(test.integration()).toEqual({ state: 'draft', paused_at: null })
    expect(test.mapping()).toMatchObject({ Ready: 11 })
  })

  it.each([0, 1])(
    'is taken back when the pause is lifted after %i steps, and leaves a new pause to whoever made it',
    async (steps) => {
      const test = await openMappingWorkspace()
      const no = begin(test)
      go(test, no, steps)
      resumeIntegration(test.tools, test.integrationId)
      pauseIntegration(test.tools, test.integrationId)
      const theirs = test.integration()
      go(test, no)
      expect(lastChange(test.tools, test.integrationId)).toMatchObject({ outcome: 'takenBack' })
      expect(lastChange(test.tools, test.integrationId)?.failure).toContain('pauseLifted')
      expect(test.mapping()).toEqual(none)
      expect(test.integration()).toEqual(theirs)
    },
  )

  it.each([1, 2, 3])('is taken back when a state arrives after %i steps', async (steps) => {
    const test = await openMappingWorkspace()
    const no = begin(test)
    go(test, no, steps)
    addExternalActivity(test.tools, test.integrationId, 'Brand new')
    go(test, no)
    expect(lastChange(test.tools, test.integrationId)?.failure).toContain('"state":"Brand new"')
    expect(test.mapping()).toEqual({ ...none, 'Brand new': null })
    expect(test.integration().state).toBe('ready')
    // the step that is no longer true cannot be undone into something else
    expect(nextSteps(test.database).undo?.operation).not.toBe('mappingApplied')
  })

  it.each([1, 2, 3])('is taken back when somebody else maps after %i steps', async (steps) => {
    const test = await openMappingWorkspace()
    const no = begin(test)
    go(test, no, steps)
    const other = listMappings(test.tools, test.integrationId).find(({ state }) => state === 'Ready')
    mapActivities(test.tools, [other?.externalActivityId ?? ''], 11)
    go(test, no)
    expect(lastChange(test.tools, test.integrationId)?.failure).toContain('mappingOverwritten')
    expect(test.mapping()).toEqual(none)
  })

  it('is taken back when its activity is gone meanwhile', async () => {
    const test = await openMappingWorkspace()
    const no = begin(test)
    go(test, no, 1)
    removeActivities(test.tools, [10])
    go(test, no)
    expect(lastChange(test.tools, test.integrationId)?.failure).toContain('activityDeleted')
    expect([test.mapping(), test.integration().state]).toEqual([none, 'ready'])
  })

  it('cut off after any step leaves the old mapping or the new one, and no pause of its own', async () => {
    const test = await openMappingWorkspace()
    const states = Object.keys(none)
    const activity = fc.constantFrom(null, 1, 10, 11)
    const draft = fc.uniqueArray(fc.record({ state: fc.constantFrom(...states), activityId: activity }), {
      minLength: 1,
      selector: ({ state }) => state,
    })
    const cut = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(draft, cut, fc.boolean(), (entries, steps, isPaused) => {
        if (isPaused) pauseIntegration(test.tools, test.integrationId)
        const before = test.mapping()
        const after = { ...before, ...Object.fromEntries(entries.map(({ state, activityId }) => [state, activityId])) }
        go(test, begin(test, entries), steps)
        // the process ended here; another one opens the file over a connection of its own
        settleChanges({ ...test.tools, database: test.connectToo() })
        expect(test.mapping()).toEqual(steps >= 2 ? after : before)
        expect(test.integration().state).toBe(isPaused ? 'paused' : 'ready')
        expect(lastChange(test.tools, test.integrationId)?.ended_at).not.toBeNull()
        if (isPaused) resumeIntegration(test.tools, test.integrationId)
      }),
      { numRuns: 250 },
    )
  })
})
