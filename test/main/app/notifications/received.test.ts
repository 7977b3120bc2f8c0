import { describe, expect, it, onTestFinished } from 'vitest'
import type { LiveBoard } from '../../../../preload/contract/connection.ts'
import { given } from '../../given.ts'
import { handClock } from '../../hand-clock.ts'
import { connectOdigo, doing, receiverIs, send, type ConnectedOdigo } from './connect-odigo.ts'

const patience = { timeout: 15_000 }

/** With a token, and the receiver open. */
async function receiving(
  host: Parameters<typeof connectOdigo>[0] = {},
): Promise<ConnectedOdigo & { readonly url: string }> {
  const test = await connectOdigo(host)
  const { url } = await test.client.notifications.makeToken({ id: test.integration.id })
  await receiverIs(test.client, 'listening')
  return { ...test, url }
}

/** Hears everything that a board tells, until the test is over. */
async function watch({ client, integration }: ConnectedOdigo) {
  const stop = new AbortController()
  const heard: LiveBoard[] = []
  const stream = await client.live.watch({ integrationId: integration.id }, { signal: stop.signal })
  const done = (async () => {
    for await (const board of stream) heard.push(board)
  })().catch(() => undefined)
  onTestFinished(() => {
    stop.abort()
    return done
  })
  return {
    heard,
    last: () => given(heard.at(-1)),
    stateOf: (agent: string) =>
      heard.flatMap(({ agents }) => agents).findLast(({ identifier }) => identifier === agent)?.state,
  }
}

describe('a live board of what is received', () => {
  it('tells everybody known at first and then who changed, with the time of the last message', async () => {
    const test = await receiving()
    const { client, integration, url } = test
    expect(await send(url, doing('1204', 'Available', 60_000), doing('1205', 'Break', 30_000))).toBe(204)
    await expect.poll(async () => (await client.users.list({ integrationId: integration.id })).total, patience).toBe(2)
    const { last, stateOf, heard } = await watch(test)
    await expect.poll(() => [stateOf('1204'), stateOf('1205')], patience).toEqual(['Available', 'Break'])
    const whole = given(heard.find(({ isWhole, agents }) => isWhole && agents.length > 0))
    expect(whole.agents.map(({ isMapped, activityId, employee }) => [isMapped, activityId, employee])).toEqual([
      [false, 1, null],
      [false, 1, null],
    ])
    expect(await send(url, doing('1204', 'Lunch'))).toBe(204)
    await expect.poll(() => stateOf('1204'), patience).toBe('Lunch')
    expect(last()).toMatchObject({ state: 'connected', trouble: null })
    expect(Math.abs(given(last().repliedAt ?? undefined) - Date.now())).toBeLessThan(20_000)
  })

  it('lets go of an agent whose state has ended', async () => {
    const test = await receiving()
    const { stateOf } = await watch(test)
    await send(test.url, doing('1204', 'Available', 60_000))
    await expect.poll(() => stateOf('1204'), patience).toBe('Available')
    await send(test.url, { ...doing('1204', 'Break', 30_000), until: new Date(Date.now() - 1000).toISOString() })
    await expect.poll(() => stateOf('1204'), patience).toBe(null)
  })

  it('waits without a token', async () => {
    const test = await connectOdigo()
    const { last } = await watch(test)
    await expect.poll(() => last().state, patience).toBe('waiting')
    await test.client.notifications.makeToken({ id: test.integration.id })
    await expect.poll(() => last().state, patience).toBe('connected')
  })

  it('is whole again after a person has said which field means what', async () => {
    const test = await receiving()
    const { client, integration, url } = test
    const { id } = integration
    const odd = { k1: '1204', k2: 'Available', k3: 'Team A' }
    expect(await send(url, odd)).toBe(204)
    await expect.poll(async () => (await client.notifications.status({ id })).notUnderstood, patience).toBe(1)
    const { stateOf } = await watch(test)
    await expect(client.notifications.keepProfile({ id, profile: { agent: 'k1' } })).rejects.toMatchObject({
      code: 'inputInvalid',
      data: { field: 'state' },
    })
    const status = await client.notifications.keepProfile({ id, profile: { agent: 'k1', state: 'k2' } })
    expect(status).toMatchObject({ profileOrigin: 'person' })
    await expect.poll(() => stateOf('1204'), patience).toBe('Available')
    expect(await client.notifications.status({ id })).toMatchObject({ notUnderstood: 0, waiting: 0 })
    const [message] = (await client.notifications.messages({ id })).rows
    expect(message).toMatchObject({ state: 'understood', events: [{ read: { agent: '1204', state: 'Available' } }] })
  })
})

describe('an integration that receives', () => {
  it('keeps what comes while it is paused, and reads it when it goes on', async () => {
    const { client, integration, url } = await receiving()
    const { id } = integration
    await client.connection.pause({ id })
    expect(await send(url, doing('1204', 'Available'))).toBe(204)
    await expect.poll(async () => (await client.notifications.status({ id })).waiting, patience).toBe(1)
    expect((await client.users.list({ integrationId: id })).total).toBe(0)
    const { streams } = await client.connection.condition({ id })
    expect(streams.map(({ state }) => state)).toEqual(['off', 'paused', 'paused'])
    await client.connection.resume({ id })
    await expect.poll(async () => (await client.users.list({ integrationId: id })).total, patience).toBe(1)
    expect(await client.notifications.status({ id })).toMatchObject({ waiting: 0, received: 1 })
  })

  it('waits for the first message, then is on time, and shows what it costs that nobody is known', async () => {
    const { client, integration, url } = await receiving()
    const { id } = integration
    const states = async () => (await client.connection.condition({ id })).streams.map(({ state }) => state)
    expect(await states()).toEqual(['off', 'waiting', 'waiting'])
    await send(url, doing('1204', 'Available', 120_000), doing('1204', 'Break', 60_000))
    await expect.poll(states, patience).toEqual(['off', 'onTime', 'onTime'])
    await expect.poll(async () => (await client.notifications.status({ id })).waiting, patience).toBe(0)
    const day = new Date().toISOString().slice(0, 10)
    const { agents, states: unmapped } = await client.notifications.unresolved({ id, from: '2026-01-01', to: day })
    expect(agents).toMatchObject([{ identifier: '1204' }])
    expect(unmapped.map(({ name }) => name).sort()).toEqual(['Available', 'Break'])
    await expect(client.notifications.unresolved({ id, from: day, to: '2020-01-01' })).rejects.toMatchObject({
      code: 'rangeInvalid',
    })
  })

  it('is removed with its tokens while nothing has come', async () => {
    const { client, integration, url } = await receiving()
    await client.integrations.remove({ id: integration.id })
    expect(await client.integrations.list()).toEqual([])
    await receiverIs(client, 'off')
    await expect(send(url, doing('1', 'A'))).rejects.toThrow('fetch failed')
  })

  it('is heard in its own workspace only', async () => {
    const { client, url } = await receiving()
    const before = await client.workspace.status()
    await client.workspace.create({ name: 'Other' })
    await receiverIs(client, 'off')
    await expect(send(url, doing('1', 'A'))).rejects.toThrow('fetch failed')
    await client.workspace.open({ path: before.status === 'open' ? before.workspace.path : '' })
    await receiverIs(client, 'listening')
    expect(await send(url, doing('1', 'A'))).toBe(204)
  })
})

describe('silence', () => {
  it('is told once when it is longer than usual, and once when it is over', async () => {
    const hand = handClock(Date.now())
    const test = await receiving({ clock: hand.clock, timer: hand.timer })
    const { client, integration, url, told, look } = test
    const { id } = integration
    await send(url, doing('1204', 'Available'))
    await expect.poll(async () => (await client.notifications.status({ id })).waiting, patience).toBe(0)
    // the receiver has told of it
    await expect
      .poll(
        () => look(({ prepare }) => prepare("SELECT 1 FROM stream_condition WHERE stream = 'live'").all()),
        patience,
      )
      .toHaveLength(1)
    // what three weeks in which somebody always works leave behind
    await look(({ prepare }) => {
      const { no } = prepare('SELECT no FROM integration').one<{ no: number }>()
      const put = prepare(
        'INSERT OR REPLACE INTO message_hour (integration_no, hour, messages, longest_silence) VALUES (?, ?, 60, 60000)',
      )
      const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000
      for (let back = 1; back <= 21 * 24; back++) put.run(no, hour - back * 3_600_000)
    })
    expect((await client.notifications.status({ id })).usualSilence).toBe(300_000)
    for (let minute = 0; minute < 20; minute++) await hand.turn(60_000)
    expect(told).toEqual(['Odigo needs attention'])
    const { state, streams } = await client.connection.condition({ id })
    expect([state, ...streams.map((stream) => stream.state)]).toEqual(['needsAttention', 'off', 'late', 'late'])
    expect(streams[2]?.trouble).toMatchObject({ code: 'silent', owner: 'vendorAdmin', next: 'askSystem' })
    const { last } = await watch(test)
    await expect.poll(() => last(), patience).toMatchObject({ state: 'waiting', trouble: { code: 'silent' } })
    await send(url, doing('1204', 'Break'))
    await expect.poll(() => told, patience).toEqual(['Odigo needs attention', 'Odigo is back'])
    await expect.poll(() => last(), patience).toMatchObject({ state: 'connected', trouble: null })
    expect((await client.connection.condition({ id })).state).toBe('ready')
  })
})
