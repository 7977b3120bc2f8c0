import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStart } from '../../../../main/core/history/coverage.ts'
import { runHistory } from '../../../../main/core/history/run-history.ts'
import { importProblems } from '../../../../main/core/imports/import-runs.ts'
import { importRun } from '../../../../main/core/imports/run-import.ts'
import { changeState } from '../../../../main/core/states/edit-states.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { openTestWorkspace, quiet } from '../open-test-workspace.ts'
import { dump, statesOf } from '../read-tables.ts'
import { askSystem } from './ask-system.ts'
import { type FakeState, fakeSystem } from './fake-system.ts'

const hour = 3_600_000
// the clock of the test workspace begins on 1 November
const monday = Date.UTC(2026, 9, 11, 22)
const day = { from: monday, to: monday + 24 * hour }
const present = Date.UTC(2026, 10, 1)

const state = (name: string, start: number, end: number | null, agent = 'ann'): FakeState => ({
  agent,
  state: name,
  start,
  end,
})

async function ready() {
  const workspace = await openTestWorkspace()
  workspace.integrate()
  return { ...workspace, system: fakeSystem() }
}

const isoRow = ({ agent, state: name, start, end }: FakeState) =>
  `${agent},${name},${new Date(start).toISOString()},${new Date(end ?? start).toISOString()}`

describe('an import of states', () => {
  it('adds, corrects and takes away what the system says no longer, and leaves the rest', async () => {
    const { tools, system, database } = await ready()
    system.states = [
      state('Ready', monday, monday + hour),
      state('Break', monday + hour, monday + 2 * hour),
      state('Ready', monday + 2 * hour, monday + 3 * hour),
    ]
    expect((await askSystem(tools, system, 'states', day)).counts).toMatchObject({ read: 3, added: 3 })
    system.states = [
      state('Ready', monday, monday + hour),
      state('Break', monday + hour, monday + 1.5 * hour),
      state('Call', monday + 2 * hour, monday + 3 * hour),
    ]
    const { no, counts } = await askSystem(tools, system, 'states', day)
    expect(counts).toEqual({ read: 3, added: 1, changed: 2, unchanged: 1, refused: 0, flagged: 0 })
    expect(database.prepare('SELECT count(*) AS n FROM removed_state WHERE by_import_no = ?').one(no)).toEqual({ n: 1 })
    expect(statesOf(database)).toHaveLength(3)
    expectKeptSums(database)
  })

  it('leaves alone what a person has changed, and what only a file has brought', async () => {
    const { tools, system, database, bring } = await ready()
    system.states = [state('Ready', monday, monday + hour), state('Break', monday + hour, monday + 2 * hour)]
    await askSystem(tools, system, 'states', day)
    await bring('states', ['agent,state,start,end', isoRow(state('Lunch', monday + 5 * hour, monday + 6 * hour))])
    const { no: id } = database.prepare('SELECT no FROM agent_state ORDER BY no LIMIT 1').one<{ no: number }>()
    changeState(tools, { id, identifier: 'ann', state: 'Ready', start: monday, end: monday + 1.2 * hour })
    const before = statesOf(database)
    system.states = [state('Ready', monday, monday + 1.7 * hour), state('Break', monday + hour, monday + 2 * hour)]
    expect((await askSystem(tools, system, 'states', day)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(statesOf(database)).toEqual(before)
    system.states = []
    await askSystem(tools, system, 'states', day)
    expect(statesOf(database)).toHaveLength(2)
    expectKeptSums(database)
  })

  it('looks ahead for the end of what begins in its time only, and writes nothing of that', async () => {
    const { tools, system, database } = await ready()
    system.lookahead = 4 * hour
    system.states = [state('Ready', day.to - hour, day.to + hour), state('Late', day.to + hour, day.to + 2 * hour)]
    await askSystem(tools, system, 'states', day)
    expect(system.asked).toEqual([{ stream: 'states', from: day.from, to: day.to + 4 * hour }])
    expect(statesOf(database)).toHaveLength(1)
  })

  it('refuses a state of the past that nothing ends', async () => {
    const { tools, system } = await ready()
    system.states = [state('Ready', monday, null), state('Break', monday, monday + hour)]
    const { id, counts } = await askSystem(tools, system, 'states', day)
    expect(counts).toMatchObject({ read: 2, added: 1, refused: 1 })
    expect(await importProblems(tools, { id, offset: 0, limit: 9 })).toMatchObject({
      rows: [{ code: 'stateNeverEnds', value: '2026-10-11T22:00:00.000Z ann Ready' }],
    })
  })

  it('waits for the end of what goes on at present, and asks for it again next time', async () => {
    const { tools, system, database } = await ready()
    const begin = present - 3 * hour
    system.states = [state('Ready', begin - hour, begin), state('Call', begin, null)]
    await askSystem(tools, system, 'states', { from: present - 12 * hour, to: present + 1000 })
    expect(statesOf(database)).toHaveLength(1)
    expect(nextStart(tools, 1, 'states', hour)).toBe(begin)
    expect(nextStart(tools, 1, 'states', 6 * hour)).toBe(present + 1000 - 6 * hour)

    // half of it was reported at noon: it is longer by the evening
    system.states = [state('Ready', begin - hour, begin), state('Call', begin, present + 5000)]
    await askSystem(tools, system, 'states', { from: begin, to: present + 5000 })
    expect(statesOf(database)).toHaveLength(2)
    expect(nextStart(tools, 1, 'states', hour)).toBe(begin)
    system.states = [state('Ready', begin - hour, begin), state('Call', begin, present - 2 * hour)]
    await askSystem(tools, system, 'states', { from: begin, to: present + 9000 })
    expect(nextStart(tools, 1, 'states', hour)).toBe(present + 9000 - hour)
    expectKeptSums(database)
  })

  it('does not wait for ever', async () => {
    const { tools, system } = await ready()
    system.states = [state('Ready', present - 30 * hour, null)]
    const { counts } = await askSystem(tools, system, 'states', { from: present - 48 * hour, to: present + 1000 })
    expect(counts).toMatchObject({ refused: 1 })
    expect(nextStart(tools, 1, 'states', hour)).toBe(present + 1000 - hour)
  })
})

describe('the two hours that a clock change shows alike', () => {
  // 25 October 2026, 01:00 UTC: 03:00 becomes 02:00 in Berlin
  const change = Date.UTC(2026, 9, 25, 1)

  it('are never parted: a window that begins in them begins before', async () => {
    const { tools, system } = await ready()
    const { no } = await askSystem(tools, system, 'calls', { from: change + hour / 2, to: change + 6 * hour })
    expect(system.asked[0]?.from).toBe(change - hour)
    expect(importRun(tools, no)).toMatchObject({ window_from: change - hour, checkpoint: change + 6 * hour })
  })

  it('are counted by the clock of the reports', async () => {
    const { tools } = await ready()
    const system = fakeSystem('America/Los_Angeles')
    await askSystem(tools, system, 'calls', { from: change + hour / 2, to: change + 6 * hour })
    expect(system.asked[0]?.from).toBe(change + hour / 2)
  })
})

const textOf = ({ agent, state: name, start, end }: FakeState): string => [agent, name, start, end].join(' ')

function readBack(json: string): string {
  const row = JSON.parse(json) as { identifier: string; state: string; start_at: number; end_at: number }
  return textOf({ agent: row.identifier, state: row.state, start: row.start_at, end: row.end_at })
}

describe('any imports of states, any of them undone', () => {
  const places = [
    { agent: 'ann', name: 'Ready', start: monday + hour },
    { agent: 'ann', name: 'Break', start: monday + 2 * hour },
    { agent: 'bob', name: 'Ready', start: monday + 20 * hour },
    { agent: 'bob', name: 'Ready', start: monday + 30 * hour },
  ]
  const states = fc.tuple(...places.map(() => fc.option(fc.constantFrom(1, 2, 3)))).map((lengths) =>
    places.flatMap(({ agent, name, start }, place) => {
      const length = lengths[place] ?? null
      return length === null ? [] : [state(name, start, start + length * hour, agent)]
    }),
  )
  const border = (whole: number) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(whole) }, fc.integer({ min: 0, max: 47 }))
  const act = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('ask' as const),
        news: fc.option(states, { freq: 2 }),
        from: border(0),
        to: border(47),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }) },
  )
  const names = 'SELECT identifier AS name FROM external_user UNION ALL SELECT name FROM external_activity ORDER BY 1'

  it('leave what the last look at each time has found', async () => {
    await fc.assert(
      fc.asyncProperty(states, fc.array(act, { minLength: 3, maxLength: 14, size: 'max' }), async (first, acts) => {
        const { tools, system, database, undo } = await ready()
        const seen: { no: number; from: number; to: number; states: readonly FakeState[]; undone: boolean }[] = []
        system.states = first
        for (const one of acts) {
          const standing = seen.filter(({ undone }) => !undone)
          if (one.kind === 'ask') {
            system.states = one.news ?? system.states
            const from = monday + Math.min(one.from, one.to) * hour
            const to = monday + (Math.max(one.from, one.to) + 1) * hour
            const { no } = await askSystem(tools, system, 'states', { from, to })
            seen.push({ no, from, to, states: system.states, undone: false })
          } else {
            const run = standing[one.which % (standing.length || 1)]
            if (run) {
              await undo(run.no)
              run.undone = true
            }
          }
          let expected: readonly FakeState[] = []
          for (const { from, to, states: found } of seen.filter(({ undone }) => !undone)) {
            const isIn = ({ start }: FakeState) => start >= from && start < to
            expected = [...expected.filter((known) => !isIn(known)), ...found.filter(isIn)]
          }
          expect(statesOf(database).map(readBack).toSorted()).toEqual(expected.map(textOf).toSorted())
          expectKeptSums(database)
        }
        for (const { no } of seen.filter(({ undone }) => !undone)) await undo(no)
        expect(statesOf(database)).toEqual([])
        expect(database.prepare(names).all()).toEqual([])
        expect(dump(database).removed_state).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keep the sums also among files, and end with nothing when all is undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), states, fc.nat()), { minLength: 2, maxLength: 6, size: 'max' }),
        async (imports) => {
          const { tools, system, database, undo, bring } = await ready()
          const runs: { no: number; rank: number }[] = []
          for (const [isFile, found, rank] of imports) {
            system.states = found
            if (isFile && found.length === 0) continue
            const { no } = isFile
              ? await bring('states', ['agent,state,start,end', ...found.map(isoRow)])
              : await askSystem(tools, system, 'states', { from: monday, to: monday + 48 * hour })
            runs.push({ no, rank })
            expectKeptSums(database)
          }
          for (const { no } of runs.toSorted((a, b) => a.rank - b.rank)) {
            await undo(no)
            expectKeptSums(database)
          }
          expect(statesOf(database)).toEqual([])
          expect(database.prepare(names).all()).toEqual([])
          expect(dump(database).removed_state).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('undoing one of several imports of a state', () => {
  const one = state('Ready', monday, monday + hour)
  const file = ['agent,state,start,end', isoRow(one)]

  async function asked() {
    const workspace = await ready()
    const { tools, system, database } = workspace
    const ask = async (states: readonly FakeState[]) => {
      system.states = states
      return (await askSystem(tools, system, 'states', day)).no
    }
    return { ...workspace, ask, count: () => statesOf(database).length }
  }

  it('leaves what another run saw too before it was gone', async () => {
    const { ask, undo, count } = await asked()
    const first = await ask([one])
    await ask([one])
    const gone = await ask([])
    await undo(first)
    expect(count()).toBe(0)
    await undo(gone)
    expect(count()).toBe(1)
  })

  it('brings back what was gone, also from below a file that brought it again', async () => {
    const { ask, undo, bring, count } = await asked()
    await ask([one])
    const gone = await ask([])
    const again = await bring('states', file)
    await undo(gone)
    expect(count()).toBe(1)
    await undo(again.no)
    expect(count()).toBe(1)
  })

  it('takes away what only a file had held against the system', async () => {
    const { ask, undo, bring, count } = await asked()
    await ask([one])
    const again = await bring('states', file)
    const gone = await ask([])
    expect(count()).toBe(1)
    await undo(again.no)
    expect(count()).toBe(0)
    await undo(gone)
    expect(count()).toBe(1)
  })
})

describe('users of a system', () => {
  it('are checked like a list of users; one no longer listed stays', async () => {
    const { tools, system, database } = await ready()
    const user = (identifier: string, active = true) => ({ identifier, name: 'N', email: '', active })
    system.users = [user('ann'), user('bob'), user(' '), user('cid ')]
    const first = await askSystem(tools, system, 'users', null)
    expect(first.counts).toMatchObject({ read: 4, added: 3, refused: 1, flagged: 1 })
    system.users = [user('ann', false)]
    const second = await askSystem(tools, system, 'users', null)
    expect(second.counts).toMatchObject({ read: 1, changed: 1 })
    expect(database.prepare('SELECT identifier, active FROM external_user ORDER BY identifier').all<object>()).toEqual([
      { identifier: 'ann', active: 0 },
      { identifier: 'bob', active: 1 },
      { identifier: 'cid ', active: 1 },
    ])
    const again = await runHistory({ importNo: second.no }, { tools, ...system }, quiet)
    expect(again).toMatchObject({ read: 1 })
  })
})
