import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconMail, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { type Language, languages } from '../../../../preload/contract/language.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { languageNames } from '../../../words/language-names.ts'
import { useLanguage } from '../../../words/use-language.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from './letter.module.css'
import { mailLink } from './mail-link.ts'
import { printLetter } from './print-letter.ts'

interface LetterProps {
  readonly integration: Integration
  /** About this step alone. */
  readonly step?: string | undefined
}

/** The letter to the administrator of the system, in the language that person reads: to copy, to print, to mail. */
export function Letter({ integration: { id }, step }: LetterProps) {
  const { t } = useWords('connect')
  const own = useLanguage().language
  const [language, setLanguage] = useState<Language>(languages.find((known) => known === own) ?? 'en')
  const letter = useQuery(
    api.connection.letter.queryOptions({ input: { id, language, ...(step !== undefined && { step }) } }),
  )
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('letter.language')}
        value={language}
        onChange={(value) => setLanguage(languages.find((known) => known === value) ?? language)}
      >
        <Group gap="md" mt={4}>
          {languages.map((known) => (
            <Radio key={known} value={known} label={<span lang={known}>{languageNames[known]}</span>} />
          ))}
        </Group>
      </Radio.Group>
      {letter.isError ? (
        <FailureNotice failure={failureOf(letter.error)} onTryAgain={() => void letter.refetch()} />
      ) : letter.data === undefined ? (
        <Loading rows={8} />
      ) : (
        <Written letter={letter.data} language={language} />
      )}
    </Stack>
  )
}

interface WrittenProps {
  readonly letter: { readonly subject: string; readonly body: string }
  readonly language: Language
}

function Written({ letter, language }: WrittenProps) {
  const { t } = useWords('connect')
  const { subject, body } = letter
  const mail = mailLink(letter)
  return (
    <>
      <Group gap="xs">
        <CopyButton value={`${subject}\n\n${body}`} what={t('letter.title')} />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => printLetter(letter, language)}
        >
          {t('letter.print')}
        </Button>
        <Button
          component="a"
          href={mail.href}
          size="compact-sm"
          variant="default"
          leftSection={<IconMail size={14} aria-hidden />}
        >
          {t('letter.mail')}
        </Button>
      </Group>
      {mail.isWhole ? null : (
        <Text size="sm" c="dimmed">
          {t('letter.mailShort')}
        </Text>
      )}
      <article className={classes.letter} lang={language}>
        <p className={classes.subject}>{subject}</p>
        <p className={classes.body}>{body}</p>
      </article>
    </>
  )
}
