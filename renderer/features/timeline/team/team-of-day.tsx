import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { IconCalendarOff, IconUsersGroup } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { type DayBandName, dayBands } from '../../../../preload/contract/team-states.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/use-words.ts'
import { DayField } from '../day-field.tsx'
import { TeamBoard } from './team-board.tsx'
import { type TeamPlace, teamPlace } from './team-place.ts'
import { TeamTable } from './team-table.tsx'
import classes from './team.module.css'
import { useTeamWords } from './use-team-words.ts'

interface TeamOfDayProps extends PageProps {
  readonly integration: Integration
  readonly range: { readonly from: string; readonly to: string }
  readonly day: string
  readonly team: TeamPlace['team']
}

const atOnce = 200

/** Chooses a day, a team and a band, and shows it. Nobody's day is shown unasked. */
export function TeamOfDay({ integration, range, day, team, go }: TeamOfDayProps) {
  const { t, formatDay } = useWords('team')
  const [band, setBand] = useState<DayBandName>('mapped')
  const [shape, setShape] = useState<'picture' | 'table'>('picture')
  const [page, setPage] = useState(0)
  const answer = useQuery(
    api.states.teamDay.queryOptions({
      input: {
        integrationId: integration.id,
        day,
        band,
        ...(team?.unit !== undefined && { planningUnit: team.unit }),
        offset: page * atOnce,
        limit: team === null ? 0 : atOnce,
      },
      placeholderData: keepPreviousData,
    }),
  )
  const words = useTeamWords(answer.data, integration.zone)
  if (answer.error !== null)
    return <FailureNotice failure={failureOf(answer.error)} onTryAgain={() => void answer.refetch()} />
  const { data } = answer
  if (data === undefined) return <Loading />
  const everybody = data.units.reduce((sum, { people }) => sum + people, 0)
  const choose = (day: string, team: TeamPlace['team']) => {
    setPage(0)
    go(teamPlace(day, team))
  }
  const units = data.units.map(({ planningUnit, people }) => ({
    value: `unit/${planningUnit}`,
    label: t('unitOption', { unit: planningUnit === '' ? t('noUnit') : planningUnit, count: people }),
  }))
  const chosen = team === null ? '' : team.unit === undefined ? 'all' : `unit/${team.unit}`
  const hasChosen = chosen === '' || chosen === 'all' || units.some(({ value }) => value === chosen)
  return (
    <div className={classes.page}>
      <p className={classes.onPaper}>
        {[team?.unit === undefined ? t('everybody') : team.unit || t('noUnit'), formatDay(day), t(band)].join(' · ')}
      </p>
      <div className={classes.controls}>
        <NativeSelect
          label={t('planningUnit')}
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            choose(day, value === '' ? null : value === 'all' ? { unit: undefined } : { unit: value.slice(5) })
          }}
          data={[
            ...(team === null ? [{ value: '', label: t('choose') }] : []),
            { value: 'all', label: t('unitOption', { unit: t('everybody'), count: everybody }) },
            ...units,
            ...(hasChosen ? [] : [{ value: chosen, label: (team?.unit ?? '') || t('noUnit') }]),
          ]}
        />
        <DayField day={day} range={range} onPick={(day) => choose(day, team)} />
        <SegmentedControl
          aria-label={t('band')}
          value={band}
          data={dayBands.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => setBand(dayBands.find((band) => band === value) ?? 'mapped')}
        />
        <SegmentedControl
          aria-label={t('shape')}
          value={shape}
          data={[
            { value: 'picture', label: t('picture') },
            { value: 'table', label: t('table') },
          ]}
          onChange={(value) => setShape(value === 'table' ? 'table' : 'picture')}
        />
        {team === null || data.total <= atOnce ? null : (
          <Group gap="xs" className={classes.pages}>
            <Button size="xs" variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
              {t('before')}
            </Button>
            <Text size="sm">
              {t('window', {
                from: page * atOnce + 1,
                to: Math.min(data.total, (page + 1) * atOnce),
                total: data.total,
              })}
            </Text>
            <Button
              size="xs"
              variant="default"
              disabled={(page + 1) * atOnce >= data.total}
              onClick={() => setPage(page + 1)}
            >
              {t('after')}
            </Button>
          </Group>
        )}
      </div>
      {team === null ? (
        <EmptyPlace
          icon={<IconUsersGroup size={32} aria-hidden />}
          title={t('chooseTeam')}
          text={t('chooseTeamHint')}
        />
      ) : data.total === 0 ? (
        <EmptyPlace icon={<IconCalendarOff size={32} aria-hidden />} title={t('nobody')} text={t('nobodyHint')} />
      ) : (
        <>
          {shape === 'table' ? (
            <TeamTable data={data} words={words} day={day} />
          ) : (
            <TeamBoard
              key={`${day}:${page}:${data.from}`}
              data={data}
              words={words}
              day={day}
              isBusy={answer.isPlaceholderData}
            />
          )}
        </>
      )}
    </div>
  )
}
