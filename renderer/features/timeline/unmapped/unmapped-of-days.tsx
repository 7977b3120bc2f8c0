import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/use-words.ts'
import { dayPlus } from '../../../words/local-time.ts'
import { HeatBoard } from './heat-board.tsx'
import { HeatTable } from './heat-table.tsx'
import classes from './unmapped.module.css'

interface UnmappedOfDaysProps {
  readonly integration: Integration
  readonly range: { readonly from: string; readonly to: string }
  readonly go: PageProps['go']
}

// four weeks: every weekday as often as every other
const shownDays = 28
const mostStates = 5

/** Chooses days and shows what is lost on them, hour by hour; leads to the mapping. */
export function UnmappedOfDays({ integration, range, go }: UnmappedOfDaysProps) {
  const { t, formatDay, formatDuration, formatShare } = useWords('team')
  const [days, setDays] = useState(() => {
    const first = dayPlus(range.to, 1 - shownDays)
    return { from: first < range.from ? range.from : first, to: range.to }
  })
  const isBackwards = days.to < days.from
  const answer = useQuery(
    api.states.unmappedHeat.queryOptions({
      input: { integrationId: integration.id, ...days },
      enabled: !isBackwards,
      placeholderData: keepPreviousData,
    }),
  )
  const { data } = answer
  const map = (
    <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => go('activities/map')}>
      {t('toMapping')}
    </Button>
  )
  return (
    <Stack gap="md" aria-busy={answer.isPlaceholderData}>
      <p className={classes.onPaper}>
        {integration.name} · {formatDay(days.from)} – {formatDay(days.to)}
      </p>
      <div className={classes.controls}>
        {(['from', 'to'] as const).map((side) => (
          <TextInput
            key={side}
            type="date"
            label={t(side)}
            value={days[side]}
            min={range.from}
            max={range.to}
            error={isBackwards && side === 'to' ? t('backwards') : undefined}
            onChange={({ currentTarget: { value } }) => value !== '' && setDays({ ...days, [side]: value })}
          />
        ))}
        {data === undefined || data.milliseconds === 0 ? null : map}
      </div>
      {answer.error !== null ? (
        <FailureNotice failure={failureOf(answer.error)} onTryAgain={() => void answer.refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.milliseconds === 0 ? (
        <EmptyPlace
          icon={<IconCircleCheck size={32} aria-hidden />}
          title={t('nothingLost')}
          text={t('nothingLostHint')}
          action={<Button onClick={() => go('timeline')}>{t('toPersonDay')}</Button>}
        />
      ) : (
        <>
          <Text>{t('lost', { time: formatDuration(data.milliseconds), count: data.states.length })}</Text>
          <HeatBoard units={data.units} />
          <section>
            <Title order={2} size="h4" mb="xs">
              {t('mostLost')}
            </Title>
            <ol className={classes.states}>
              {data.states.slice(0, mostStates).map(({ state, milliseconds }) => (
                <li key={state}>
                  <strong>{state}</strong> {formatDuration(milliseconds)}{' '}
                  <span className={classes.second}>{formatShare(milliseconds / data.milliseconds)}</span>
                </li>
              ))}
            </ol>
          </section>
          <HeatTable units={data.units} />
        </>
      )}
    </Stack>
  )
}
