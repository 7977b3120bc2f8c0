import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { addIntegration } from '../../../main/core/integrations/integrations.ts'
import { feedOf } from '../../../main/core/notifications/feed.ts'
import type { ReceiverNews } from '../../../main/core/notifications/receiver-thread.ts'
import { addToken, removeToken } from '../../../main/core/notifications/tokens.ts'
import { hashUrlToken, newUrlToken } from '../../../main/platform/listener/url-token.ts'
import { receiverThreads } from '../../../main/platform/receiver-threads.ts'
import { expectKeptSums } from '../core/expect-kept-sums.ts'
import { openTestWorkspace, type TestWorkspace } from '../core/open-test-workspace.ts'

const script = new URL('../../../main/hosts/receiver-worker.ts', import.meta.url)
const untilKilled = fileURLToPath(new URL('./receive-until-killed.ts', import.meta.url))
const monday = Date.UTC(2026, 9, 26, 8)

function integrate({ tools, database }: TestWorkspace) {
  const { id } = addIntegration(tools, {
    name: 'Odigo',
    zone: 'Europe/Berlin',
    system: 'odigo',
    way: 'ponteDelivers',
    draft: false,
  })
  const { no } = database.prepare('SELECT no FROM integration WHERE id = ?').one<{ no: number }>(id)
  const token = newUrlToken()
  return { id, no, token, kept: addToken(tools, no, hashUrlToken(token)) }
}

async function listen({ path }: TestWorkspace, port = 0) {
  const news: ReceiverNews[] = []
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const receiver = receiverThreads(script).start({ database: path, address: '127.0.0.1', port }, (one) => {
    news.push(one)
    if (one.kind === 'listening') resolve(`http://127.0.0.1:${one.port}`)
    if (one.kind === 'failed') reject(new Error(one.failure.code))
  })
  onTestFinished(() => receiver.close())
  return { url: await promise, news, receiver }
}

const event = (agent: string, state: string, at: number) => ({
  login: agent,
  state,
  since: new Date(monday + at).toISOString(),
})
const post = (url: string, body: unknown): Promise<number> =>
  fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }).then(
    ({ status }) => status,
  )

describe('a receiver in its thread', () => {
  it('keeps what it acknowledges, tells who is in which state, and ends when it is told', async () => {
    const workspace = await openTestWorkspace()
    const { id, no, token } = integrate(workspace)
    const { url, news, receiver } = await listen(workspace)
    const since = Date.now() - 60_000
    const at = (moment: number, state: string) => ({ login: 'ann', state, since: new Date(moment).toISOString() })
    expect(await post(`${url}/${token}`, at(since, 'Ready'))).toBe(204)
    // nothing was waited for: it is there because it was acknowledged
    expect(feedOf(workspace.tools, no).received).toBe(1)
    expect(await post(`${url}/${token}`, at(since + 1000, 'Break'))).toBe(204)
    await vi.waitFor(() => {
      expect(news.findLast(({ kind }) => kind === 'live')).toEqual({
        kind: 'live',
        integrationId: id,
        agents: [{ identifier: 'ann', name: '', state: 'Break', since: since + 1000 }],
      })
      expect(news.some((one) => one.kind === 'arrived' && one.integrationId === id)).toBe(true)
      expect(news.some((one) => one.kind === 'changed' && one.topics.includes('states'))).toBe(true)
    }, 5000)
    await receiver.close()
    await expect(fetch(`${url}/${token}`)).rejects.toThrow('fetch failed')
    expect(news.some(({ kind }) => kind === 'failed')).toBe(false)
    expect(workspace.database.prepare('SELECT start_at, end_at FROM agent_state').all()).toMatchObject([
      { start_at: since, end_at: since + 1000 },
    ])
  })

  it('knows nobody by a wrong token, half of one, or one that was revoked a moment ago', async () => {
    const workspace = await openTestWorkspace()
    const { no, token, kept } = integrate(workspace)
    const { url } = await listen(workspace)
    expect(await post(`${url}/${newUrlToken()}`, event('ann', 'Ready', 0))).toBe(404)
    expect(await post(`${url}/${token.slice(0, 30)}`, event('ann', 'Ready', 0))).toBe(404)
    expect(await post(`${url}/${token}`, event('ann', 'Ready', 0))).toBe(204)
    const second = newUrlToken()
    addToken(workspace.tools, no, hashUrlToken(second))
    expect(await post(`${url}/${second}`, event('ann', 'Ready', 1))).toBe(204)
    expect(await post(`${url}/${token}`, event('ann', 'Ready', 2))).toBe(204)
    removeToken(workspace.tools, no, kept.id)
    expect(await post(`${url}/${token}`, event('ann', 'Ready', 3))).toBe(404)
    expect(await post(`${url}/${second}`, event('ann', 'Ready', 3))).toBe(204)
    expect(feedOf(workspace.tools, no).received).toBe(4)
  })

  it('keeps hostile messages and goes on; what is too large is refused', async () => {
    const workspace = await openTestWorkspace()
    const { no, token } = integrate(workspace)
    const { url } = await listen(workspace)
    const door = `${url}/${token}`
    expect(await post(door, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).toBe(204)
    expect(await post(door, '['.repeat(100_000))).toBe(204)
    expect(await post(door, `{"a":"${'x'.repeat(1024 * 1024)}"}`)).toBe(413)
    expect(await post(door, event('ann', 'Ready', 0))).toBe(204)
    await vi.waitFor(() =>
      expect(feedOf(workspace.tools, no)).toMatchObject({ received: 3, waiting: 0, notUnderstood: 2 }),
    )
  })

  it('says why it cannot listen', async () => {
    const workspace = await openTestWorkspace()
    integrate(workspace)
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as { port: number }
    await expect(listen(workspace, port)).rejects.toThrow('portInUse')
  })

  it('loses nothing that it acknowledged and doubles nothing, however often it is killed', async () => {
    const workspace = await openTestWorkspace()
    const { no, token } = integrate(workspace)
    const acknowledged = new Set<number>()
    let sent = 0
    const round = async (killAfter: number) => {
      const child = spawn(process.execPath, [untilKilled, workspace.path], { stdio: ['ignore', 'pipe', 'inherit'] })
      const [line] = (await once(child.stdout, 'data')) as [Buffer]
      const door = `${line.toString().trim()}/${token}`
      const end = sent + killAfter
      const sender = async () => {
        while (sent < end + 40) {
          const mine = sent
          sent += 1
          if (mine === end) child.kill('SIGKILL')
          try {
            if ((await post(door, event(`a${mine % 7}`, `S${mine % 3}`, mine * 1000))) === 204) acknowledged.add(mine)
          } catch {
            // not acknowledged: a sender would send it again
          }
        }
      }
      await Promise.all(Array.from({ length: 8 }, sender))
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    }
    for (const killAfter of [30, 75, 120]) await round(killAfter)
    const missing = Array.from({ length: sent }, (_, place) => place).filter((place) => !acknowledged.has(place))
    expect(missing.length).toBeGreaterThan(20)
    expect(acknowledged.size).toBeGreaterThan(200)

    const { url, receiver } = await listen(workspace)
    await vi.waitFor(() => expect(feedOf(workspace.tools, no).waiting).toBe(0), 5000)
    const kept = () =>
      workspace.database
        .prepare('SELECT since FROM state_event')
        .all<{ since: number }>()
        .map(({ since }) => (since - monday) / 1000)
    const there = kept()
    expect(new Set(there).size).toBe(there.length)
    expect([...acknowledged].filter((one) => !there.includes(one))).toEqual([])
    for (const one of missing)
      expect(await post(`${url}/${token}`, event(`a${one % 7}`, `S${one % 3}`, one * 1000))).toBe(204)
    await receiver.close()
    expect(kept().sort((a, b) => a - b)).toEqual(Array.from({ length: sent }, (_, place) => place))
    // each state ends with the agent's next: seven are still running
    expect(workspace.database.prepare('SELECT count(*) AS rows FROM agent_state').one()).toMatchObject({
      rows: sent - 7,
    })
    expectKeptSums(workspace.database)
  })
})
