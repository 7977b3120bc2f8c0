import { Alert, List, Stack } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { DayBands } from './day-bands.tsx'
import { DayTable } from './day-table.tsx'
import { EmptyDay } from './empty-day.tsx'
import { useSpanWords } from './use-span-words.ts'

interface DayOfPersonProps {
  readonly integration: Integration
  readonly identifier: string
  readonly day: string
  readonly go: PageProps['go']
}

/** One person's day: bands, what is hidden, and the same as a table. */
export function DayOfPerson({ integration, identifier, day, go }: DayOfPersonProps) {
  const { t } = useWords('timeline')
  const words = useSpanWords(integration.zone)
  const answer = useQuery(
    api.states.day.queryOptions({
      input: { integrationId: integration.id, identifier, day },
      placeholderData: keepPreviousData,
    }),
  )
  if (answer.error !== null) {
    return <FailureNotice failure={failureOf(answer.error)} onTryAgain={() => void answer.refetch()} />
  }
  const { data } = answer
  if (data === undefined) return <Loading />
  if (data.received.length === 0) return <EmptyDay integration={integration} identifier={identifier} go={go} />
  return (
    <Stack gap="lg" aria-busy={answer.isPlaceholderData}>
      {data.earlierHolder === null ? null : (
        <StatusWord tone="info">{t('earlierHolder', { name: data.earlierHolder })}</StatusWord>
      )}
      <DayBands data={data} zone={integration.zone} />
      {data.hidden.length === 0 ? null : (
        <Alert
          variant="light"
          color="blue"
          icon={<IconInfoCircle aria-hidden />}
          title={t('hidden', { count: data.hidden.length })}
        >
          <List size="sm">
            {data.hidden.map((span) => (
              <List.Item key={`${span.start}:${span.state}`}>{words.stateSentence(span)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <DayTable data={data} zone={integration.zone} />
    </Stack>
  )
}
