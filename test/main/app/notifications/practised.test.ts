import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openApp } from '../../../../main/hosts/open-app.ts'
import { temporaryPlace } from '../../temporary-place.ts'
import { receiverIs } from './connect-odigo.ts'

const patience = { timeout: 30_000, interval: 100 }
const system = 'odigo'

/** A practice workspace with an integration that hears the practice Odigo, as a planner sets both up. */
async function practised() {
  const app = await openApp({ dataFolder: temporaryPlace(), version: 'test', runsByItself: true })
  onTestFinished(() => app.close())
  const { client } = app
  await client.jobs.wait({ id: (await client.practice.start()).id })
  const { id } = await client.integrations.add({ system, name: 'Odigo', zone: 'Europe/Berlin' })
  const { url } = await client.notifications.makeToken({ id })
  await receiverIs(client, 'listening')
  const set = (switchId: string, value: string) => client.practice.set({ system, id: switchId, value })
  const sends = async () => (await client.practice.systems()).find((played) => played.system === system)?.sends
  return { client, id, url, set, sends }
}

describe('an Odigo that is practised with', () => {
  it('is heard on this computer after address, switch and restart, and understood whatever goes wrong there', async () => {
    const { client, id, url, set, sends } = await practised()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ponte_/)
    for (const fault of ['repeated', 'disordered', 'broken', 'hostile']) await set(fault, 'yes')
    await set('encoding', 'mixed')
    await set('pace', 'brisk')
    await set('notifications', 'on')
    await client.practice.setAddress({ system, url })
    expect(await sends()).toMatchObject({ state: 'off', isRestartDue: true })
    await client.practice.restart({ system })
    await vi.waitFor(async () => {
      const { received, waiting } = await client.notifications.status({ id })
      expect(received).toBeGreaterThan(100)
      expect(waiting).toBe(0)
    }, patience)
    const { rows } = await client.notifications.messages({ id, limit: 200 })
    const unread = rows.filter(({ state }) => state !== 'understood')
    // what is broken or meant to do harm; every message that tells something was understood
    expect(new Set(unread.map(({ state }) => state))).toEqual(new Set(['unreadable']))
    expect(await sends()).toMatchObject({ state: 'sending' })
    const states = new Map<string, string | null>()
    for await (const { agents } of await client.live.watch({ integrationId: id })) {
      for (const { identifier, state } of agents) states.set(identifier, state)
      if (states.size > 50) break
    }
    expect([...states.values()]).toContain('Available')
  }, 60_000)

  it('is turned away when its token is revoked, and says so', async () => {
    const { client, id, url, set, sends } = await practised()
    await set('pace', 'brisk')
    await set('notifications', 'on')
    await client.practice.setAddress({ system, url })
    await client.practice.restart({ system })
    await vi.waitFor(async () => expect((await sends())?.sent).toBeGreaterThan(0), patience)
    const { tokens } = await client.notifications.status({ id })
    for (const { id: tokenId } of tokens) await client.notifications.revokeToken({ id, tokenId })
    await vi.waitFor(async () => expect(['refused', 'unreachable']).toContain((await sends())?.state), patience)
  }, 60_000)
})
