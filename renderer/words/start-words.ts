import { createInstance, type i18n, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Namespace } from './namespaces.ts'

type Texts = Readonly<Record<string, string>>

const files = import.meta.glob<Texts>('../../locales/*/*.json', { import: 'default' })

// what the frame and its first page show, fetched together; every other namespace comes with the page that speaks it
const frameNamespaces: readonly Namespace[] = [
  'app',
  'ui',
  'jobs',
  'failure',
  'rowProblem',
  'journal',
  'workspace',
  'overview',
  'tasks',
  'systems',
]

/** Italian has a form of its own for millions. Our sentences read the same with it, so it is the general one. */
function withMany(texts: Texts): Texts {
  const added = Object.entries(texts)
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, text]) => [key.replace(/_other$/, '_many'), text] as const)
  return { ...Object.fromEntries(added), ...texts }
}

async function readTexts(language: string, namespace: string): Promise<Texts> {
  const load = files[`../../locales/${language}/${namespace}.json`] ?? files[`../../locales/en/${namespace}.json`]
  return load === undefined ? {} : withMany(await load())
}

const byFile = {
  type: 'backend',
  init() {},
  read(language: string, namespace: string, answer: ReadCallback) {
    readTexts(language, namespace).then(
      (texts) => answer(null, texts),
      (error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
} as const

/** The words in one language, ready for the frame. The others are fetched when somebody chooses them. */
export async function startWords(language: string): Promise<i18n> {
  const words = createInstance()
  await words
    .use(byFile)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: [...frameNamespaces],
      defaultNS: 'app',
      // keys are flat: a dot or colon in a key is a letter like any other
      keySeparator: false,
      nsSeparator: false,
      // React escapes what it shows
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    } as Parameters<i18n['init']>[0] & object)
  return words
}
