import { useMutation } from '@tanstack/react-query'
import { type Language, languages } from '../../preload/contract/language.ts'
import { api } from '../api/api.ts'
import { useLanguage } from '../words/use-language.ts'

/** The language in force, and how to change it here at once and for the next start. */
export function useSpokenLanguage(): { readonly language: Language; readonly change: (language: Language) => void } {
  const { language, change } = useLanguage()
  const save = useMutation(api.settings.set.mutationOptions())
  return {
    language: languages.find((known) => known === language) ?? 'en',
    change: (language) => {
      void change(language)
      save.mutate({ language })
    },
  }
}
