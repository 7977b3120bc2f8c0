import { describe, expect, it } from 'vitest'
import { listQueues } from '../../../../main/core/contacts/list-contacts.ts'
import { createHistoryRun, type NewHistoryRun } from '../../../../main/core/history/history-runs.ts'
import { found } from '../../../../main/core/history/found.ts'
import { importRun } from '../../../../main/core/imports/run-import.ts'
import type { JobProgress } from '../../../../main/core/job.ts'
import type { HistorySource } from '../../../../main/core/platform.ts'
import { threadWorkers } from '../../../../main/platform/thread-workers.ts'
import { expectKeptSums } from '../../core/expect-kept-sums.ts'
import { expectKeptIntervals } from '../../core/history/expect-kept-intervals.ts'
import { openTestWorkspace } from '../../core/open-test-workspace.ts'
import { dump } from '../../core/read-tables.ts'
import { practiceLine } from './practice-line.ts'

const workers = threadWorkers(new URL('../../../../main/hosts/job-worker.ts', import.meta.url))

async function ready() {
  const line = await practiceLine(2)
  const workspace = await openTestWorkspace()
  const { id, no } = workspace.integrate()
  workspace.database.prepare('UPDATE integration SET settings = ? WHERE no = ?').run(JSON.stringify(line.settings), no)
  const { from, to } = line.five9.center()
  const start = (stream: NewHistoryRun['stream'], source: HistorySource = line.source) => {
    const window = stream === 'users' ? null : { from, to }
    const run = createHistoryRun(workspace.tools, { stream, integrationNo: no, source: 'byHand', window })
    const steps: JobProgress[] = []
    const request = { database: workspace.path, kind: 'history', importNo: run.no } as const
    const worker = workers.start(request, (step) => void steps.push(step), source)
    return { run, steps, ...worker }
  }
  return { ...line, ...workspace, id, start, center: line.five9.center() }
}

describe('an import from a system, in a thread of its own', () => {
  it('brings users, calls and states, once and for all', async () => {
    const { start, center, tools, database, id } = await ready()
    for (const stream of ['users', 'calls', 'states'] as const) {
      const { result, run, steps } = start(stream)
      expect(await result).toBeNull()
      expect(importRun(tools, run.no)).toMatchObject({ state: 'done', refused: 0 })
      expect(steps.at(-1)).toMatchObject({ step: 'writing' })
    }
    const brought = found(tools, id)
    expect(brought.users).toBe(center.company.users.length)
    expect(brought.states.map(({ name }) => name)).toContain('On Call')
    expect(listQueues(tools, id).every(({ grouping }) => grouping === 'skill')).toBe(true)
    const legs = database.prepare('SELECT count(*) AS n FROM call_leg').one<{ n: number }>().n
    expect(legs).toBeGreaterThan(0)
    expect(importRun(tools, 2).read).toBe(center.calls.length)
    expectKeptSums(database)
    expectKeptIntervals(database)
    const before = dump(database)
    for (const stream of ['calls', 'states'] as const) {
      const { result, run } = start(stream)
      await result
      expect(importRun(tools, run.no)).toMatchObject({ state: 'done', added: 0, changed: 0 })
    }
    expect(dump(database)).toEqual(before)
  })

  it('ends with the word that the system answered', async () => {
    const { start, source } = await ready()
    const { result } = start('calls', {
      ...source,
      history: async function* () {
        yield 'CALL ID,TIMESTAMP\n'
      },
    })
    await expect(result).rejects.toMatchObject({ code: 'columnMissing' })
  })

  it('ends what is being asked when it is told to stop', async () => {
    const { start } = await ready()
    const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>()
    const { promise: ended, resolve: tellEnded } = Promise.withResolvers<boolean>()
    const { result, cancel } = start('calls', {
      users: () => Promise.reject(new Error('not asked for')),
      history: async function* (_stream, _window, signal) {
        yield 'CALL ID,TIMESTAMP,SKILL,AGENT,TALK TIME\n'
        tellAsked()
        await new Promise<void>((resolve) => signal.addEventListener('abort', resolve))
        tellEnded(signal.aborted)
        yield 'late'
      },
    })
    await asked
    cancel()
    await expect(result).rejects.toMatchObject({ code: 'cancelled' })
    expect(await ended).toBe(true)
  })

  it('is asked no faster than it works, and told when it wants no more', async () => {
    const { start } = await ready()
    let given = 0
    const { promise: left, resolve: leave } = Promise.withResolvers<void>()
    const { result } = start('calls', {
      users: () => Promise.reject(new Error('not asked for')),
      history: async function* () {
        try {
          // the first row is already wrong: the thread looks at it as soon as there is a piece's worth
          for (;;) {
            given += 1
            yield `NOTHING OF IT\n${'x\n'.repeat(200_000)}`
          }
        } finally {
          leave()
        }
      },
    })
    await expect(result).rejects.toMatchObject({ code: 'columnMissing' })
    await left
    expect(given).toBeLessThan(12)
  })
})
