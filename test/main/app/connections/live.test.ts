import { describe, expect, it, onTestFinished } from 'vitest'
import type { LiveBoard } from '../../../../preload/contract/connection.ts'
import type { App } from '../../../../main/app/app.ts'
import { given } from '../../given.ts'
import { connectPractice } from './connect-practice.ts'

/** Hears everything that a board tells, until the test is over. */
async function watch(client: App['client'], integrationId: string) {
  const stop = new AbortController()
  const heard: LiveBoard[] = []
  const stream = await client.live.watch({ integrationId }, { signal: stop.signal })
  const done = (async () => {
    for await (const board of stream) heard.push(board)
  })().catch(() => undefined)
  const leave = () => {
    stop.abort()
    return done
  }
  onTestFinished(leave)
  return { heard, leave, last: () => given(heard.at(-1)) }
}

const states = (boards: readonly LiveBoard[]) => [...new Set(boards.map(({ state }) => state))]

describe('a live board', () => {
  it('tells everybody at first and then who changed, with activity and employee', async () => {
    const { client, integration, five9, hand, bring } = await connectPractice()
    const { id } = integration
    const agent = given(
      five9
        .live()
        .rows(0)
        .find(({ State }) => State !== 'Logged Out'),
    ).Username
    await bring('employees', ['personnelNumber,lastName,firstName,email', '7,Sommer,Mara,'])
    await bring('users', ['identifier,name,email', `${agent},Mara,`], id)
    await bring('activities', ['id,name,type', '30,Break,break'])
    await bring(
      'states',
      ['agent,state,start,end', `${agent},Not Ready (Rehearsal),2026-10-19T09:00:00Z,2026-10-19T10:00:00Z`],
      id,
    )
    const [userRow] = (await client.users.list({ integrationId: id })).rows
    const [employee] = (await client.employees.list({})).rows
    await client.assignments.assign({ userId: given(userRow).id, employeeId: given(employee).id })

    const { heard, last } = await watch(client, id)
    await expect.poll(() => last().state).toBe('connected')
    const whole = given(heard.find(({ isWhole, agents }) => isWhole && agents.length > 0))
    expect(whole.agents.length).toBeGreaterThan(100)
    expect(whole.agents.find(({ identifier }) => identifier === agent)).toMatchObject({
      employee: 'Mara Sommer',
      activityId: 1,
    })
    expect(whole.repliedAt).toBe(hand.now())

    five9.live().set(agent, 'Not Ready', 'Rehearsal')
    const change = async (state: string) => {
      await expect
        .poll(async () => {
          await hand.turn(5000)
          return heard.flatMap(({ isWhole, agents }) => (isWhole ? [] : agents)).some((one) => one.state === state)
        })
        .toBe(true)
      return heard.flatMap(({ agents }) => agents).findLast(({ identifier }) => identifier === agent)
    }
    expect(await change('Not Ready (Rehearsal)')).toMatchObject({ state: 'Not Ready (Rehearsal)', activityId: 1 })

    // a mapping made meanwhile shows at once, without a word of the system
    const [external] = await client.mappings.list({ integrationId: id })
    await client.mappings.map({ externalActivityIds: [given(external).externalActivityId], activityId: 30 })
    await expect
      .poll(() => heard.flatMap(({ agents }) => agents).filter(({ activityId }) => activityId === 30))
      .toEqual([expect.objectContaining({ identifier: agent, activityId: 30, employee: 'Mara Sommer' })])
  })

  it('is one connection for all who watch, and ends at the system with the last of them', async () => {
    const { client, integration, five9 } = await connectPractice()
    const [one, other] = [await watch(client, integration.id), await watch(client, integration.id)]
    await expect.poll(() => [one.last().state, other.last().state]).toEqual(['connected', 'connected'])
    const late = await watch(client, integration.id)
    await expect.poll(() => late.heard[0]?.agents.length).toBeGreaterThan(100)
    expect(five9.asked.filter(({ operation }) => operation === 'getStatistics')).toHaveLength(1)
    await one.leave()
    await other.leave()
    expect([...five9.sessions]).toEqual(['supervisor wfm.api'])
    await late.leave()
    await expect.poll(() => [...five9.sessions]).toEqual([])
  })

  it('ends with a pause and goes on after it', async () => {
    const { client, integration, five9 } = await connectPractice()
    const { last } = await watch(client, integration.id)
    await expect.poll(() => last().state).toBe('connected')
    await client.connection.pause({ id: integration.id })
    await expect.poll(() => last()).toMatchObject({ state: 'paused', isWhole: true, agents: [] })
    await expect.poll(() => [...five9.sessions]).toEqual([])
    await client.connection.resume({ id: integration.id })
    await expect.poll(() => states([last()])).not.toEqual(['paused'])
  })

  it('says what right is missing and leaves everything else alone, until a person has acted', async () => {
    const { client, integration, five9 } = await connectPractice()
    const { id } = integration
    five9.switches.needsSupervisor = true
    const { last } = await watch(client, id)
    await expect.poll(() => last()).toMatchObject({ state: 'failed', trouble: { code: 'supervisorMissing' } })
    const { streams, state } = await client.connection.condition({ id })
    expect(state).toBe('needsAttention')
    expect(streams.map(({ stream, state, trouble }) => [stream, state, trouble?.code])).toEqual([
      ['calls', 'waiting', undefined],
      ['states', 'waiting', undefined],
      ['live', 'failed', 'supervisorMissing'],
    ])
    five9.switches.needsSupervisor = false
    for await (const _ of await client.connection.check({ id })) continue
    await expect.poll(() => last().state).toBe('connected')
    expect(await client.connection.condition({ id })).toMatchObject({ state: 'ready' })
  })

  it('begins anew with another password', async () => {
    const { client, integration, five9 } = await connectPractice({ password: 'wrong' })
    const { id } = integration
    const { last } = await watch(client, id)
    await expect.poll(() => last()).toMatchObject({ state: 'failed', trouble: { code: 'loginRefused' } })
    expect(five9.accounts.wrongTries('wfm.api')).toBe(1)
    await client.connection.setSecret({ id, secret: 'practice' })
    await expect.poll(() => last().state).toBe('connected')
  })

  it('is received by itself where a host stays and the integration asks for it', async () => {
    const { client, integration, five9, close } = await connectPractice({
      host: { runsByItself: true },
      integration: { isLive: true },
    })
    const { id } = integration
    await expect.poll(async () => (await client.connection.condition({ id })).streams[2]?.state).toBe('onTime')
    await client.integrations.change({ id, isLive: false })
    await expect.poll(() => [...five9.sessions]).toEqual([])
    expect((await client.connection.condition({ id })).streams[2]?.state).toBe('off')
    await client.integrations.change({ id, isLive: true })
    await expect.poll(() => [...five9.sessions]).toEqual(['supervisor wfm.api'])
    await close()
    expect([...five9.sessions]).toEqual([])
  })

  it('of a workspace that is left says goodbye', async () => {
    const { client, integration, five9 } = await connectPractice()
    const { last, leave } = await watch(client, integration.id)
    await expect.poll(() => last().state).toBe('connected')
    await client.workspace.create({ name: 'Another' })
    expect([...five9.sessions]).toEqual([])
    await leave()
    await expect(client.live.watch({ integrationId: integration.id })).rejects.toMatchObject({
      code: 'integrationNotFound',
    })
  })
})
