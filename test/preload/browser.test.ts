import { WebSocket } from 'ws'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { PageServer } from '../../main/hosts/browser/start-page-server.ts'
import { enter, startTestServer } from '../main/hosts/browser/page-fixture.ts'
import { PageWindow } from './page-window.ts'

let server: PageServer
let cookie = ''
const opened: WebSocket[] = []

/** A page's WebSocket knows its host and sends its cookie by itself. */
class PageSocket extends WebSocket {
  constructor(path: string) {
    const host = `127.0.0.1:${server.port}`
    super(`ws://${host}${path}`, { headers: { cookie, origin: `http://${host}` } })
    this.on('error', () => undefined)
    opened.push(this)
  }
}

const page = new PageWindow('http://127.0.0.1')

beforeAll(async () => {
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', page.location)
  vi.stubGlobal('WebSocket', PageSocket)
  await import('../../preload/browser.ts')
})
beforeEach(async () => {
  server = await startTestServer()
  cookie = await enter(server)
})
afterEach(async () => {
  await server.close()
  opened.length = 0
})

async function ready(): Promise<MessagePort> {
  const handed = page.next('ponte:port')
  page.hear('ponte:ready')
  const [port] = await handed
  if (port === undefined) throw new Error('no port')
  return port
}

function nextFrom(port: MessagePort): Promise<unknown> {
  return new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => resolve(data), { once: true })
    port.start()
  })
}

test('what the page says before the socket is open arrives, text as text', async () => {
  const port = await ready()
  const answer = nextFrom(port)
  port.postMessage('grüezi', [])
  expect(await answer).toBe('grüezi')
})

test('bytes arrive as bytes', async () => {
  const port = await ready()
  const answer = nextFrom(port)
  port.postMessage(new Uint8Array([0, 128, 255]), [])
  const bytes = await answer
  expect(bytes instanceof ArrayBuffer ? [...new Uint8Array(bytes)] : bytes).toEqual([0, 128, 255])
})

test('when the host goes, the page is told and its port ends', async () => {
  const port = await ready()
  const answer = nextFrom(port)
  port.postMessage('there', [])
  await answer
  const told = page.next('ponte:closed')
  const ended = new Promise((resolve) => port.addEventListener('close', resolve))
  await server.close()
  await Promise.all([told, ended])
  expect(opened[0]?.readyState).toBe(WebSocket.CLOSED)
})

test('a host that does not let the page in counts as gone', async () => {
  cookie = ''
  const told = page.next('ponte:closed')
  await ready()
  expect(await told).toEqual([])
})

test('a page that asks again gets a socket of its own', async () => {
  const ports = [await ready(), await ready()]
  const answers = ports.map(nextFrom)
  ports.forEach((port, at) => port.postMessage(String(at), []))
  expect(await Promise.all(answers)).toEqual(['0', '1'])
})

test.each([
  ['another window', { source: new EventTarget() }],
  ['another origin', { origin: 'https://evil.example' }],
])('nobody else makes it open one: %s', (_, from) => {
  page.hear('ponte:ready', from)
  expect(opened).toEqual([])
})
