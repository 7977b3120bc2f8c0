import { describe, expect, it } from 'vitest'
import type { ImportRun } from '../../../../preload/contract/imports.ts'
import { given } from '../../given.ts'
import { type Connected, type ConnectOptions, connectPractice } from './connect-practice.ts'

const minute = 60_000
const hour = 60 * minute

/** An integration of a host that stays, after its first import. */
async function imported(options: ConnectOptions = {}): Promise<Connected> {
  const test = await connectPractice({ ...options, host: { runsByItself: true, ...options.host } })
  const jobs = await test.client.connection.firstImport({ id: test.integration.id, days: 1 })
  for (const { id } of jobs) expect(await test.client.jobs.wait({ id })).toMatchObject({ state: 'done' })
  return test
}

const runsOf = async ({
  client,
  integration,
}: Pick<Connected, 'client' | 'integration'>): Promise<readonly ImportRun[]> =>
  (await client.connection.runs({ id: integration.id })).rows.toReversed()

/** Runs since the first import, as `stream source state`. */
const laterRuns = async (test: Pick<Connected, 'client' | 'integration'>) =>
  (await runsOf(test)).slice(3).map(({ stream, source, state }) => `${stream} ${source} ${state}`)

const stateOf = async ({ client, integration }: Connected) =>
  (await client.connection.condition({ id: integration.id })).streams.map(({ state }) => state)

describe('imports by schedule', () => {
  it('come every round after the first import, with an overlap that heals late corrections', async () => {
    const test = await imported()
    const { hand } = test
    const first = hand.now()
    expect((await runsOf(test)).map(({ stream, source }) => [stream, source])).toEqual([
      ['users', 'first'],
      ['calls', 'first'],
      ['states', 'first'],
    ])
    const { streams } = await test.client.connection.condition({ id: test.integration.id })
    expect(streams.map(({ nextAt, coveredTo, state }) => [nextAt, coveredTo, state])).toEqual([
      [first + 15 * minute, first, 'onTime'],
      [first + 15 * minute, first, 'onTime'],
      [null, null, 'off'],
    ])
    await hand.turn(15 * minute - 1)
    expect(await laterRuns(test)).toEqual([])
    await hand.turn(1)
    await expect
      .poll(() => laterRuns(test), { timeout: 10_000 })
      .toEqual(['calls schedule done', 'states schedule done'])
    const [, , , calls, states] = await runsOf(test)
    expect(calls?.window).toEqual({ from: first - 2 * hour, to: first + 15 * minute })
    expect(given(states?.window).to).toBe(first + 15 * minute)
    expect(given(states?.window).from).toBeLessThanOrEqual(first - 4 * hour)
    expect(calls?.counts.unchanged).toBeGreaterThan(0)
    await hand.turn(15 * minute)
    await expect.poll(() => laterRuns(test), { timeout: 10_000 }).toHaveLength(4)
  })

  it('do not come for paused ones, without a secret, and where injixo imports', async () => {
    const test = await imported()
    const { client, hand, integration } = test
    const { id } = integration
    await client.connection.clearSecret({ id })
    await hand.turn(hour)
    await client.integrations.change({ id, way: 'injixoImports' })
    await client.connection.setSecret({ id, secret: 'practice' })
    await hand.turn(hour)
    await client.connection.pause({ id })
    await client.integrations.change({ id, way: 'ponteDelivers' })
    await hand.turn(hour)
    expect(await laterRuns(test)).toEqual([])
    expect(await stateOf(test)).toEqual(['paused', 'paused', 'off'])
  })

  it('catch up at once after a pause, and what a person cancelled waits for its round', async () => {
    const test = await imported()
    const { client, hand, integration, five9 } = test
    const { id } = integration
    const first = hand.now()
    await client.connection.pause({ id })
    await expect(
      client.connection.importDays({ id, stream: 'calls', from: '2026-10-12', to: '2026-10-12' }),
    ).rejects.toMatchObject({
      code: 'integrationPaused',
      data: { name: 'Five9' },
    })
    await hand.turn(3 * hour)
    await client.connection.resume({ id })
    await expect.poll(() => laterRuns(test), { timeout: 10_000 }).toEqual(['calls catchUp done', 'states catchUp done'])
    expect((await runsOf(test))[3]?.window).toEqual({ from: first - 2 * hour, to: first + 3 * hour })

    five9.switches.reportMilliseconds = 60_000
    await hand.turn(15 * minute)
    await expect.poll(() => laterRuns(test), { timeout: 10_000 }).toHaveLength(4)
    for (const job of await client.jobs.list()) if (job.endedAt === null) await client.jobs.cancel({ id: job.id })
    await expect
      .poll(async () => (await laterRuns(test)).slice(2), { timeout: 10_000 })
      .toEqual(['calls schedule cancelled', 'states schedule cancelled'])
    await hand.turn(14 * minute)
    expect(await laterRuns(test)).toHaveLength(4)
  })

  it('ask for what was missed when Ponte is opened again', async () => {
    const test = await imported()
    const { client } = test
    await client.secrets.setPassphrase({ passphrase: 'a long one' })
    await test.close()
    await test.hand.turn(5 * hour)
    const again = await test.reopen()
    const both = { client: again.client, integration: test.integration }
    await test.hand.turn(hour)
    expect(await laterRuns(both)).toEqual([])
    await again.client.secrets.unlock({ passphrase: 'a long one' })
    await expect.poll(() => laterRuns(both), { timeout: 10_000 }).toEqual(['calls catchUp done', 'states catchUp done'])
  })

  it('stop asking when the login is refused, say so once, and go on once a person has mended it', async () => {
    const test = await imported()
    const { client, hand, integration, five9, told } = test
    const { id } = integration
    five9.accounts.setPassword('wfm.api', 'changed at the vendor')
    await hand.turn(15 * minute)
    await expect
      .poll(() => laterRuns(test), { timeout: 10_000 })
      .toEqual(['calls schedule failed', 'states schedule failed'])
    expect(five9.accounts.wrongTries('wfm.api')).toBe(1)
    expect(told).toEqual(['Five9 needs attention'])
    const [job] = (await client.jobs.list()).toReversed()
    expect(job?.failure).toEqual({ code: 'connectionLoginRefused', details: { name: 'Five9' } })
    const condition = await client.connection.condition({ id })
    expect(condition).toMatchObject({ state: 'needsAttention' })
    expect(condition.streams[0]).toMatchObject({
      state: 'failed',
      nextAt: null,
      trouble: { code: 'loginRefused', owner: 'planner', next: 'enterPassword', since: hand.now() },
    })
    await hand.turn(6 * hour)
    expect(await laterRuns(test)).toHaveLength(2)
    expect(five9.accounts.wrongTries('wfm.api')).toBe(1)

    await client.connection.setSecret({ id, secret: 'changed at the vendor' })
    await expect
      .poll(async () => (await laterRuns(test)).slice(2), { timeout: 10_000 })
      .toEqual(['calls catchUp done', 'states catchUp done'])
    expect(told).toEqual(['Five9 needs attention', 'Five9 is back'])
    expect(await stateOf(test)).toEqual(['onTime', 'onTime', 'off'])
  })

  it('come again by themselves after a maintenance, in growing pauses, and nobody is called', async () => {
    const test = await imported()
    const { hand, five9, told, client, integration } = test
    five9.switches.maintenance = 503
    await hand.turn(15 * minute)
    const failed = async () => (await laterRuns(test)).filter((run) => run === 'calls schedule failed').length
    // the line itself waits a little and tries again before it gives up
    await expect
      .poll(
        async () => {
          await hand.turn(10_000)
          return failed()
        },
        { timeout: 10_000 },
      )
      .toBe(1)
    const { streams, state } = await client.connection.condition({ id: integration.id })
    expect(['ready', 'importing']).toContain(state)
    expect(streams[0]?.trouble).toMatchObject({ code: 'maintenance', owner: 'nobody' })
    expect(given(streams[0]?.nextAt) - hand.now()).toBeLessThanOrEqual(minute)
    five9.switches.maintenance = null
    await expect
      .poll(
        async () => {
          await hand.turn(minute)
          return (await laterRuns(test)).includes('calls schedule done')
        },
        { timeout: 10_000 },
      )
      .toBe(true)
    expect(told).toEqual([])
  })

  it('of one stream stop alone when its report is gone, until a check finds all well', async () => {
    const test = await imported()
    const { client, hand, integration, five9, told } = test
    five9.switches.withoutReport = 'campaign'
    await hand.turn(15 * minute)
    await expect
      .poll(() => laterRuns(test), { timeout: 10_000 })
      .toEqual(['calls schedule failed', 'states schedule done'])
    expect((await stateOf(test)).slice(0, 2)).toEqual(['failed', 'onTime'])
    await hand.turn(15 * minute)
    await expect
      .poll(async () => (await laterRuns(test)).slice(2), { timeout: 10_000 })
      .toEqual(['states schedule done'])
    for await (const _ of await client.connection.check({ id: integration.id })) continue
    expect((await stateOf(test))[0]).toBe('failed')
    five9.switches.withoutReport = null
    for await (const _ of await client.connection.check({ id: integration.id })) continue
    await expect.poll(async () => (await laterRuns(test)).at(-1), { timeout: 10_000 }).toMatch(/^calls \w+ done$/)
    expect(told).toEqual(['Five9 needs attention', 'Five9 is back'])
  })

  it('end when another workspace is opened, and begin again in it', async () => {
    const test = await imported()
    const { client, hand, five9 } = test
    five9.switches.reportMilliseconds = 60_000
    await hand.turn(15 * minute)
    await expect.poll(() => laterRuns(test), { timeout: 10_000 }).toHaveLength(2)
    const before = await client.workspace.status()
    await client.workspace.create({ name: 'Another' })
    expect([...five9.sessions]).toEqual([])
    five9.switches.reportMilliseconds = 0
    if (before.status === 'open') await client.workspace.open({ path: before.workspace.path })
    await hand.turn(15 * minute)
    await expect
      .poll(async () => (await laterRuns(test)).slice(2), { timeout: 10_000 })
      .toEqual(['calls schedule done', 'states schedule done'])
  })
})
