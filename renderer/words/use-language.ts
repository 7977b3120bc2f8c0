import { useTranslation } from 'react-i18next'

/** The language in force, and how to change it at once: what is open stays open, what was typed stays typed. */
export function useLanguage(): { readonly language: string; readonly change: (language: string) => Promise<void> } {
  const { i18n } = useTranslation('app')
  return {
    language: i18n.language,
    change: async (language) => {
      await i18n.changeLanguage(language)
      document.documentElement.lang = language
    },
  }
}
