import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addActivity } from '../../../../main/core/activities/activities.ts'
import { listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { addState, changeState, removeStates } from '../../../../main/core/states/edit-states.ts'
import { listStates } from '../../../../main/core/states/list-states.ts'
import { personDay, stateRange } from '../../../../main/core/states/person-day.ts'
import { stateExport } from '../../../../main/core/states/state-export.ts'
import { localParts } from '../../../../main/core/states/zone.ts'
import { given } from '../../given.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'
import { dump, statesOf } from '../read-tables.ts'

const hour = (h: number, day = 12) => Date.UTC(2026, 9, day, h)
const all = { search: '', sort: null, offset: 0, limit: 100 } as const
const zone = 'Europe/Berlin'

async function ready() {
  const workspace = await openTestWorkspace()
  const integration = workspace.integrate()
  const fields = { identifier: 'ann', state: 'Ready', start: hour(10), end: hour(11) }
  return { ...workspace, integration, integrationId: integration.id, fields }
}

describe('states by hand', () => {
  it('make user and state known, and undo makes them unknown', async () => {
    const { tools, integrationId, fields, database } = await ready()
    const before = dump(database)
    expect(addState(tools, integrationId, fields)).toEqual({ id: 1, integrationId, ...fields, flag: 'none' })
    expect(() => addState(tools, integrationId, fields)).toThrow('stateTaken')
    expectKeptSums(database)
    undoStep(database)
    expect(dump(database)).toEqual(before)
  })

  it('are changed in place, moved to another day, user and state, and taken away', async () => {
    const { tools, integrationId, fields, database } = await ready()
    const { id } = addState(tools, integrationId, fields)
    const other = addState(tools, integrationId, { ...fields, identifier: 'bob' })
    const before = dump(database)
    const moved = { id, identifier: 'bob', state: 'Break', start: hour(10, 14), end: hour(12, 14) }
    expect(changeState(tools, moved)).toMatchObject(moved)
    expectKeptSums(database)
    undoStep(database)
    expect(dump(database)).toEqual(before)
    expect(removeStates(tools, [id, other.id, id])).toEqual({ removed: 2 })
    expect(statesOf(database)).toEqual([])
    expectKeptSums(database)
    undoStep(database)
    expect(dump(database)).toEqual(before)
  })

  it('are refused when they end before they begin, are taken, or are not there', async () => {
    const { tools, integrationId, fields } = await ready()
    const { id } = addState(tools, integrationId, fields)
    addState(tools, integrationId, { ...fields, start: hour(12), end: hour(13) })
    expect(() => addState(tools, integrationId, { ...fields, end: hour(9) })).toThrow('stateEndBeforeStart')
    expect(() => addState(tools, 'none', fields)).toThrow('integrationNotFound')
    expect(() => changeState(tools, { id, ...fields, start: hour(12), end: hour(14) })).toThrow('stateTaken')
    expect(() => changeState(tools, { id: 99, ...fields })).toThrow('stateNotFound')
    expect(() => removeStates(tools, [id, 99])).toThrow('stateNotFound')
  })
})

describe('the list of states', () => {
  const agents = ['ann', 'Bob', 'zoé', 'ann2']
  const names = ['Ready', 'Break', 'Break (long)']
  const state = fc.record({
    identifier: fc.constantFrom(...agents),
    state: fc.constantFrom(...names),
    start: fc.integer({ min: hour(20, 24) / 600_000, max: hour(4, 27) / 600_000 }).map((ten) => ten * 600_000),
    length: fc.constantFrom(0, 60_000, 86_400_000),
  })
  const sorts = (['start', 'identifier', 'state'] as const).flatMap((column) =>
    (['ascending', 'descending'] as const).map((direction) => ({ column, direction })),
  )
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3, nil: undefined })
  const query = fc.record({
    search: fc.constantFrom('', '', '', 'ann', 'zoe', 'break', 'break ann', 'nothing'),
    sort: fc.constantFrom(null, ...sorts),
    filter: fc.record({
      identifier: rarely(fc.constantFrom('ann', 'ann', 'nobody')),
      state: rarely(fc.constantFrom('Break', 'Break', 'never')),
      from: rarely(fc.constantFrom('2026-10-24', '2026-10-25', '2026-10-26')),
      to: rarely(fc.constantFrom('2026-10-25', '2026-10-26')),
      flagged: fc.constantFrom(undefined, undefined, false, true),
    }),
    offset: fc.nat(6),
    limit: fc.integer({ min: 1, max: 6 }),
  })
  // every order of everything, beside what chance asks for
  const plain = sorts.map((sort) => ({ search: '', sort, filter: {}, offset: 3, limit: 9 }))

  it('is any window of any order of what is asked for, as if all were read and sorted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(state, { minLength: 5, maxLength: 20 }),
        fc.array(query, { minLength: 8, maxLength: 8 }),
        async (states, queries) => {
          const { tools, integrationId, database } = await ready()
          for (const { length, ...one } of states) {
            try {
              addState(tools, integrationId, { ...one, end: one.start + length })
            } catch {
              // the same state twice
            }
          }
          database.prepare('UPDATE agent_state SET flag = 1 WHERE no % 3 = 0').run()
          const rows = listStates(tools, { ...all, integrationId, limit: 500 }).rows
          expect(rows).toHaveLength(statesOf(database).length)
          for (const asked of [...plain, ...queries]) {
            const { search, sort, offset, limit } = asked
            const filter: (typeof queries)[number]['filter'] | Record<string, never> = asked.filter
            const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
            const found = rows.filter((row) => {
              const day = localParts(row.start, zone).day
              return (
                search
                  .split(' ')
                  .every((word) => fold(row.identifier).includes(word) || fold(row.state).includes(word)) &&
                (filter.identifier === undefined || row.identifier === filter.identifier) &&
                (filter.state === undefined || row.state === filter.state) &&
                (filter.from === undefined || day >= filter.from) &&
                (filter.to === undefined || day <= filter.to) &&
                (filter.flagged !== true || row.flag !== 'none')
              )
            })
            const { column, direction } = sort ?? { column: 'start', direction: 'descending' }
            const sign = direction === 'ascending' ? 1 : -1
            const compare = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0)
            const sorted = found.toSorted((a, b) => sign * compare(a[column], b[column]) || compare(a.start, b.start))
            const answer = listStates(tools, { ...asked, integrationId })
            expect(answer.total).toBe(found.length)
            const keys = (some: typeof rows) => some.map((row) => [row[column], column === 'start' ? 0 : row.start])
            expect(keys(answer.rows)).toEqual(keys(sorted.slice(offset, offset + limit)))
            expect(found).toEqual(expect.arrayContaining(answer.rows))
            expect(new Set(answer.rows.map(({ id }) => id)).size).toBe(answer.rows.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is of one integration', async () => {
    const { tools, integrationId, fields, integrate } = await ready()
    const other = integrate('Other')
    addState(tools, integrationId, fields)
    expect(listStates(tools, { ...all, integrationId: other.id })).toEqual({ rows: [], total: 0 })
    expect(() => listStates(tools, { ...all, integrationId: 'none' })).toThrow('integrationNotFound')
  })
})

describe("a person's day", () => {
  it('shows what was received, what is in force, what injixo will show and what never was in force', async () => {
    const { tools, integrationId, fields } = await ready()
    addState(tools, integrationId, { ...fields, start: hour(8), end: hour(12) })
    addState(tools, integrationId, { ...fields, state: 'Break', start: hour(9), end: hour(10) })
    addState(tools, integrationId, { ...fields, state: 'A', start: hour(13), end: hour(14) })
    addState(tools, integrationId, { ...fields, state: 'B', start: hour(13), end: hour(14) })
    const day = personDay(tools, integrationId, 'ann', '2026-10-12')
    expect([day.from, day.to]).toEqual([hour(22, 11), hour(22, 12)])
    expect(day.received).toHaveLength(4)
    expect(day.resolved.map(({ state, start, end }) => [state, start, end])).toEqual([
      ['Ready', hour(8), hour(9)],
      ['Break', hour(9), hour(10)],
      ['Ready', hour(10), hour(12)],
      ['A', hour(13), hour(14)],
    ])
    expect(day.hidden).toMatchObject([{ state: 'B' }])
    // nothing is mapped: all of it counts as Present
    expect(day.mapped.map(({ activityId, start, end }) => [activityId, start, end])).toEqual([
      [1, hour(8), hour(12)],
      [1, hour(13), hour(14)],
    ])
    addActivity(tools, { id: 10, name: 'Pause', type: 'break', colour: '#112233' })
    const pause = given(listMappings(tools, integrationId).find(({ state }) => state === 'Break'))
    mapActivities(tools, [pause.externalActivityId], 10)
    expect(personDay(tools, integrationId, 'ann', '2026-10-12').mapped.map(({ activityId }) => activityId)).toEqual([
      1, 10, 1, 1,
    ])
  })

  it('cuts at its midnights, has 25 hours when clocks go back, and may be empty', async () => {
    const { tools, integrationId, fields } = await ready()
    addState(tools, integrationId, { ...fields, start: hour(12, 24), end: hour(12, 26) })
    const day = personDay(tools, integrationId, 'ann', '2026-10-25')
    expect(day.to - day.from).toBe(25 * 3_600_000)
    expect(day.resolved).toMatchObject([{ start: day.from, end: day.to }])
    expect(personDay(tools, integrationId, 'ann', '2026-11-11')).toMatchObject({
      received: [],
      resolved: [],
      mapped: [],
    })
    expect(personDay(tools, integrationId, 'nobody', '2026-10-25').received).toEqual([])
  })
})

describe('the days with states', () => {
  it('reach from the first start to the last end; a state that ends at midnight does not touch the next day', async () => {
    const { tools, integration, integrationId, fields } = await ready()
    const range = () => stateRange(tools, { no: integration.no, zone })
    expect(range()).toBeNull()
    addState(tools, integrationId, { ...fields, start: hour(20), end: hour(22) })
    expect(range()).toEqual({ from: '2026-10-12', to: '2026-10-12' })
    const { id } = addState(tools, integrationId, { ...fields, start: hour(21), end: hour(23) })
    expect(range()).toEqual({ from: '2026-10-12', to: '2026-10-13' })
    removeStates(tools, [id])
    expect(range()).toEqual({ from: '2026-10-12', to: '2026-10-12' })
    addState(tools, integrationId, { ...fields, start: hour(22, 14), end: hour(22, 14) })
    expect(range()).toEqual({ from: '2026-10-12', to: '2026-10-15' })
  })
})

describe('states on their way out', () => {
  it('have times that no clock change blurs, and come in again as they were', async () => {
    const { tools, integrationId, fields, bring, database } = await ready()
    addState(tools, integrationId, { ...fields, start: hour(0, 25), end: hour(1, 25) })
    addState(tools, integrationId, { ...fields, start: hour(1, 25), end: hour(3, 25) })
    addState(tools, integrationId, { ...fields, start: hour(3, 27), end: hour(4, 27) })
    const list = stateExport(tools, { integrationId, from: '2026-10-25', to: '2026-10-25' })
    const lines = [list.header, ...list.rows].map((row) => row.join(','))
    expect(lines).toEqual([
      'agent,agentName,state,start,end',
      'ann,,Ready,2026-10-25T02:00:00+02:00,2026-10-25T02:00:00+01:00',
      'ann,,Ready,2026-10-25T02:00:00+01:00,2026-10-25T04:00:00+01:00',
    ])
    const before = statesOf(database)
    expect((await bring('states', lines)).counts).toMatchObject({ read: 2, added: 0, changed: 0, flagged: 0 })
    expect(statesOf(database)).toEqual(before)
  })

  it('are read at the same time by two', async () => {
    const { tools, integrationId, fields } = await ready()
    for (const h of [8, 9, 10]) addState(tools, integrationId, { ...fields, start: hour(h), end: hour(h + 1) })
    const days = { integrationId, from: '2026-10-12', to: '2026-10-12' }
    const [one, other] = [stateExport(tools, days).rows, stateExport(tools, days).rows]
    const first = one[Symbol.iterator]()
    expect(first.next().done).toBe(false)
    expect([...other]).toHaveLength(3)
    expect([...{ [Symbol.iterator]: () => first }]).toHaveLength(2)
  })

  it('west of Greenwich, and by half hours', async () => {
    const { tools, fields, integrate } = await ready()
    const { id } = integrate('Newfoundland', 'America/St_Johns')
    addState(tools, id, { ...fields, start: hour(12), end: hour(13) })
    const { rows } = stateExport(tools, { integrationId: id, from: '2026-10-12', to: '2026-10-12' })
    expect([...rows][0]?.[3]).toBe('2026-10-12T09:30:00-02:30')
  })
})
