import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type PracticeOdigo,
  type PracticeOdigoOptions,
  startPracticeOdigo,
} from '../../../../main/practice/odigo/start-practice-odigo.ts'

interface Heard {
  readonly target: string
  readonly method: string
  readonly type: string
  readonly body: string
}

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A receiver that answers as it is told. */
async function receiver() {
  const heard: Heard[] = []
  const how = { status: 204, retryAfter: '' }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { url: target = '', method = '', headers } = request
      heard.push({ target, method, type: headers['content-type'] ?? '', body: Buffer.concat(pieces).toString() })
      response.writeHead(how.status, how.retryAfter === '' ? {} : { 'Retry-After': how.retryAfter }).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  closers.push(close)
  return { heard, how, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ponte_token` }
}

/** Its clock stands still until a test turns it. */
function odigo(options: Partial<PracticeOdigoOptions> = {}) {
  const clock = { now: Date.UTC(2026, 10, 20, 8), looks: 0 }
  const now = () => {
    clock.looks++
    return clock.now
  }
  const one = startPracticeOdigo({ agents: 20, seed: 1, step: 2, now, ...options })
  closers.push(() => one.close())
  return Object.assign(one, {
    pass: (milliseconds: number) => void (clock.now += milliseconds),
    /** How often it has looked at its clock. */
    looks: () => clock.looks,
  })
}

function switchOn(one: PracticeOdigo, url: string): void {
  one.switches.notifications = true
  expect(one.setAddress(url)).toBe(true)
  one.restart()
}

const off = { hasAddress: false, isRestartDue: false, state: 'off', sent: 0, failed: 0 }

/** A busy machine is slow, not wrong. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000 })

describe('the practice Odigo', () => {
  it('sends nothing before it has an address, is switched on and was restarted', async () => {
    const { url, heard } = await receiver()
    const one = odigo()
    expect(one.state()).toEqual(off)
    one.restart()
    expect(one.state()).toEqual(off)
    one.setAddress(url)
    expect(one.state()).toEqual({ ...off, hasAddress: true, isRestartDue: true })
    one.restart()
    one.pass(600_000)
    expect(one.state()).toEqual({ ...off, hasAddress: true })
    one.switches.notifications = true
    expect(one.state()).toEqual({ ...off, hasAddress: true, isRestartDue: true })
    expect(heard).toEqual([])
    one.restart()
    expect(one.state()).toEqual({ ...off, hasAddress: true, state: 'sending' })
    one.pass(60_000)
    await soon(() => expect(heard.length).toBeGreaterThanOrEqual(20))
    expect(heard[0]).toMatchObject({ target: '/ponte_token', method: 'POST', type: 'application/json; charset=utf-8' })
    await soon(() => expect(one.state()).toMatchObject({ state: 'sending', sent: heard.length, failed: 0 }))
  })

  it('goes on as it was until the next restart', async () => {
    const { url, heard } = await receiver()
    const one = odigo()
    switchOn(one, url)
    one.switches.notifications = false
    one.setAddress('')
    expect(one.state()).toMatchObject({ hasAddress: false, isRestartDue: true, state: 'sending' })
    one.pass(60_000)
    await soon(() => expect(heard.length).toBeGreaterThanOrEqual(20))
    one.restart()
    expect(one.state()).toEqual(off)
  })

  it('takes addresses of this computer only', () => {
    const one = odigo()
    const own = ['http://127.0.0.1:4711/x', ' https://localhost/a/b ', 'http://[::1]:80/ponte_', 'http://127.9.9.9/t']
    expect(own.filter((url) => !one.setAddress(url))).toEqual([])
    const others = [
      'http://192.168.0.7/x',
      'https://example.com/x',
      'http://localhost.example.com/x',
      'http://127.0.0.1@example.com/x',
      'ftp://127.0.0.1/x',
      'file:///etc/hosts',
      'http://127.0.0.1',
      '127.0.0.1/x',
      'http://127.0.0.1:99999/x',
      'nothing',
    ]
    expect(others.filter((url) => one.setAddress(url))).toEqual([])
    expect(one.state().hasAddress).toBe(true)
  })

  it('sends once more what was refused, when it is asked to, and counts both', async () => {
    const { url, heard, how } = await receiver()
    how.status = 503
    how.retryAfter = '60'
    const one = odigo({ agents: 1 })
    one.switches.pace = 3_600_000
    switchOn(one, url)
    one.pass(3_600_000)
    await soon(() => expect(one.state().failed).toBeGreaterThan(0))
    const first = heard.map(({ body }) => body)
    await soon(() => expect(one.state()).toMatchObject({ state: 'refused', failed: first.length }))
    how.status = 204
    one.pass(60_000)
    await soon(() => expect(one.state()).toMatchObject({ state: 'sending', sent: first.length, failed: first.length }))
    expect(heard.map(({ body }) => body)).toEqual([...first, ...first])
  })

  it('says that nobody answers, and that somebody does again', async () => {
    const { url, close } = await receiver()
    const one = odigo()
    await close()
    switchOn(one, url)
    one.pass(60_000)
    await soon(() => expect(one.state()).toMatchObject({ state: 'unreachable', sent: 0 }))
    expect(one.state().failed).toBeGreaterThan(0)
    switchOn(one, (await receiver()).url)
    one.pass(60_000)
    await soon(() => expect(one.state().sent).toBeGreaterThan(0))
    expect(one.state()).toMatchObject({ state: 'sending', failed: 0 })
  })

  it('writes the query of a GET behind the address', async () => {
    const { url, heard } = await receiver()
    const one = odigo()
    one.switches.encoding = 'query'
    switchOn(one, url)
    one.pass(60_000)
    await soon(() => expect(heard.length).toBeGreaterThan(0))
    expect(heard[0]).toMatchObject({ method: 'GET', type: '', body: '' })
    expect(heard[0]?.target).toMatch(/^\/ponte_token\?event\.agentLogin=/)
  })

  it('knows attacks from messages: a wrong token says nothing about the receiver', async () => {
    const { url, heard } = await receiver()
    const one = odigo({ agents: 200 })
    one.switches.isHostile = true
    switchOn(one, url)
    one.pass(120_000)
    await soon(() => expect(heard.some(({ target }) => target === '/ponte_token0')).toBe(true))
    expect(new Set(heard.map(({ target }) => target))).toEqual(new Set(['/ponte_token', '/ponte_token0']))
  })

  it('tells nothing in silence, then what is new only', async () => {
    const { url, heard } = await receiver()
    const one = odigo()
    one.switches.isSilent = true
    switchOn(one, url)
    one.pass(60_000)
    const looked = one.looks()
    await soon(() => expect(one.looks()).toBeGreaterThan(looked + 3))
    expect(heard).toEqual([])
    one.switches.isSilent = false
    one.pass(120_000)
    await soon(() => expect(heard.length).toBeGreaterThan(0))
    const since = heard.map(({ body }) => Date.parse((JSON.parse(body) as { event: { since: string } }).event.since))
    expect(Math.min(...since)).toBeGreaterThan(Date.UTC(2026, 10, 20, 8, 1))
  })
})
