import { EventEmitter } from 'node:events'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { PageWindow } from './page-window.ts'

// the one thing of Electron that a sandboxed preload script is given
const ipc: { current?: unknown } = vi.hoisted(() => ({}))
vi.mock('electron', () => ({
  get ipcRenderer() {
    return ipc.current
  },
}))

class Renderer extends EventEmitter {
  readonly sent: unknown[][] = []
  send(...words: unknown[]): void {
    this.sent.push(words)
  }
}

const page = new PageWindow('app://ponte')
const renderer = new Renderer()

beforeAll(async () => {
  ipc.current = renderer
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', page.location)
  await import('../../preload/electron.ts')
})
beforeEach(() => {
  renderer.sent.length = 0
})

test('a ready page makes it ask main for a port', () => {
  page.hear('ponte:ready')
  expect(renderer.sent).toEqual([['ponte:ready']])
})

test.each([
  ['another word', 'ponte:other', {}],
  ['another window', 'ponte:ready', { source: new EventTarget() }],
  ['another origin', 'ponte:ready', { origin: 'https://evil.example' }],
])('nothing else does: %s', (_, word, from) => {
  page.hear(word, from)
  expect(renderer.sent).toEqual([])
})

test('the port goes on to the page, and works', async () => {
  const { port1, port2 } = new MessageChannel()
  const handed = page.next('ponte:port')
  renderer.emit('ponte:port', { ports: [port2] })
  const [port] = await handed
  const heard = new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data))
    port1.start()
  })
  port?.postMessage('hello', [])
  expect(await heard).toBe('hello')
  port1.close()
})

test('the page is given nothing but the port', () => {
  const known = Object.getOwnPropertyNames(new PageWindow('app://ponte'))
  expect(Object.getOwnPropertyNames(page)).toEqual(known)
})
