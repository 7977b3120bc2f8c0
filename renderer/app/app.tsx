import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { FailureData } from '../../preload/contract/failure.ts'
import { onHostGone } from '../api/connect.ts'
import { followChanges } from '../api/follow-changes.ts'
import { followJobs } from '../api/follow-jobs.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { WordsProvider } from '../words/words-provider.ts'
import { createColourSchemeKeeper } from './colour-scheme-keeper.ts'
import { Frame } from './frame.tsx'
import { HostGone } from './host-gone.tsx'
import { UiWordsProvider } from './ui-words-provider.tsx'

interface AppProps {
  readonly words: i18n
  readonly queries: QueryClient
  readonly colourScheme: 'auto' | 'light' | 'dark'
  /** Why the host did not answer at all. */
  readonly failure: FailureData | null
}

function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/** The whole window: what every part stands on, and the frame. */
export function App({ words, queries, colourScheme, failure }: AppProps) {
  const [gone, setGone] = useState(false)
  const [colours] = useState(() => createColourSchemeKeeper(colourScheme))
  useEffect(() => onHostGone(() => setGone(true)), [])
  useEffect(() => {
    const ends = new AbortController()
    void followChanges(queries, ends.signal)
    void followJobs(ends.signal)
    return () => ends.abort()
  }, [queries])
  return (
    <QueryClientProvider client={queries}>
      <WordsProvider i18n={words}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colours}
          defaultColorScheme={colourScheme}
          getStyleNonce={readNonce}
        >
          <UiWordsProvider>
            {/* oxlint-disable-next-line react/hooks -- the way the router is told where the address is */}
            <Router hook={useHashLocation}>
              {gone || failure !== null ? <HostGone failure={failure} /> : <Frame />}
            </Router>
          </UiWordsProvider>
        </MantineProvider>
      </WordsProvider>
    </QueryClientProvider>
  )
}
