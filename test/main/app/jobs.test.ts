import { describe, expect, it } from 'vitest'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { createJobRunner, type JobOrder } from '../../../main/app/job-runner.ts'
import { jobPace } from '../../../main/app/job-pace.ts'
import type { JobProgress } from '../../../main/core/job.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { expectKeptSums } from '../core/expect-kept-sums.ts'
import { given } from '../given.ts'
import { berlin, manyStates, openTestApp, type TestApp } from './open-test-app.ts'

async function ready() {
  const test = await openTestApp()
  const { id: integrationId } = await test.client.integrations.add(berlin)
  const start = async (rows: number, name = `${rows}.csv`) => {
    const { id: fileId } = await test.list(name, manyStates(rows))
    return test.client.imports.start({ fileId, stream: 'states', integrationId })
  }
  return { ...test, integrationId, start }
}

/** Hears everything about one job, from now to its end. */
async function follow(client: TestApp['client'], id: string): Promise<JobSnapshot[]> {
  const heard: JobSnapshot[] = []
  for await (const job of await client.jobs.watch()) {
    if (job.id !== id) continue
    heard.push(job)
    if (job.endedAt !== null) break
  }
  return heard
}

describe('jobs', () => {
  it('run one at a time, in order, and are listed to the last one', async () => {
    const { client, start } = await ready()
    const jobs = [await start(20_000), await start(10), await start(20)]
    const order: string[] = []
    await Promise.all(jobs.map(async ({ id }) => order.push((await client.jobs.wait({ id })).subject)))
    expect(order).toEqual(['20000.csv', '10.csv', '20.csv'])
    const list = await client.jobs.list()
    expect(list.map(({ subject, state }) => [subject, state])).toEqual([
      ['20000.csv', 'done'],
      ['10.csv', 'done'],
      ['20.csv', 'done'],
    ])
    const ends = list.map(({ endedAt }) => given(endedAt))
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  })

  it('are told whole, at most ten times a second, and always the end', async () => {
    const { client, start } = await ready()
    const { id } = await start(60_000)
    const begun = performance.now()
    const heard = await follow(client, id)
    const tenths = (performance.now() - begun) / 100
    const last = given(heard.at(-1))
    expect(last).toMatchObject({ state: 'done', step: 'writing', done: 60_000, secondsLeft: null, failure: null })
    expect(heard[0]?.endedAt).toBeNull()
    // the first and the last are told at once
    expect(heard.length).toBeLessThanOrEqual(tenths + 3)
    const done = heard.map((job) => job.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
  })

  it('tell a small one to its last row', async () => {
    const { client, start } = await ready()
    const { id } = await start(3)
    expect(await client.jobs.wait({ id })).toMatchObject({
      state: 'done',
      done: 3,
      resultId: expect.any(String) as string,
    })
  })

  it('that have ended are known to whoever comes later, and can be cancelled no more', async () => {
    const { client, start } = await ready()
    const { id } = await start(3)
    await client.jobs.wait({ id })
    expect(await follow(client, id)).toMatchObject([{ state: 'done' }])
    expect(await client.jobs.cancel({ id })).toMatchObject({ state: 'done' })
    await expect(client.jobs.wait({ id: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({
      code: 'jobNotFound',
    })
  })

  it('that are cancelled stop soon, and the import goes on later to the same end', async () => {
    const { client, start, look, integrationId } = await ready()
    const job = await start(60_000)
    for await (const { id, done } of await client.jobs.watch()) if (id === job.id && done > 0) break
    await client.jobs.cancel({ id: job.id })
    expect(await client.jobs.wait({ id: job.id })).toMatchObject({ state: 'cancelled', failure: null })
    const importId = given(job.resultId)
    const run = await client.imports.get({ id: importId })
    expect(run).toMatchObject({ state: 'cancelled', canResume: true })
    expect(run.counts.read).toBeLessThan(60_000)
    await look(expectKeptSums)
    const again = await client.imports.resume({ id: importId })
    await expect(client.imports.resume({ id: importId })).rejects.toMatchObject({ code: 'jobRunning' })
    await expect(client.imports.undo({ id: importId })).rejects.toMatchObject({ code: 'jobRunning' })
    expect(await client.jobs.wait({ id: again.id })).toMatchObject({ state: 'done' })
    expect((await client.states.list({ integrationId })).total).toBe(60_000)
    await look(expectKeptSums)
  })

  it('that wait for their turn are cancelled at once', async () => {
    const { client, start } = await ready()
    const first = await start(60_000)
    const second = await start(10)
    expect(await client.jobs.cancel({ id: second.id })).toMatchObject({ state: 'cancelled', step: 'waiting' })
    expect(await client.jobs.wait({ id: second.id })).toMatchObject({ state: 'cancelled' })
    expect((await client.jobs.list()).find(({ id }) => id === first.id)?.endedAt).toBeNull()
    expect(await client.imports.get({ id: given(second.resultId) })).toMatchObject({
      state: 'cancelled',
      canResume: true,
    })
    expect(await client.jobs.wait({ id: first.id })).toMatchObject({ state: 'done' })
  })

  it('that run when the app is closed end cleanly and can go on later', async () => {
    const test = await ready()
    const jobs = [await test.start(60_000), await test.start(10)]
    for await (const { id, done } of await test.client.jobs.watch()) if (id === jobs[0]?.id && done > 0) break
    const heard = Promise.all(jobs.map(({ id }) => follow(test.client, id)))
    const { client, look } = await test.reopen()
    expect((await heard).map((all) => all.at(-1)?.state)).toEqual(['cancelled', 'cancelled'])
    const runs = await client.imports.list()
    expect(runs).toMatchObject([
      { state: 'interrupted', canResume: true },
      { state: 'interrupted', canResume: true },
    ])
    await look(expectKeptSums)
    for (const { id } of runs) {
      const job = await client.imports.resume({ id })
      expect(await client.jobs.wait({ id: job.id })).toMatchObject({ state: 'done' })
    }
    await look(expectKeptSums)
  })
})

describe('the runner', () => {
  const request = { kind: 'undoImport', importNo: 1, database: '' } as const
  const order: JobOrder = { kind: 'undoImport', subject: 'a', request, resultId: null, onEnd: () => {} }

  interface Work {
    readonly end: PromiseWithResolvers<string | null>
    readonly tell: (progress: JobProgress) => void
  }

  /** Runs with work that the test ends itself. */
  function withWork() {
    let now = 0
    const logged: string[] = []
    const places = Array.from({ length: 30 }, () => Promise.withResolvers<Work>())
    let begun = 0
    let ids = 0
    const runner = createJobRunner({
      clock: { now: () => now, zone: () => 'UTC' },
      log: { info: () => {}, warn: () => {}, error: (message) => void logged.push(message) },
      newId: () => `0000000${(ids += 1)}-0000-4000-8000-000000000000`,
      workers: {
        start: (_, tell) => {
          const end = Promise.withResolvers<string | null>()
          places[begun]?.resolve({ end, tell })
          begun += 1
          return { result: end.promise, cancel: () => end.reject(fail('cancelled', {})) }
        },
      },
    })
    /** The work of the job that is begun as the `count`-th. */
    const work = async (count: number) => given(await places[count]?.promise)
    return { runner, work, logged, pass: (time: number) => (now += time) }
  }

  it('goes on after an end that nobody could be told of', async () => {
    const { runner, work, logged } = withWork()
    const broken = () => {
      throw new Error('no room')
    }
    const first = runner.start({ ...order, onEnd: broken })
    const second = runner.start(order)
    ;(await work(0)).end.resolve('x')
    expect(await runner.wait(first.id)).toMatchObject({ state: 'done', resultId: 'x' })
    ;(await work(1)).end.reject(new Error('secret path'))
    const failed = await runner.wait(second.id)
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'internal' } })
    expect(JSON.stringify(failed)).not.toContain('secret')
    expect(logged).toHaveLength(2)
  })

  it('tells a failure as one also when it was cancelled meanwhile', async () => {
    const { runner, work } = withWork()
    const { id } = runner.start(order)
    ;(await work(0)).end.reject(fail('diskFull', {}))
    runner.cancel(id)
    expect(await runner.wait(id)).toMatchObject({ state: 'failed', failure: { code: 'diskFull' } })
  })

  it('tells what happened between two tenths of a second with the next', async () => {
    const { runner, work, pass } = withWork()
    const { id } = runner.start(order)
    const heard = runner.watch(undefined)
    const { tell, end } = await work(0)
    for (const done of [1, 2, 3, 4]) {
      pass(60)
      tell({ step: 'undoing', done, total: 10, unit: 'rows' })
    }
    end.resolve(null)
    await runner.wait(id)
    await runner.close()
    const told: number[] = []
    for await (const job of heard) told.push(job.done)
    expect(told).toEqual([0, 2, 4, 4])
  })

  it('stops telling whoever has left, also one that never listened', async () => {
    const { runner } = withWork()
    const leaving = new AbortController()
    const heard = runner.watch(leaving.signal)
    const waiting = heard.next()
    leaving.abort()
    expect(await waiting).toMatchObject({ done: true })
    const never = runner.watch(undefined)
    expect(await never.return()).toMatchObject({ done: true })
    expect(await runner.watch(AbortSignal.abort()).next()).toMatchObject({ done: true })
  })

  it('forgets all but the last twenty that have ended', async () => {
    const { runner, work } = withWork()
    for (let count = 0; count < 25; count += 1) {
      const { id } = runner.start(order)
      ;(await work(count)).end.resolve(null)
      await runner.wait(id)
    }
    expect(runner.list()).toHaveLength(20)
  })
})

describe('the pace of a job', () => {
  it('counts from where its step began, and says nothing in the first second', () => {
    const pace = jobPace()
    const at = (done: number, now: number, total: number | null = 1000, step: JobProgress['step'] = 'writing') =>
      pace({ step, done, total, unit: 'rows' }, now)
    expect(at(500, 0)).toEqual({ rate: null, secondsLeft: null })
    expect(at(550, 500)).toEqual({ rate: null, secondsLeft: null })
    expect(at(600, 2000)).toEqual({ rate: 50, secondsLeft: 8 })
    expect(at(700, 4000, null)).toEqual({ rate: 50, secondsLeft: null })
    expect(at(1100, 6000)).toEqual({ rate: 100, secondsLeft: 0 })
    expect(at(10, 7000)).toEqual({ rate: null, secondsLeft: null })
    expect(at(110, 9000)).toEqual({ rate: 50, secondsLeft: 18 })
    expect(at(120, 9500, 1000, 'undoing')).toEqual({ rate: null, secondsLeft: null })
  })
})
