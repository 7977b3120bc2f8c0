import { MenuButton } from '../ui/menu-button.tsx'
import { languageNames } from '../words/language-names.ts'
import { useWords } from '../words/use-words.ts'
import { useSpokenLanguage } from './use-spoken-language.ts'

// planners' languages first, the source language last
const order = ['de', 'nl', 'it', 'en'] as const

/** The language of every text. Each is listed as its own speakers call it. */
export function LanguageMenu() {
  const { t } = useWords('app')
  const { language, change } = useSpokenLanguage()
  const items = order.map((offered) => ({
    key: offered,
    label: languageNames[offered],
    lang: offered,
    isChosen: offered === language,
    onPick: () => change(offered),
  }))
  return (
    <MenuButton
      // what is printed on the button must be in its name, or it cannot be called by voice
      label={`${t('language')}: ${language.toUpperCase()}, ${languageNames[language]}`}
      align="end"
      sections={[{ label: t('language'), items }]}
    >
      {language.toUpperCase()}
    </MenuButton>
  )
}
