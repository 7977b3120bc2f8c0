import './patience.ts'
import { MantineProvider } from '@mantine/core'
import { cleanup, render } from '@testing-library/react'
import type { i18n } from 'i18next'
import { act, type ReactNode, Suspense } from 'react'
import { afterEach } from 'vitest'
import { UiWordsProvider } from '../../renderer/app/ui-words-provider.tsx'
import { cssVariables, theme } from '../../renderer/ui/theme.ts'
import { startWords } from '../../renderer/words/start-words.ts'
import { WordsProvider } from '../../renderer/words/words-provider.ts'
import { addBrowserParts } from './browser-parts.ts'

afterEach(cleanup)

/** Draws a part of the window with words and theme around it, and no host behind it. */
export async function draw(part: ReactNode, language = 'en'): Promise<{ readonly words: i18n }> {
  addBrowserParts()
  const words = await startWords(language)
  await act(async () => {
    render(
      <WordsProvider i18n={words}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
          <UiWordsProvider>
            <Suspense>{part}</Suspense>
          </UiWordsProvider>
        </MantineProvider>
      </WordsProvider>,
    )
    await Promise.resolve()
  })
  return { words }
}
