import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importById, listImports, runOf } from '../../../../main/core/imports/import-runs.ts'
import { changeState, removeStates } from '../../../../main/core/states/edit-states.ts'
import { addExternalActivity, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { dump, statesOf } from '../read-tables.ts'
import { at, header, monday, ready, row } from './state-lines.ts'

describe('undoing an import of states', () => {
  it('takes back its states, users and external activities', async () => {
    const { bring, undo, database, tools } = await ready()
    const before = dump(database)
    const { no, id } = await bring('states', monday)
    expect(await undo(no)).toMatchObject({ kept: 0 })
    expect(dump(database)).toEqual(before)
    expectKeptSums(database)
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'undone', canUndo: false, canResume: false, kept: 0 })
    await expect(undo(no)).rejects.toMatchObject({ code: 'importNotUndoable' })
  })

  it('puts back what a correction had replaced', async () => {
    const { bring, undo, database } = await ready()
    await bring('states', monday)
    const before = dump(database)
    const correction = await bring('states', [
      header,
      row('ann', 'Ready', '08:00', '08:10'),
      row('cid', 'Ready', '08:00', '09:00'),
    ])
    await undo(correction.no)
    expect(dump(database)).toEqual(before)
    expectKeptSums(database)
  })

  it('leaves what another file has brought too', async () => {
    const { bring, undo, database } = await ready()
    const first = await bring('states', monday)
    await bring('states', [header, ...monday.slice(2), row('cid', 'Ready', '08:00', '09:00')])
    await undo(first.no)
    expect(statesOf(database)).toHaveLength(3)
    expect(statesOf(database).join()).not.toContain(
      String(Date.parse(at('08:00'))) + ',"end_at":' + Date.parse(at('09:00')) + ',"flag":0,"identifier":"ann"',
    )
    expectKeptSums(database)
  })

  it('keeps what a person has changed, and a name that is assigned or mapped, and counts them', async () => {
    const { bring, undo, database, tools } = await ready()
    const { no, id } = await bring('states', monday)
    const ann = database.prepare('SELECT no FROM agent_state WHERE end_at - start_at = 900000').get<{ no: number }>()
    changeState(tools, {
      id: ann?.no ?? 0,
      identifier: 'ann',
      state: 'Break',
      start: Date.parse(at('09:00')),
      end: Date.parse(at('09:20')),
    })
    const integration = database.prepare('SELECT id FROM integration').get<{ id: string }>()
    const { externalActivityId } = addExternalActivity(tools, integration?.id ?? '', 'Ready')
    mapActivities(tools, [externalActivityId], 1)
    // the changed state and the mapped activity; ann and Break stay because the state needs them
    expect(await undo(no)).toMatchObject({ kept: 2 })
    expect(statesOf(database)).toHaveLength(1)
    expect(database.prepare('SELECT identifier FROM external_user').all()).toEqual([{ identifier: 'ann' }])
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'undone', kept: 2 })
    expectKeptSums(database)
  })

  it('clears away the names that an earlier undo had to leave for it', async () => {
    const { bring, undo, database } = await ready()
    const before = dump(database)
    const first = await bring('states', monday)
    const second = await bring('states', [header, row('ann', 'Ready', '12:00', '13:00')])
    await undo(first.no)
    expect(database.prepare('SELECT identifier FROM external_user').all()).toEqual([{ identifier: 'ann' }])
    await undo(second.no)
    expect(dump(database)).toEqual(before)
  })

  it('does not mind that a person has removed some of them', async () => {
    const { bring, undo, database, tools } = await ready()
    const { no } = await bring('states', monday)
    const first = database.prepare('SELECT no FROM agent_state LIMIT 1').get<{ no: number }>()
    removeStates(tools, [first?.no ?? 0])
    await undo(no)
    expect(statesOf(database)).toEqual([])
    expectKeptSums(database)
  })

  it('is offered for a run that only brought states again', async () => {
    const { bring, tools } = await ready()
    await bring('states', monday)
    await bring('states', monday)
    expect(listImports(tools).map(({ canUndo }) => canUndo)).toEqual([true, true])
  })
})

describe('any imports of states, any of them undone', () => {
  const agent = fc.constantFrom('ann', 'bob')
  const state = fc.constantFrom('Ready', 'Break')
  const hour = fc.integer({ min: 0, max: 5 })
  const states = fc.array(
    fc.record({ agent, state, start: hour, length: fc.integer({ min: 0, max: 3 }), day: fc.constantFrom(12, 13) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  const textOf = (rows: readonly { agent: string; state: string; start: number; length: number; day: number }[]) => [
    header,
    ...rows.map(({ agent: who, state: what, start, length, day }) =>
      row(who, what, `${Math.min(start + 20, 23)}:0${start}`, `23:${30 + start + length}`, day),
    ),
  ]

  it('end in the same states as the other files alone, with the sums kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(states, fc.boolean()), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        async (files, order) => {
          const { bring, undo, database } = await ready()
          const runs: { no: number; isUndone: boolean; rank: number }[] = []
          for (const [index, [rows, isUndone]] of files.entries()) {
            const { no } = await bring('states', textOf(rows))
            runs.push({ no, isUndone, rank: order[index] ?? 0 })
            expectKeptSums(database)
          }
          for (const { no } of runs.filter(({ isUndone }) => isUndone).toSorted((a, b) => a.rank - b.rank)) {
            await undo(no)
            expectKeptSums(database)
          }
          const alone = await ready()
          for (const [rows, isUndone] of files) if (!isUndone) await alone.bring('states', textOf(rows))
          expect(statesOf(database)).toEqual(statesOf(alone.database))
          const names =
            'SELECT identifier AS name FROM external_user UNION ALL SELECT name FROM external_activity ORDER BY 1'
          expect(database.prepare(names).all()).toEqual(alone.database.prepare(names).all())
        },
      ),
      { numRuns: 40 },
    )
  })

  it('do not depend on the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(states, fc.infiniteStream(fc.nat()), async (rows, ranks) => {
        const [one, other] = [await ready(), await ready()]
        await one.bring('states', textOf(rows))
        const shuffled = rows
          .map((value) => ({ value, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
        await other.bring('states', textOf(shuffled.map(({ value }) => value)))
        expect(statesOf(other.database)).toEqual(statesOf(one.database))
      }),
      { numRuns: 15 },
    )
  })
})
