import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginGuarded, proceed } from '../../../../main/core/activities/guarded-change.ts'
import { previewMapping } from '../../../../main/core/activities/preview-mapping.ts'
import { changeIntegration } from '../../../../main/core/integrations/integrations.ts'
import { ignoreUsers } from '../../../../main/core/people/assignments.ts'
import { addState, changeState, removeStates } from '../../../../main/core/states/edit-states.ts'
import { resolvedStates } from '../../../../main/core/states/resolved-states.ts'
import { type MappingWorkspace, openMappingWorkspace } from './mapping-workspace.ts'

const hour = 3_600_000
const breathe = () => Promise.resolve()
const october = { from: '2026-10-01', to: '2026-10-31' } as const

type Entries = readonly { readonly state: string; readonly activityId: number | null }[]

function preview(
  { tools, integrationId }: MappingWorkspace,
  entries: Entries,
  days: { from: string; to: string } = october,
) {
  return previewMapping(
    tools,
    { integrationId, entries, ...days, limit: 100 },
    { documented: new Set(['On Hold']), breathe },
  )
}

/** Time by activity, counted from the states themselves. */
function byActivity({ tools, integrationId }: MappingWorkspace, days: { from: string; to: string } = october) {
  const sums: Record<number, number> = {}
  for (const { activityId, start, end } of resolvedStates(tools, { integrationId, ...days }).rows)
    sums[activityId] = (sums[activityId] ?? 0) + end - start
  return sums
}

const sumsOf = (activities: readonly { id: number; before: number; after: number }[], side: 'before' | 'after') =>
  Object.fromEntries(activities.filter((row) => row[side] > 0).map((row) => [row.id, row[side]]))

describe('a preview', () => {
  it('tells by resolved states what moves, whose it is and which gaps close', async () => {
    const test = await openMappingWorkspace()
    const found = await preview(test, [
      { state: 'Not Ready (Lunch)', activityId: 10 },
      { state: 'Ready', activityId: 1 },
      { state: 'On Hold', activityId: 11 },
    ])
    expect(found).toMatchObject({
      from: '2026-10-12',
      to: '2026-10-12',
      total: 3.5 * hour,
      people: 2,
      totalPersonDays: 2,
    })
    // an hour of Ready lies under the lunch; mapped to Present it moves nothing, but is no gap any more
    expect(found).toMatchObject({ moved: 1.5 * hour, closed: 2.5 * hour, opened: 0 })
    expect(found.moves).toEqual([
      { state: 'Not Ready (Lunch)', from: 1, to: 10, milliseconds: 1.5 * hour, people: 2 },
      { state: 'Ready', from: 1, to: 1, milliseconds: hour, people: 1 },
    ])
    expect(found.activities).toEqual([
      { id: 1, name: 'Present', before: 3.5 * hour, after: 2 * hour },
      { id: 10, name: 'Pause', before: 0, after: 1.5 * hour },
    ])
    expect(found.persons).toMatchObject([
      { identifier: 'ann', days: 1, moved: hour, closed: 2 * hour },
      { identifier: 'bob', days: 1, moved: hour / 2 },
    ])
    expect(found.personDays[0]).toMatchObject({ identifier: 'ann', day: '2026-10-12', moves: { length: 2 } })
  })

  it('has gaps that open, days without states, and refuses what cannot be', async () => {
    const test = await openMappingWorkspace()
    const { no } = beginGuarded(
      test.tools,
      { integrationId: test.integrationId, entries: [{ state: 'Ready', activityId: 11 }] },
      new Set(),
    )
    while (proceed(test.tools, no).ended_at === null);
    expect(await preview(test, [{ state: 'Ready', activityId: null }])).toMatchObject({
      moved: hour,
      opened: hour,
      closed: 0,
    })
    const ready = [{ state: 'Ready', activityId: 10 }]
    expect(await preview(test, ready, { from: '2026-11-01', to: '2026-11-02' })).toMatchObject({
      from: null,
      total: 0,
      people: 0,
    })
    await expect(preview(test, ready, { from: '2026-10-02', to: '2026-10-01' })).rejects.toThrow('rangeInvalid')
    await expect(preview(test, [{ state: 'Nap', activityId: 10 }])).rejects.toThrow('externalActivityNotFound')
    await expect(preview(test, [...ready, ...ready])).rejects.toThrow('mappingTwice')
  })

  it('follows every change of states, of the zone and of who counts, though it keeps what it has counted', async () => {
    const test = await openMappingWorkspace()
    const { tools, integrationId, database } = test
    const ready = [{ state: 'Ready', activityId: 11 }]
    const moved = async () => (await preview(test, ready)).moved
    expect([await moved(), await moved()]).toEqual([hour, hour])
    const kept = "SELECT count(*) AS days FROM resolved_day WHERE sums NOT LIKE '=%'"
    expect(database.prepare(kept).one<{ days: number }>().days).toBe(2)
    // over midnight of Berlin: the day after must be counted anew too
    const fields = {
      identifier: 'bob',
      state: 'Ready',
      start: Date.UTC(2026, 9, 12, 21),
      end: Date.UTC(2026, 9, 13, 1),
    }
    const { id } = addState(tools, integrationId, fields)
    expect(await moved()).toBe(5 * hour)
    expect((await preview(test, ready, { from: '2026-10-13', to: '2026-10-13' })).moved).toBe(3 * hour)
    changeState(tools, { ...fields, id, end: Date.UTC(2026, 9, 13, 0) })
    expect((await preview(test, ready, { from: '2026-10-13', to: '2026-10-13' })).moved).toBe(2 * hour)
    changeIntegration(tools, { id: integrationId, zone: 'UTC' })
    expect((await preview(test, ready, { from: '2026-10-12', to: '2026-10-12' })).moved).toBe(4 * hour)
    removeStates(tools, [id])
    expect(await moved()).toBe(hour)
    const ann = database.prepare("SELECT id FROM external_user WHERE identifier = 'ann'").one<{ id: string }>().id
    ignoreUsers(tools, [ann], true)
    expect(await moved()).toBe(0)
  })

  it('does not keep what was counted while a state came', async () => {
    const test = await openMappingWorkspace()
    const ready = [{ state: 'Ready', activityId: 11 }]
    let isFirst = true
    const late = async () => {
      if (!isFirst) return
      isFirst = false
      const [start, end] = [Date.UTC(2026, 9, 12, 14), Date.UTC(2026, 9, 12, 15)]
      addState({ ...test.tools, database: test.connectToo() }, test.integrationId, {
        identifier: 'ann',
        state: 'Ready',
        start,
        end,
      })
    }
    const request = { integrationId: test.integrationId, entries: ready, ...october, limit: 10 }
    await previewMapping(test.tools, request, { documented: new Set(), breathe: late })
    expect((await preview(test, ready)).moved).toBe(2 * hour)
  })

  it('promises what the mapping then is, whatever overlaps', async () => {
    const minute = 60_000
    const start = Date.UTC(2026, 9, 12, 6)
    const span = fc.record({
      identifier: fc.constantFrom('ann', 'bob', 'cid'),
      state: fc.constantFrom('Ready', 'On Call', 'Not Ready (Lunch)'),
      at: fc.integer({ min: 0, max: 3000 }),
      length: fc.integer({ min: 1, max: 900 }),
    })
    const key = ({ identifier, state, at }: { identifier: string; state: string; at: number }) =>
      `${identifier} ${state} ${at}`
    const activity = fc.constantFrom(null, 1, 10, 11)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(span, { maxLength: 12, selector: key }),
        activity,
        activity,
        async (spans, ready, call) => {
          const test = await openMappingWorkspace()
          for (const { identifier, state, at, length } of spans) {
            const from = start + at * minute + 1
            addState(test.tools, test.integrationId, { identifier, state, start: from, end: from + length * minute })
          }
          const entries = [
            { state: 'Ready', activityId: ready },
            { state: 'On Call', activityId: call },
          ]
          const first = await preview(test, entries)
          const again = await preview(test, entries)
          expect(again).toEqual(first)
          expect(sumsOf(first.activities, 'before')).toEqual(byActivity(test))
          const { no } = beginGuarded(test.tools, { integrationId: test.integrationId, entries }, new Set())
          while (proceed(test.tools, no).ended_at === null);
          expect(sumsOf(first.activities, 'after')).toEqual(byActivity(test))
          expect(first.personDays.reduce((sum, day) => sum + day.moved, 0)).toBe(first.moved)
        },
      ),
      { numRuns: 25 },
    )
  })
})
