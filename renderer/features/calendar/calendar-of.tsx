import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type HistoryStream, historyStreams } from '../../../preload/contract/history-stream.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { useDoesReceive } from '../../api/use-does-receive.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useNow } from '../../ui/use-now.ts'
import { dayPlus, localDay } from '../../words/local-time.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './calendar.module.css'
import type { DayFocus } from './day-range.ts'
import { DaySumsTable } from './day-sums-table.tsx'
import { FetchBar } from './fetch-bar.tsx'
import { HeatLegend } from './heat-legend.tsx'
import { HeatMap } from './heat-map.tsx'

interface CalendarOfProps extends Pick<PageProps, 'integrations' | 'pickIntegration'> {
  readonly integration: Integration
}

// five weeks hold a month and the same weekday before it
const shownDays = 35
const minute = 60_000
const nothingChosen: DayFocus = { active: 0, range: null }

/** Five weeks of one stream, the newest day first. */
export function CalendarOf({ integration, integrations, pickIntegration }: CalendarOfProps) {
  const { t, formatDay } = useWords('calendar')
  const { id, zone } = integration
  const today = localDay(useNow(minute), zone)
  const doesReceive = useDoesReceive()(integration)
  const [wanted, setStream] = useState<HistoryStream>('calls')
  // a system that is only listened to tells of states alone
  const stream = doesReceive ? 'states' : wanted
  const [to, setTo] = useState(today)
  const [focus, setFocus] = useState(nothingChosen)
  const from = dayPlus(to, 1 - shownDays)
  const calendar = useQuery(
    api.connection.calendar.queryOptions({ input: { id, stream, from, to }, placeholderData: keepPreviousData }),
  )
  const days = useMemo(() => [...(calendar.data ?? [])].reverse(), [calendar.data])
  const go = (day: string) => {
    setTo(day > today ? today : day)
    setFocus(nothingChosen)
  }
  const chosen = focus.range === null ? [] : days.slice(...ends(focus.range.anchor, focus.range.end))
  const [last, first] = [chosen.at(0)?.day, chosen.at(-1)?.day]
  return (
    <div className={classes.calendar}>
      <div className={classes.tools}>
        {integrations.length < 2 ? null : (
          <NativeSelect
            aria-label={t('integration')}
            value={id}
            onChange={(event) => pickIntegration(event.currentTarget.value)}
            data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {doesReceive ? null : (
          <SegmentedControl
            aria-label={t('stream')}
            value={stream}
            onChange={(value) => {
              setStream(historyStreams.find((known) => known === value) ?? 'calls')
              setFocus(nothingChosen)
            }}
            data={historyStreams.map((stream) => ({ value: stream, label: t(`stream.${stream}`) }))}
          />
        )}
        <div className={classes.period}>
          <Button
            variant="default"
            px="xs"
            aria-label={t('earlier')}
            title={t('earlier')}
            onClick={() => go(dayPlus(to, -shownDays))}
          >
            <IconChevronLeft size={16} aria-hidden />
          </Button>
          <output>{`${formatDay(from)} – ${formatDay(to)}`}</output>
          <Button
            variant="default"
            px="xs"
            aria-label={t('later')}
            title={t('later')}
            disabled={to >= today}
            onClick={() => go(dayPlus(to, shownDays))}
          >
            <IconChevronRight size={16} aria-hidden />
          </Button>
        </div>
      </div>
      <HeatLegend />
      {calendar.error !== null ? (
        <FailureNotice failure={failureOf(calendar.error)} onTryAgain={() => void calendar.refetch()} />
      ) : calendar.data === undefined ? (
        <Loading rows={8} />
      ) : (
        <>
          <HeatMap days={days} zone={zone} focus={focus} onFocus={setFocus} />
          {first === undefined || last === undefined ? null : (
            <FetchBar
              integration={integration}
              stream={stream}
              from={first}
              to={last}
              days={chosen.length}
              canFetch={!doesReceive}
              onClear={() => setFocus({ active: focus.active, range: null })}
            />
          )}
          <details className={classes.details}>
            <summary>{t('asTable')}</summary>
            <DaySumsTable days={days} zone={zone} />
          </details>
        </>
      )}
    </div>
  )
}

function ends(a: number, b: number): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b) + 1]
}
