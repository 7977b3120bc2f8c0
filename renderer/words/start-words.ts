import { createInstance, type i18n, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { windowNamespaces, readTexts } from './read-texts.ts'

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

/** The words in one language, ready for every page. The others are fetched when somebody chooses them. */
export async function startWords(language: string): Promise<i18n> {
  const words = createInstance()
  await words
    .use(byFile)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: [...windowNamespaces],
      defaultNS: 'app',
      // keys are flat: a dot or colon in a key is a letter like any other
      keySeparator: false,
      nsSeparator: false,
      // React escapes what it shows
      interpolation: { escapeValue: false },
    })
  return words
}
