import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { languageNames } from '../words/language-names.ts'
import { useWords } from '../words/use-words.ts'
import { useSpokenLanguage } from './use-spoken-language.ts'

// planners' languages first, the source language last
const order = ['de', 'nl', 'it', 'en'] as const

/** The language of every text. Each is listed as its own speakers call it. */
export function LanguageMenu() {
  const { t } = useWords('app')
  const { language, change } = useSpokenLanguage()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          aria-label={`${t('language')}: ${languageNames[language]}`}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        {order.map((offered) => (
          <Menu.Item
            key={offered}
            lang={offered}
            rightSection={offered === language ? <IconCheck size={16} aria-hidden /> : null}
            aria-current={offered === language || undefined}
            onClick={() => change(offered)}
          >
            {languageNames[offered]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
