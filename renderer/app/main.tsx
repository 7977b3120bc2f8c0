import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { api, client } from '../api/api.ts'
import { failureOf } from '../api/failure.ts'
import { languages } from '../../preload/contract/language.ts'
import type { Settings } from '../../preload/contract/settings.ts'
import { copiedSecret } from '../wizard/secret-clipboard.ts'
import { startWords } from '../words/start-words.ts'
import { App } from './app.tsx'
import { printInLight } from './print-in-light.ts'
import { fetchPage } from './routes.tsx'
import { WelcomePart } from './welcome-part.ts'
import './global.css'

const queries = new QueryClient({
  defaultOptions: {
    // the host tells what has changed; asking again on every focus would only make the page flicker
    queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** The language of the browser when it is one of ours, for as long as the host has not said another. */
function browserLanguage(): string {
  return languages.find((language) => navigator.language.startsWith(language)) ?? 'en'
}

async function start(): Promise<void> {
  // asked together: the frame needs all of them, and none needs another
  const status = queries.prefetchQuery(api.workspace.status.queryOptions())
  void queries.prefetchQuery(api.integrations.list.queryOptions())
  void queries.prefetchQuery(api.overview.get.queryOptions())
  const page = fetchPage(window.location.hash.slice(1))
  let settings: Settings | null = null
  let failure = null
  try {
    settings = await client.settings.get()
    queries.setQueryData(api.settings.get.queryKey(), settings)
  } catch (error) {
    failure = failureOf(error)
  }
  const language = settings?.language ?? browserLanguage()
  document.documentElement.lang = language
  // drawn once and whole: what is drawn first has its words, its code and its workspace
  const [words] = await Promise.all([
    startWords(language),
    settings?.welcomed === false ? WelcomePart.fetch() : page,
    status,
  ])
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <App words={words} queries={queries} colourScheme={settings?.colourScheme ?? 'auto'} failure={failure} />,
  )
}

/** Where the host reaches the clipboard, the page does not have to look into it. */
async function useHostClipboard(): Promise<void> {
  const { hasClipboard } = await client.settings.installation()
  if (hasClipboard)
    copiedSecret.setState({
      clearByHost: async (text) => (await client.settings.clearClipboard({ text })).outcome,
    })
}

printInLight()
void start().then(useHostClipboard)
