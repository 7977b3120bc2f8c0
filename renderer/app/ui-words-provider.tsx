import { type ReactNode, useMemo } from 'react'
import { type UiWords, UiWordsContext } from '../ui/ui-words.ts'
import { useFailureText } from '../words/use-failure-text.ts'
import { useWords } from '../words/use-words.ts'

/** Gives the parts under `ui` their texts in the language in force. */
export function UiWordsProvider({ children }: { readonly children: ReactNode }) {
  const { t, formatShare } = useWords('ui')
  const failure = useFailureText()
  const words = useMemo(
    (): UiWords => ({
      copy: t('copy'),
      copied: t('copied'),
      undo: t('undo'),
      close: t('close'),
      details: t('details'),
      tryAgain: t('tryAgain'),
      failed: t('failed'),
      loading: t('loading'),
      failure,
      part: (done, of) => t('part', { done, of }),
      share: formatShare,
    }),
    [t, failure, formatShare],
  )
  return <UiWordsContext value={words}>{children}</UiWordsContext>
}
