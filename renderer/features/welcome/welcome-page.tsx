import { Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconFileImport, IconLock, IconPlugConnected, IconSchool } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Language } from '../../../preload/contract/language.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { noteJob, useJob } from '../../api/follow-jobs.ts'
import { Door } from '../../ui/door.tsx'
import { Doors } from '../../ui/doors.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { LanguageChoice } from './language-choice.tsx'
import { PracticeProgress } from './practice-progress.tsx'
import classes from './welcome.module.css'

interface WelcomePageProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** Ends the first start and goes to a place of the app. */
  readonly onLeave: (place: string) => void
}

/** The first start: the language, and one of three doors. */
export function WelcomePage({ language, onLanguage, onLeave }: WelcomePageProps) {
  const { t } = useWords('welcome')
  useDocumentTitle(t('title'))
  const [jobId, setJobId] = useState<string | null>(null)
  const practise = useMutation({
    mutationFn: () => client.practice.start(),
    onSuccess: (job) => {
      noteJob(job)
      setJobId(job.id)
    },
  })
  const job = useJob(jobId)
  const isRunning = practise.isPending || job?.state === 'running'
  const isDone = job?.state === 'done'
  useEffect(() => {
    if (isDone) onLeave('overview')
  }, [isDone, onLeave])
  const failure = practise.isError ? failureOf(practise.error) : (job?.failure ?? null)
  return (
    <main className={classes.page}>
      <header>
        <Title order={1}>{t('title')}</Title>
        <Text size="lg" className={classes.lead}>
          {t('lead')}
        </Text>
      </header>
      <LanguageChoice language={language} onLanguage={onLanguage} />
      <section className={classes.part} aria-labelledby="begin">
        <Title order={2} size="h4" id="begin">
          {t('begin')}
        </Title>
        {failure === null ? null : <FailureNotice failure={failure} onTryAgain={() => practise.mutate()} focused />}
        {isRunning ? (
          <PracticeProgress job={job} />
        ) : (
          <Doors>
            <Door
              icon={<IconSchool size={36} stroke={1.5} aria-hidden />}
              title={t('practise')}
              text={t('practise.text')}
              onOpen={() => practise.mutate()}
            />
            <Door
              icon={<IconPlugConnected size={36} stroke={1.5} aria-hidden />}
              title={t('integration')}
              text={t('integration.text')}
              onOpen={() => onLeave('integrations/add')}
            />
            <Door
              icon={<IconFileImport size={36} stroke={1.5} aria-hidden />}
              title={t('list')}
              text={t('list.text')}
              onOpen={() => onLeave('imports/new')}
            />
          </Doors>
        )}
      </section>
      <Text size="sm" className={classes.private}>
        <IconLock size={16} aria-hidden />
        {t('private')}
      </Text>
    </main>
  )
}
