import { Text, Title } from '@mantine/core'
import type { Language } from '../../../preload/contract/language.ts'
import { languageNames } from '../../words/language-names.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './welcome.module.css'

interface LanguageChoiceProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

const offered = ['de', 'nl', 'it', 'en'] as const satisfies readonly Language[]

/** The languages, each as its own speakers call it; the computer's is proposed. Choosing changes the page at once. */
export function LanguageChoice({ language, onLanguage }: LanguageChoiceProps) {
  const { t } = useWords('welcome')
  return (
    <section className={classes.part} aria-labelledby="language">
      <Title order={2} size="h4" id="language">
        {t('language')}
      </Title>
      <div role="radiogroup" aria-labelledby="language" className={classes.languages}>
        {offered.map((known) => (
          <label key={known} className={classes.language} lang={known}>
            <input
              type="radio"
              name="language"
              value={known}
              checked={known === language}
              onChange={() => onLanguage(known)}
            />
            {languageNames[known]}
          </label>
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t('language.hint')}
      </Text>
    </section>
  )
}
