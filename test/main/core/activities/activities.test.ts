import { describe, expect, it } from 'vitest'
import {
  activityExport,
  addActivity,
  changeActivity,
  listActivities,
  removeActivities,
} from '../../../../main/core/activities/activities.ts'
import {
  activityIds,
  addExternalActivity,
  listMappings,
  mapActivities,
} from '../../../../main/core/activities/mappings.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const pause = { id: 10, name: 'Pause', type: 'break', colour: '#112233' } as const
const course = { id: 11, name: 'Übung', type: 'meeting', colour: '#445566' } as const
const all = { search: '', sort: null, offset: 0, limit: 100 } as const
const hours = (from: number, to: number) => `2026-10-12T${from}:00:00Z,2026-10-12T${to}:00:00Z`

async function ready() {
  const workspace = await openTestWorkspace()
  const { id: integrationId } = workspace.integrate()
  addActivity(workspace.tools, pause)
  addActivity(workspace.tools, course)
  await workspace.bring('states', [
    'agent,state,start,end',
    `ann,Ready,${hours(10, 12)}`,
    `ann,Break,${hours(12, 13)}`,
    `bob,Break,${hours(12, 14)}`,
  ])
  const idOf = (state: string) =>
    listMappings(workspace.tools, integrationId).find((row) => row.state === state)?.externalActivityId ?? ''
  return { ...workspace, integrationId, idOf }
}

describe('activities', () => {
  it('have numbers of their own; Present is always there and keeps its type', async () => {
    const { tools } = await ready()
    expect(() => addActivity(tools, pause)).toThrow('activityIdTaken')
    expect(() => changeActivity(tools, { ...pause, id: 99 })).toThrow('activityNotFound')
    expect(() => changeActivity(tools, { id: 1, name: 'Here', type: 'break', colour: '#000000' })).toThrow(
      'activityFixed',
    )
    expect(changeActivity(tools, { id: 1, name: 'Da', type: 'presence', colour: '#000000' }).name).toBe('Da')
    expect(() => removeActivities(tools, [1])).toThrow('activityFixed')
    expect(() => removeActivities(tools, [99])).toThrow('activityNotFound')
  })

  it('go, several at once and one named twice, unless something is mapped to them', async () => {
    const { tools, idOf, database } = await ready()
    mapActivities(tools, [idOf('Break')], 10)
    expect(() => removeActivities(tools, [11, 10])).toThrow('activityInUse')
    expect(removeActivities(tools, [11, 11])).toEqual({ removed: 1 })
    undoStep(database)
    expect((await listActivities(tools, all)).total).toBe(3)
  })

  it('are listed with what is mapped to them, searched without accents, filtered and sorted', async () => {
    const { tools, idOf } = await ready()
    mapActivities(tools, [idOf('Break'), idOf('Ready')], 10)
    const { rows, total } = await listActivities(tools, all)
    expect(total).toBe(3)
    expect(rows.map(({ id }) => id)).toEqual([1, 10, 11])
    expect(rows[1]).toMatchObject({ externalActivities: 2, milliseconds: 5 * 3_600_000 })
    const names = async (query: object) =>
      (await listActivities(tools, { ...all, ...query })).rows.map(({ name }) => name)
    expect(await names({ search: 'ubung' })).toEqual(['Übung'])
    expect(await names({ search: 'pau 10' })).toEqual(['Pause'])
    expect(await names({ search: '%' })).toEqual([])
    expect(await names({ filter: { type: 'break' } })).toEqual(['Pause'])
    expect(await names({ sort: { column: 'milliseconds', direction: 'descending' }, limit: 1 })).toEqual(['Pause'])
    expect(await names({ sort: { column: 'externalActivities', direction: 'descending' }, limit: 1 })).toEqual([
      'Pause',
    ])
    expect(await names({ sort: { column: 'name', direction: 'ascending' } })).toEqual(['Pause', 'Present', 'Übung'])
    expect(await names({ sort: { column: 'type', direction: 'ascending' } })).toEqual(['Pause', 'Übung', 'Present'])
    expect(await names({ sort: { column: 'id', direction: 'descending' }, offset: 1 })).toEqual(['Pause', 'Present'])
  })

  it('go out with the columns they come in by', async () => {
    const { tools } = await ready()
    const { header, rows } = activityExport(tools)
    expect([header, ...rows][2]).toEqual([10, 'Pause', 'break', '#112233', ''])
    expect(header).toEqual(['id', 'name', 'type', 'colour', 'planningUnits'])
  })
})

describe('mappings', () => {
  it('are listed by the time behind them; what is not mapped has no activity and counts as Present', async () => {
    const { tools, integrationId, idOf, database } = await ready()
    mapActivities(tools, [idOf('Ready')], 10)
    expect(listMappings(tools, integrationId)).toEqual([
      {
        externalActivityId: idOf('Break'),
        state: 'Break',
        milliseconds: 3 * 3_600_000,
        people: 2,
        occurrences: 2,
        firstSeen: Date.UTC(2026, 9, 12, 12),
        lastSeen: Date.UTC(2026, 9, 12, 12),
        activity: null,
        classification: 1,
      },
      expect.objectContaining({ state: 'Ready', activity: pause, people: 1 }),
    ])
    expect(activityIds(database, 1)).toEqual(
      new Map([
        ['Ready', 10],
        ['Break', 1],
      ]),
    )
  })

  it('change many at once, as one step, and only what is different', async () => {
    const { tools, idOf, database } = await ready()
    const both = [idOf('Break'), idOf('Ready'), idOf('Break')]
    expect(mapActivities(tools, both, 10)).toEqual({ changed: 2 })
    expect(mapActivities(tools, both, 10)).toEqual({ changed: 0 })
    expect(mapActivities(tools, both, 11)).toEqual({ changed: 2 })
    expect(mapActivities(tools, both, null)).toEqual({ changed: 2 })
    expect(undoStep(database)).toMatchObject({ operation: 'unmapped', things: 2 })
    expect(undoStep(database)).toMatchObject({ operation: 'mapped', subject: 'Übung' })
    expect(activityIds(database, 1).get('Break')).toBe(10)
  })

  it('are refused for what is not there', async () => {
    const { tools, idOf, integrationId } = await ready()
    expect(() => mapActivities(tools, [idOf('Break')], 99)).toThrow('activityNotFound')
    expect(() => mapActivities(tools, ['none'], 10)).toThrow('externalActivityNotFound')
    expect(() => listMappings(tools, 'none')).toThrow('integrationNotFound')
    expect(() => addExternalActivity(tools, 'none', 'x')).toThrow('integrationNotFound')
    expect(addExternalActivity(tools, integrationId, 'Later')).toMatchObject({
      occurrences: 0,
      people: 0,
      firstSeen: null,
    })
  })

  it('know a state before it is seen, and again when it is', async () => {
    const { tools, integrationId, database } = await ready()
    const { externalActivityId } = addExternalActivity(tools, integrationId, 'Later')
    expect(addExternalActivity(tools, integrationId, 'Later').externalActivityId).toBe(externalActivityId)
    undoStep(database)
    expect(activityIds(database, 1).has('Later')).toBe(false)
  })
})
