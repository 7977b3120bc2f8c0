import { Button, Group, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { client } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'

/** A running job: share, rows, speed, time left, and the way to stop it. */
export function JobProgress({ job }: { readonly job: JobSnapshot }) {
  const { t } = useWords('imports')
  const jobs = useWords('jobs')
  const [isCancelling, setIsCancelling] = useState(false)
  const share = job.total === null || job.total === 0 ? null : Math.min(1, job.done / job.total)
  const amount = job.unit === 'bytes' ? jobs.formatBytes(job.done) : jobs.t(`unit.${job.unit}`, { count: job.done })
  const rate = job.rate === null ? null : job.unit === 'bytes' ? jobs.formatBytes(job.rate) : Math.round(job.rate)
  const figures = [
    share === null ? jobs.t(`step.${job.step}`) : jobs.formatShare(share),
    job.done === 0 ? null : amount,
    rate === null ? null : jobs.t('rate', { rate }),
    job.secondsLeft === null ? null : jobs.t('left', { time: jobs.formatDuration(job.secondsLeft * 1000) }),
  ]
  const cancel = () => {
    setIsCancelling(true)
    // a job that has ended by itself in the meantime needs no cancelling
    client.jobs.cancel({ id: job.id }).catch(() => setIsCancelling(false))
  }
  return (
    <Stack gap="sm" maw={720}>
      <Title order={2} size="h4">
        {t('running', { file: job.subject })}
      </Title>
      <VisuallyHidden aria-live="polite">{jobs.t(`step.${job.step}`)}</VisuallyHidden>
      <Progress.Root size="lg">
        <Progress.Section
          value={(share ?? 1) * 100}
          striped={share === null}
          animated={share === null}
          aria-label={jobs.t('progress')}
        />
      </Progress.Root>
      <Text style={{ fontVariantNumeric: 'tabular-nums' }}>
        {figures.filter((figure) => figure !== null).join(' · ')}
      </Text>
      <Group gap="md">
        <Button variant="default" loading={isCancelling} onClick={cancel}>
          {t('cancel')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('runningHint')}
        </Text>
      </Group>
    </Stack>
  )
}
