import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endRun, importById, importProblems, listImports, runOf } from '../../../../main/core/imports/import-runs.ts'
import { changeState, removeStates } from '../../../../main/core/states/edit-states.ts'
import { addExternalActivity, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { runStreamImport } from '../../../../main/core/imports/import-streams.ts'
import { tableReader } from '../../../../main/hosts/table-reader.ts'
import { given } from '../../given.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { openTestWorkspace, quiet, type TestWorkspace } from '../open-test-workspace.ts'
import { dump, statesOf } from '../read-tables.ts'

const header = 'agent,state,start,end'
const at = (time: string, day = 12) => `2026-10-${day}T${time}:00Z`
const row = (agent: string, state: string, start: string, end: string, day = 12) =>
  `${agent},${state},${at(start, day)},${at(end, day)}`

const monday = [
  header,
  row('ann', 'Ready', '08:00', '09:00'),
  row('ann', 'Break', '09:00', '09:15'),
  row('bob', 'Ready', '08:30', '10:00'),
]

async function ready(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace()
  workspace.integrate()
  return workspace
}

describe('states of files', () => {
  it('are added with their users and external activities, and counted', async () => {
    const { bring, database } = await ready()
    const { counts } = await bring('states', monday)
    expect(counts).toEqual({ read: 3, added: 3, changed: 0, unchanged: 0, refused: 0, flagged: 0 })
    expect(statesOf(database)).toHaveLength(3)
    expect(database.prepare('SELECT identifier, origin FROM external_user ORDER BY 1').all()).toEqual([
      { identifier: 'ann', origin: 'states' },
      { identifier: 'bob', origin: 'states' },
    ])
    expectKeptSums(database)
  })

  it('of the same file three times are the same as once', async () => {
    const once = await ready()
    await once.bring('states', monday)
    const { bring, database } = await ready()
    await bring('states', monday)
    for (const _ of [2, 3]) {
      const { counts } = await bring('states', monday)
      expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    }
    expect(dump(database).state_total).toEqual(dump(once.database).state_total)
    expect(statesOf(database)).toEqual(statesOf(once.database))
    expectKeptSums(database)
  })

  it('are corrected by a later file, longer or shorter', async () => {
    const { bring, database } = await ready()
    await bring('states', monday)
    const { counts } = await bring('states', [
      header,
      row('ann', 'Ready', '08:00', '08:40'),
      row('bob', 'Ready', '08:30', '11:00'),
      row('bob', 'Break', '11:00', '11:10'),
    ])
    expect(counts).toMatchObject({ added: 1, changed: 2, unchanged: 0 })
    expect(statesOf(database).join()).toContain(String(Date.parse(at('08:40'))))
    expect(statesOf(database).join()).not.toContain(String(Date.parse(at('10:00'))))
    expectKeptSums(database)
  })

  it('that come twice in one file count by the longest, in whichever order', async () => {
    const twice = [row('ann', 'Ready', '08:00', '09:00'), row('ann', 'Ready', '08:00', '08:30')]
    for (const rows of [twice, twice.toReversed()]) {
      const { bring, database } = await ready()
      await bring('states', [header, ...rows])
      expect(statesOf(database)).toHaveLength(1)
      expect(statesOf(database).join()).toContain(String(Date.parse(at('09:00'))))
      expectKeptSums(database)
    }
  })

  it('keep the last end of a day when a longer batch shortens the one that ended last', async () => {
    const { bring, database } = await ready()
    await bring('states', [header, row('ann', 'Ready', '08:00', '22:00'), row('bob', 'Ready', '08:00', '12:00')])
    await bring('states', [header, row('ann', 'Ready', '08:00', '09:00'), row('bob', 'Break', '12:00', '12:30')])
    expect(database.prepare('SELECT last_end_at FROM state_day').all()).toEqual([
      { last_end_at: Date.parse(at('12:30')) },
    ])
    expectKeptSums(database)
  })

  it('over midnight belong to the day they begin on, in the zone of the integration', async () => {
    const { bring, database } = await ready()
    await bring('states', [header, 'ann,Night,2026-10-12 23:00:00,2026-10-13 06:00:00'])
    expect(database.prepare('SELECT day, last_end_at FROM state_day').all()).toEqual([
      { day: '2026-10-12', last_end_at: Date.UTC(2026, 9, 13, 4) },
    ])
    expectKeptSums(database)
  })

  it('in the hour that clocks show twice are flagged, in the hour they leave out refused', async () => {
    const { bring, database, tools } = await ready()
    const run = await bring('states', [
      header,
      'ann,Ready,2026-10-25 02:30:00,2026-10-25 04:00:00',
      'ann,Ready,2026-10-25 05:00:00,2026-10-25 06:00:00',
      'ann,Ready,2026-03-29 02:30:00,2026-03-29 04:00:00',
    ])
    expect(run.counts).toEqual({ read: 3, added: 2, changed: 0, unchanged: 0, refused: 1, flagged: 1 })
    const { rows, total } = await importProblems(tools, { id: run.id, offset: 0, limit: 10 })
    expect(total).toBe(2)
    expect(rows).toEqual([
      { kind: 'flagged', row: 2, column: 'start', code: 'timeAmbiguous', value: '2026-10-25 02:30:00' },
      { kind: 'refused', row: 4, column: 'start', code: 'timeSkipped', value: '2026-03-29 02:30:00' },
    ])
    expect(database.prepare('SELECT count(*) AS flagged FROM agent_state WHERE flag = 1').get()).toEqual({ flagged: 1 })
    const refused = await importProblems(tools, { id: run.id, kind: 'refused', offset: 0, limit: 10 })
    expect(refused).toMatchObject({ total: 1, rows: [{ code: 'timeSkipped' }] })
  })

  it('find a user that a person has added, and leave alone one that a person has renamed, in the middle of the import', async () => {
    const workspace = await ready()
    const { database, connectToo, bring } = workspace
    const other = connectToo()
    const rows = Array.from({ length: 11_000 }, (_, index) => {
      const time = (plus: number) => new Date(Date.UTC(2026, 9, 1) + index * 60_000 + plus).toISOString()
      return `${index < 10_500 ? 'ann' : 'late'},Ready,${time(0)},${time(30_000)}`
    })
    let told = 0
    const { counts } = await bring('states', [header, ...rows], {
      context: {
        signal: { aborted: false, throwIfAborted: () => {} },
        progress: () => {
          told += 1
          if (told !== 2) return
          other.atomically(() => {
            other.prepare("UPDATE external_user SET identifier = 'anna' WHERE identifier = 'ann'").run()
            other
              .prepare(
                "INSERT INTO external_user (id, integration_no, identifier, name, email, active, ignored, origin, search) VALUES ('x', 1, 'late', '', '', 1, 0, 'person', 'late')",
              )
              .run()
          })
        },
      },
    })
    expect(counts.added).toBe(11_000)
    expect(database.prepare('SELECT identifier, origin FROM external_user ORDER BY no').all()).toEqual([
      { identifier: 'anna', origin: 'states' },
      { identifier: 'late', origin: 'person' },
      { identifier: 'ann', origin: 'states' },
    ])
    expectKeptSums(database)
  })
})

describe('an import on a full disk', () => {
  it('leaves the file whole with the rows before, and goes on when there is room', async () => {
    const { bring, database, tools, folder } = await ready()
    const time = (minute: number) => new Date(Date.UTC(2026, 9, 1) + minute * 60_000).toISOString()
    const rows = Array.from({ length: 20_000 }, (_, index) => `ann,Ready,${time(index)},${time(index + 1)}`)
    const { page_count: pages } = database.prepare('PRAGMA page_count').one<{ page_count: number }>()
    database.prepare(`PRAGMA max_page_count = ${pages + 150}`).get()
    await expect(bring('states', [header, ...rows])).rejects.toMatchObject({ code: 'diskFull' })
    const [run] = listImports(tools)
    const { no, file_name: name } = importById(tools, given(run).id)
    const { read, added } = given(run).counts
    expect([read > 0, read < 20_000, added]).toEqual([true, true, read])
    expect(statesOf(database)).toHaveLength(read)
    expectKeptSums(database)

    database.prepare('PRAGMA max_page_count = 1000000').get()
    endRun(tools, no, { state: 'failed', failure: { code: 'diskFull', details: {} } })
    expect(runOf(importById(tools, given(run).id))).toMatchObject({ state: 'interrupted', canResume: true })
    const counts = await runStreamImport(
      { importNo: no, path: join(folder, name) },
      { tools, files: tableReader },
      quiet,
    )
    expect(counts).toMatchObject({ read: 20_000, added: 20_000, unchanged: 0 })
    expectKeptSums(database)
  })
})

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
