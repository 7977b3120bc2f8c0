import './patience.ts'
import { RPCHandler } from '@orpc/server/message-port'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { openApp } from '../../main/hosts/open-app.ts'
import type { Language } from '../../preload/contract/language.ts'
import { addBrowserParts } from './browser-parts.ts'

/** Hands the page its port, as the preload scripts do. */
function answerReady(port: MessagePort): void {
  window.addEventListener('message', (event) => {
    if (event.data !== 'ponte:ready') return
    const handOver = new MessageEvent('message', {
      data: 'ponte:port',
      origin: window.location.origin,
      source: window,
    })
    // jsdom knows no ports, so they cannot go through its constructor
    Object.defineProperty(handOver, 'ports', { value: [port] })
    window.dispatchEvent(handOver)
  })
}

/** jsdom posts to its own window without a source; a browser names the window. */
function nameTheSource(): void {
  window.postMessage = (data: unknown) => {
    window.dispatchEvent(new MessageEvent('message', { data, origin: window.location.origin, source: window }))
  }
}

/**
 * Opens the real app in a new data folder, once per test file, and answers how to draw the page on it.
 * No part of Ponte is replaced: calls go over a message port as they do in the window.
 * `runsByItself`: it also listens for what systems send, and imports.
 */
export async function openPage({ runsByItself = false } = {}) {
  addBrowserParts()
  const folder = mkdtempSync(join(tmpdir(), 'ponte-page-'))
  const app = await openApp({ dataFolder: folder, version: '0.0.0', runsByItself })
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(app.router).upgrade(port1)
  port1.start()
  nameTheSource()
  answerReady(port2)
  // imported only now: the page asks for its port as soon as it is loaded
  const { App } = await import('../../renderer/app/app.tsx')
  const { frameStore } = await import('../../renderer/app/frame-store.ts')
  const { toasts } = await import('../../renderer/ui/confirm-toast.ts')
  const { startWords } = await import('../../renderer/words/start-words.ts')

  afterEach(cleanup)
  afterAll(async () => {
    port1.close()
    port2.close()
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    app,
    /** Draws the whole window at an address, in a language. */
    async show(address: string, language: Language = 'en', welcomed = true): Promise<void> {
      await app.client.settings.set({ language, welcomed })
      // a new window remembers nothing of the one before
      frameStore.setState(frameStore.getInitialState(), true)
      toasts.setState(toasts.getInitialState(), true)
      window.location.hash = `#/${address}`
      const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
      const words = await startWords(language)
      render(<App words={words} queries={queries} colourScheme="light" failure={null} />)
    },
  }
}
