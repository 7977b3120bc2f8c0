import { useMutation } from '@tanstack/react-query'
import { startTransition, useOptimistic } from 'react'
import { type Language, languages } from '../../preload/contract/language.ts'
import { api } from '../api/api.ts'
import { useLanguage } from '../words/use-language.ts'

/** The language in force, and how to change it here at once and for the next start. */
export function useSpokenLanguage(): { readonly language: Language; readonly change: (language: Language) => void } {
  const { language, change } = useLanguage()
  const spoken = languages.find((known) => known === language) ?? 'en'
  // what was chosen is shown as chosen while its words are still being fetched
  const [shown, show] = useOptimistic<Language>(spoken)
  const save = useMutation(api.settings.set.mutationOptions())
  return {
    language: shown,
    change: (language) => {
      startTransition(async () => {
        show(language)
        await change(language)
      })
      save.mutate({ language })
    },
  }
}
