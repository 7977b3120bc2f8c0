import './patience.ts'
import { MantineProvider } from '@mantine/core'
import { RPCHandler } from '@orpc/server/message-port'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ComponentType, useState } from 'react'
import type { App } from '../../main/app/app.ts'
import { openApp, type OpenAppOptions } from '../../main/hosts/open-app.ts'
import type { Integration } from '../../preload/contract/integrations.ts'
import { followChanges } from '../../renderer/api/follow-changes.ts'
import { followJobs } from '../../renderer/api/follow-jobs.ts'
import type { PageProps } from '../../renderer/api/page-props.ts'
import { UiWordsProvider } from '../../renderer/app/ui-words-provider.tsx'
import { ToastPlace } from '../../renderer/ui/toast-place.tsx'
import { startWords } from '../../renderer/words/start-words.ts'
import { WordsProvider } from '../../renderer/words/words-provider.ts'

/** A message of the host to its page, with the port it hands over. jsdom's own carries no ports. */
class HandedOver extends Event {
  readonly data = 'ponte:port'
  readonly source = window
  readonly origin = window.location.origin
  readonly ports: readonly MessagePort[]
  constructor(port: MessagePort) {
    super('message')
    this.ports = [port]
  }
}

export interface ShownApp {
  readonly app: App
  /** Shows one page of the window, with nothing of the frame but words, confirmations and the address. */
  readonly show: (Page: ComponentType<PageProps>, rest?: string) => Promise<{ readonly visited: readonly string[] }>
  readonly end: () => Promise<void>
}

/**
 * The real app on a data folder of its own, and the page's own client with a port to it. Once for a test file: a page asks for its port
 * only once.
 */
export async function startShownApp(options: Partial<OpenAppOptions> = {}): Promise<ShownApp> {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-page-'))
  const app = await openApp({ dataFolder: folder, version: '0.0.0', ...options })
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(app.router).upgrade(port1)
  port1.start()
  const ends = new AbortController()
  window.dispatchEvent(new HandedOver(port2))
  void followJobs(ends.signal)

  return {
    app,
    show: async (Page, rest = '') => {
      const words = await startWords('en')
      const queries = new QueryClient({
        defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } },
      })
      void followChanges(queries, ends.signal)
      const integrations = await app.client.integrations.list()
      const visited: string[] = []
      function Shown() {
        const [address, setAddress] = useState(rest)
        const [integration, setIntegration] = useState<Integration | null>(integrations.at(0) ?? null)
        return (
          <Page
            integration={integration}
            integrations={integrations}
            pickIntegration={(id) => setIntegration(integrations.find((known) => known.id === id) ?? null)}
            rest={address}
            go={(place) => {
              visited.push(place)
              setAddress(place.slice(place.indexOf('/') + 1))
            }}
          />
        )
      }
      render(
        <QueryClientProvider client={queries}>
          <WordsProvider i18n={words}>
            <MantineProvider env="test">
              <UiWordsProvider>
                <Shown />
                <ToastPlace />
              </UiWordsProvider>
            </MantineProvider>
          </WordsProvider>
        </QueryClientProvider>,
      )
      return { visited }
    },
    end: async () => {
      ends.abort()
      port1.close()
      port2.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
