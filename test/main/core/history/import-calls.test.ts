import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallLeg } from '../../../../main/core/contacts/call-leg.ts'
import { uniqueLegs } from '../../../../main/core/contacts/contact-intervals.ts'
import { createHistoryRun } from '../../../../main/core/history/history-runs.ts'
import { runHistory } from '../../../../main/core/history/run-history.ts'
import { endRun, importById, importProblems, resumeRun, runOf } from '../../../../main/core/imports/import-runs.ts'
import type { JobContext } from '../../../../main/core/job.ts'
import { importRun } from '../../../../main/core/imports/run-import.ts'
import { openTestWorkspace, quiet } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'
import { askSystem } from './ask-system.ts'
import { expectKeptIntervals, legsOf } from './expect-kept-intervals.ts'
import { fakeSystem } from './fake-system.ts'

const hour = 3_600_000
const monday = Date.UTC(2026, 9, 12, 22)
const week = { from: monday, to: monday + 168 * hour }

function leg(callId: string, start: number, given: Partial<CallLeg> = {}): CallLeg {
  return {
    callId,
    queue: 'Sales',
    grouping: 'campaign',
    start,
    leg: 'Inbound',
    isAnswered: true,
    isAbandoned: false,
    handle: 60_000,
    isAmbiguous: false,
    ...given,
  }
}

async function ready() {
  const workspace = await openTestWorkspace()
  workspace.integrate()
  return { ...workspace, system: fakeSystem() }
}

const byText = (legs: readonly CallLeg[]) =>
  legs.map((one) => JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted()

describe('an import of calls', () => {
  it('asks day by day of the integration, and an empty answer is a success', async () => {
    const { tools, system } = await ready()
    const { no, counts } = await askSystem(tools, system, 'calls', week)
    expect(system.asked).toHaveLength(7)
    expect(system.asked[0]).toEqual({ stream: 'calls', from: monday, to: monday + 24 * hour })
    expect(counts).toEqual({ read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, flagged: 0 })
    expect(importRun(tools, no)).toMatchObject({ state: 'done', checkpoint: week.to })
  })

  it('counts what is new, corrected, the same and no longer reported', async () => {
    const { tools, system, database } = await ready()
    system.calls = [leg('1', monday), leg('2', monday + hour), leg('3', monday + 30 * hour)]
    expect((await askSystem(tools, system, 'calls', week)).counts).toMatchObject({ read: 3, added: 3 })
    system.calls = [leg('1', monday, { handle: 90_000 }), leg('3', monday + 30 * hour), leg('4', monday)]
    const { no, counts } = await askSystem(tools, system, 'calls', week)
    expect(counts).toEqual({ read: 3, added: 1, changed: 2, unchanged: 1, refused: 0, flagged: 0 })
    expect(database.prepare('SELECT call_id FROM superseded_leg WHERE by_import_no = ? ORDER BY 1').all(no)).toEqual([
      { call_id: '1' },
      { call_id: '2' },
    ])
    expectKeptIntervals(database)
  })

  it('counts a call that is transferred over midnight once, by its first leg', async () => {
    const { tools, system, database } = await ready()
    const midnight = monday + 24 * hour
    system.calls = [leg('1', midnight + hour), leg('1', midnight - hour, { leg: 'Transfer' })]
    await askSystem(tools, system, 'calls', { from: midnight, to: midnight + 24 * hour })
    expectKeptIntervals(database)
    await askSystem(tools, system, 'calls', { from: monday, to: midnight })
    expect(database.prepare('SELECT start_at, offered FROM contact_interval').all()).toEqual([
      { start_at: midnight - hour, offered: 1 },
    ])
  })

  it('asks in parts for what was cut off, and flags what cannot be parted', async () => {
    const { tools, system, database } = await ready()
    system.calls = Array.from({ length: 50 }, (_, index) => leg(String(index), monday + index * 20 * 60_000))
    system.rowCap = 10
    const { id, counts } = await askSystem(tools, system, 'calls', { from: monday, to: monday + 24 * hour })
    expect(counts).toMatchObject({ read: 50, added: 50, flagged: 0 })
    expectKeptIntervals(database)
    system.calls = Array.from({ length: 50 }, (_, index) => leg(`x${index}`, monday))
    const second = await askSystem(tools, system, 'calls', { from: monday, to: monday + 24 * hour })
    expect(second.counts).toMatchObject({ added: 10, flagged: 1 })
    expect(await importProblems(tools, { id: second.id, offset: 0, limit: 9 })).toMatchObject({
      rows: [{ kind: 'flagged', code: 'answerCutOff' }],
    })
    expect((await importProblems(tools, { id, offset: 0, limit: 9 })).total).toBe(0)
  })

  it('tells refused rows once, also when it was cut off behind them', async () => {
    const { tools, system } = await ready()
    system.calls = Array.from({ length: 6000 }, (_, index) => leg(String(index), monday + index * 1000))
    system.broken = ['x,Sales,campaign,when,Inbound,1,0,1', 'y,Sales,campaign,when,Inbound,1,0,1']
    let commits = 0
    const context: JobContext = {
      signal: {
        aborted: false,
        throwIfAborted: () => {
          if (commits > 0) throw new Error('killed')
        },
      },
      progress: ({ step }) => void (step === 'writing' && (commits += 1)),
    }
    const window = { from: monday, to: monday + 24 * hour }
    await expect(askSystem(tools, system, 'calls', window, { context })).rejects.toThrow('killed')
    const halfway = importRun(tools, 1)
    expect(halfway).toMatchObject({ refused: 2, read: halfway.added + 2 })
    expect(halfway.checkpoint).toBeGreaterThan(monday)
    expect(halfway.checkpoint).toBeLessThan(monday + 6000 * 1000)
    const counts = await runHistory({ importNo: 1 }, { tools, ...system }, quiet)
    expect(counts).toMatchObject({ read: 6002, added: 6000, refused: 2 })
    expect(system.asked.at(-1)?.from).toBe(halfway.checkpoint)
  })

  it('fails when every row is refused, and leaves what is there', async () => {
    const { tools, system, database } = await ready()
    system.calls = [leg('1', monday)]
    await askSystem(tools, system, 'calls', week)
    system.calls = []
    system.broken = ['x,Sales,campaign,when,Inbound,1,0,1']
    await expect(askSystem(tools, system, 'calls', week)).rejects.toMatchObject({ code: 'everyRowRefused' })
    expect([...legsOf(database).values()].flat()).toHaveLength(1)
    expect(importRun(tools, 2)).toMatchObject({ refused: 1, checkpoint: monday })
  })

  it('fails when its times lie elsewhere than asked for', async () => {
    const { tools, system } = await ready()
    system.calls = [leg('1', monday + hour)]
    const given = system.reader.calls
    const shifted = {
      ...system,
      reader: {
        ...system.reader,
        calls: (...args: Parameters<typeof given>) => {
          const read = given(...args)
          return { ...read, legs: read.legs.map((one) => ({ ...one, start: one.start - 9 * hour })) }
        },
      },
    }
    await expect(askSystem(tools, shifted, 'calls', week)).rejects.toMatchObject({ code: 'connectionZone' })
  })
})

describe('a run that ended before its time', () => {
  it('has failed when the system did, was interrupted when the app ended, and goes on either way', async () => {
    const { tools, system } = await ready()
    system.calls = [leg('1', monday)]
    const { no, id } = createHistoryRun(tools, { stream: 'calls', integrationNo: 1, source: 'schedule', window: week })
    endRun(tools, no, { state: 'failed', failure: { code: 'connectionBusy', details: { name: 'Five9', said: '' } } })
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'failed', canResume: true })
    resumeRun(tools, no)
    endRun(tools, no, null)
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'interrupted', canResume: true })
    resumeRun(tools, no)
    expect(await runHistory({ importNo: no }, { tools, ...system }, quiet)).toMatchObject({ added: 1 })
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'done', canResume: false })
  })
})

describe('undoing an import of calls', () => {
  it('leaves nothing of the first one', async () => {
    const { tools, system, database, undo } = await ready()
    const before = dump(database)
    system.calls = [leg('1', monday), leg('2', monday + hour, { queue: 'Service' })]
    const { no, id } = await askSystem(tools, system, 'calls', week)
    expect(runOf(importById(tools, id))).toMatchObject({ canUndo: true, source: 'byHand', window: week })
    expect(await undo(no)).toEqual({ undone: 2, kept: 0 })
    expect(dump(database)).toEqual(before)
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'undone', canUndo: false })
  })

  it('hands what a later run saw too over to that one', async () => {
    const { tools, system, database, undo } = await ready()
    system.calls = [leg('1', monday), leg('2', monday + 30 * hour)]
    const first = await askSystem(tools, system, 'calls', week)
    const second = await askSystem(tools, system, 'calls', { from: monday, to: monday + 24 * hour })
    await undo(first.no)
    expect([...legsOf(database).values()].flat().map(({ callId }) => callId)).toEqual(['1'])
    await undo(second.no)
    expect(legsOf(database).size).toBe(0)
    expectKeptIntervals(database)
  })

  it('keeps what lies below a correction, whoever of those that saw it is undone', async () => {
    const { tools, system, database, undo } = await ready()
    system.calls = [leg('1', monday, { handle: 1 })]
    const first = await askSystem(tools, system, 'calls', week)
    await askSystem(tools, system, 'calls', week)
    system.calls = [leg('1', monday, { handle: 2 })]
    const correction = await askSystem(tools, system, 'calls', week)
    await undo(first.no)
    await undo(correction.no)
    expect([...legsOf(database).values()].flat()).toMatchObject([{ handle: 1 }])
  })

  it('refuses to resume what a later run has overtaken', async () => {
    const { tools, system } = await ready()
    const context: JobContext = {
      ...quiet,
      signal: {
        aborted: true,
        throwIfAborted: () => {
          throw new Error('stop')
        },
      },
    }
    await expect(askSystem(tools, system, 'calls', week, { context })).rejects.toThrow('stop')
    tools.database.prepare("UPDATE import_run SET state = 'interrupted'").run()
    const [run] = tools.database.prepare('SELECT id FROM import_run').all<{ id: string }>()
    expect(runOf(importById(tools, run?.id ?? ''))).toMatchObject({ canResume: true })
    await askSystem(tools, system, 'calls', { from: week.to - hour, to: week.to })
    expect(runOf(importById(tools, run?.id ?? ''))).toMatchObject({ canResume: false })
  })
})

describe('any imports of calls', () => {
  const quarter = 900_000
  const time = fc.integer({ min: 0, max: 250 }).map((place) => monday + place * quarter)
  // few, so that runs meet the same legs again: a transferred call, one of two groupings, others
  const places = [
    leg('1', monday),
    leg('1', monday + quarter, { leg: 'Transfer', queue: 'Service' }),
    leg('1', monday + 200 * quarter, { leg: 'Transfer' }),
    leg('2', monday, { grouping: 'skill' }),
    leg('3', monday + 100 * quarter),
  ]
  const variants: Partial<CallLeg>[] = [
    { isAnswered: false, isAbandoned: true, handle: 0 },
    { handle: 60_000 },
    { handle: 90_000 },
    { isAnswered: false, handle: 0 },
  ]
  const legs = fc
    .tuple(...places.map(() => fc.option(fc.constantFrom(...variants))))
    .map((chosen) => places.flatMap((place, index) => (chosen[index] ? [{ ...place, ...chosen[index] }] : [])))
  const act = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('ask' as const),
        news: fc.option(legs, { freq: 2 }),
        from: fc.oneof({ weight: 6, arbitrary: fc.constant(monday) }, time),
        to: fc.oneof({ weight: 6, arbitrary: fc.constant(monday + 250 * quarter) }, time),
        stopAfter: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(8)),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resume' as const) }) },
  )

  it('undone, cut off, resumed or corrected, leave what the last look at each time has found', async () => {
    await fc.assert(
      fc.asyncProperty(legs, fc.array(act, { minLength: 4, maxLength: 20, size: 'max' }), async (first, acts) => {
        const { tools, system, database, undo } = await ready()
        const seen: { no: number; looks: { from: number; to: number; legs: readonly CallLeg[] }[] }[] = []
        const look = async (no: number, stopAfter: number, work: (context: JobContext) => Promise<unknown>) => {
          const from = database
            .prepare('SELECT coalesce(max(checkpoint), 0) AS at FROM import_run WHERE no = ?')
            .one<{ at: number }>(no).at
          let asked = 0
          const stop = () => {
            asked += 1
            if (stopAfter > 0 && asked > stopAfter) throw new Error('cut off')
          }
          try {
            await work({ ...quiet, signal: { aborted: false, throwIfAborted: stop } })
          } catch (error) {
            if (!String(error).includes('cut off')) throw error
            database.prepare("UPDATE import_run SET state = 'interrupted' WHERE state = 'running'").run()
          }
          const run = importRun(tools, no)
          return { from: Math.max(from, run.window_from ?? 0), to: run.checkpoint, legs: system.calls }
        }
        system.calls = first
        for (const one of acts) {
          const standing = seen.filter(({ no }) => importRun(tools, no).state !== 'undone')
          if (one.kind === 'ask') {
            system.calls = one.news ?? system.calls
            const window = { from: Math.min(one.from, one.to), to: Math.max(one.from, one.to) + quarter }
            const no = seen.length + 1
            const looks = [
              await look(no, one.stopAfter, (context) => askSystem(tools, system, 'calls', window, { context })),
            ]
            seen.push({ no, looks })
          }
          if (one.kind === 'undo' && standing.length > 0) await undo(standing[one.which % standing.length]?.no ?? 0)
          if (one.kind === 'resume') {
            const cut = standing.find(({ no }) => runOf(importById(tools, importRun(tools, no).id)).canResume)
            if (cut) {
              cut.looks.push(
                await look(cut.no, 0, (context) => runHistory({ importNo: cut.no }, { tools, ...system }, context)),
              )
            }
          }
          let expected: readonly CallLeg[] = []
          const inForce = seen.filter(({ no }) => importRun(tools, no).state !== 'undone')
          for (const { from, to, legs: found } of inForce.flatMap(({ looks }) => looks)) {
            const isIn = ({ start }: CallLeg) => start >= from && start < to
            expected = [...expected.filter((known) => !isIn(known)), ...uniqueLegs(found.filter(isIn))]
          }
          expect(byText([...legsOf(database).values()].flat())).toEqual(byText(expected))
          expectKeptIntervals(database)
        }
      }),
      { numRuns: 150 },
    )
  })
})
