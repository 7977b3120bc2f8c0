import { Radio, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Language } from '../../../preload/contract/language.ts'
import { languageNames } from '../../words/language-names.ts'
import { useWords } from '../../words/use-words.ts'
import { InstallationFacts } from './installation-facts.tsx'
import { Passwords } from './passwords.tsx'
import classes from './settings.module.css'
import { WorkspaceFacts } from './workspace-facts.tsx'

type Colours = 'auto' | 'light' | 'dark'

interface SettingsPanelProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly colours: Colours
  readonly onColours: (colours: Colours) => void
  readonly onSaveCopy: () => void
  readonly onOpenAnother: () => void
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}

const shownLanguages = ['de', 'nl', 'it', 'en'] as const satisfies readonly Language[]
const shownColours = ['auto', 'light', 'dark'] as const

/** Language, colours, the workspace's file, passwords and what this installation is. Everything changes at once. */
export function SettingsPanel(props: SettingsPanelProps) {
  const { language, onLanguage, colours, onColours, onSaveCopy, onOpenAnother } = props
  const { t } = useWords('settings')
  return (
    <div className={classes.parts}>
      <Part title={t('language')}>
        <Radio.Group
          aria-label={t('language')}
          description={t('language.text')}
          value={language}
          onChange={(value) => onLanguage(shownLanguages.find((known) => known === value) ?? language)}
        >
          <Stack gap="xs" mt="xs">
            {shownLanguages.map((known) => (
              <Radio key={known} value={known} label={<span lang={known}>{languageNames[known]}</span>} />
            ))}
          </Stack>
        </Radio.Group>
      </Part>
      <Part title={t('colours')}>
        <Radio.Group
          aria-label={t('colours')}
          value={colours}
          onChange={(value) => onColours(shownColours.find((known) => known === value) ?? colours)}
        >
          <Stack gap="xs">
            {shownColours.map((known) => (
              <Radio key={known} value={known} label={t(`colours.${known}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Part>
      <Part title={t('workspace')}>
        <WorkspaceFacts onSaveCopy={onSaveCopy} onOpenAnother={onOpenAnother} />
      </Part>
      <Part title={t('secrets')}>
        <Passwords />
      </Part>
      <Part title={t('installation')}>
        <InstallationFacts />
        <Text size="sm">{t('installation.private')}</Text>
      </Part>
    </div>
  )
}
