import { Button } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'
import { localTime } from '../../words/local-time.ts'
import { dayPlace } from './timeline-place.ts'

interface EmptyDayProps {
  readonly integration: Integration
  readonly identifier: string
  readonly go: PageProps['go']
}

/** A day without states: leads to the person's last day that has some. */
export function EmptyDay({ integration, identifier, go }: EmptyDayProps) {
  const { t, formatDay } = useWords('timeline')
  const last = useQuery(
    api.states.list.queryOptions({
      input: {
        integrationId: integration.id,
        filter: { identifier },
        sort: { column: 'start', direction: 'descending' },
        limit: 1,
      },
    }),
  )
  const state = last.data?.rows[0]
  const day = state === undefined ? null : localTime(state.start, integration.zone).slice(0, 10)
  return (
    <EmptyPlace
      icon={<IconCalendarOff size={32} aria-hidden />}
      title={last.data?.total === 0 ? t('noStates') : t('emptyDay')}
      text={t('emptyDayHint')}
      action={
        day === null ? null : (
          <Button onClick={() => go(dayPlace(day, identifier))}>{t('lastDay', { day: formatDay(day) })}</Button>
        )
      }
    />
  )
}
