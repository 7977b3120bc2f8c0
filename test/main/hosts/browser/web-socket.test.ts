import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { PageServer } from '../../../../main/hosts/browser/start-page-server.ts'
import { enter, startTestServer } from './page-fixture.ts'

let server: PageServer & { readonly errors: unknown[] }
let cookie: string
beforeEach(async () => {
  server = await startTestServer()
  cookie = await enter(server)
})
afterEach(() => server.close())

/** `open`, or the status of the refusal. */
function tryToOpen(headers: Readonly<Record<string, string>>, path = '/ws'): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers: { ...headers } })
    socket.on('open', () => {
      socket.close()
      resolve('open')
    })
    socket.on('error', (error) => resolve(error.message))
  })
}

const own = () => ({ cookie, origin: `http://127.0.0.1:${server.port}` })

test('opens for the page itself', async () => {
  expect(await tryToOpen(own())).toBe('open')
  expect(await tryToOpen({ ...own(), 'sec-fetch-site': 'same-origin' })).toBe('open')
})

test.each([
  ['no cookie', { cookie: '' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another name of this computer', { origin: 'http://localhost:$port' }],
  ['no origin', { origin: '' }],
  ['a bent name', { host: 'evil.example:$port' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
])('is refused with 403: %s', async (_, change: Record<string, string>) => {
  const changed = Object.entries({ ...own(), ...change }).map(([name, value]) => [
    name,
    value.replace('$port', String(server.port)),
  ])
  const headers = Object.fromEntries(changed.filter(([, value]) => value !== ''))
  expect(await tryToOpen(headers)).toBe('Unexpected server response: 403')
})

test('is at one place only', async () => {
  expect(await tryToOpen(own(), '/')).toBe('Unexpected server response: 403')
  expect(await tryToOpen(own(), '/ws/other')).toBe('Unexpected server response: 403')
})

test('carries text as text and bytes as bytes', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/ws`, { headers: own() })
  const received = new Promise<unknown[]>((resolve) => {
    const messages: unknown[] = []
    socket.on('message', (data: Buffer, binary) => {
      messages.push(binary ? [...data] : data.toString())
      if (messages.length === 2) resolve(messages)
    })
  })
  socket.on('open', () => {
    socket.send('grüezi')
    socket.send(new Uint8Array([0, 255]))
  })
  expect(await received).toEqual(['grüezi', [0, 255]])
})

test('a message beyond all measure ends the connection, not the host', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/ws`, { headers: own() })
  socket.on('error', () => undefined)
  const code = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('open', () => socket.send(new Uint8Array(17 * 1024 * 1024)))
  expect(await code).toBe(1009)
  expect(server.errors).toMatchObject([{ code: 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' }])
  expect(await tryToOpen(own())).toBe('open')
})

test('closing the host closes the connections', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/ws`, { headers: own() })
  await new Promise((resolve) => socket.on('open', resolve))
  const closed = new Promise((resolve) => socket.on('close', resolve))
  await server.close()
  await closed
  expect(socket.readyState).toBe(WebSocket.CLOSED)
})
