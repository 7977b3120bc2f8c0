import { Text, TextInput } from '@mantine/core'
import { useClipboard, useEventListener } from '@mantine/hooks'
import { IconCircleCheck, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type ActivityEntryList, activityEntryLists } from '../../../preload/contract/activity-entering.ts'
import type { Generation } from '../../../preload/contract/entering.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivityCard } from './activity-card.tsx'
import { ActivityList } from './activity-list.tsx'
import classes from './entering.module.css'
import { enteringKey } from './entering-key.ts'
import { EnteringLegend } from './entering-legend.tsx'
import { ListChoice } from './list-choice.tsx'
import { MarkBar } from './mark-bar.tsx'
import { statesToShow } from './states-to-show.ts'
import { useActivityMarks } from './use-activity-marks.ts'
import { useEnteringActivities } from './use-entering-activities.ts'
import type { Mark } from './use-marks.ts'

interface ActivityWorkProps {
  readonly integration: Integration
  readonly system: string
  readonly generation: Generation
  readonly first: ActivityEntryList
}

const keys = [
  ['1', 'keyName'],
  ['2', 'keyState'],
  ['Enter', 'keyDone'],
  ['S', 'keySkip'],
  ['X', 'keyProblem'],
  ['P', 'keyUnits'],
  ['U', 'keyTakeBack'],
  ['↓ ↑', 'keyMove'],
  ['/', 'keySearch'],
] as const

/** One activity at a time: copy, enter in injixo, tick, next. The keys work wherever the focus is in here, but not while typing. */
export function ActivityWork({ integration, system, generation, first }: ActivityWorkProps) {
  const { t } = useWords('activityEntering')
  const entering = useWords('entering')
  const [list, setList] = useState(first)
  const [search, setSearch] = useState('')
  // both belong to the activity they were said of, and are nothing to the next
  const [askedOf, setAskedOf] = useState<number | null>(null)
  const [copied, setCopied] = useState<{ readonly id: number; readonly place: number } | null>(null)
  const activities = useEnteringActivities(integration.id, list, search)
  const marks = useActivityMarks(integration.id)
  const clipboard = useClipboard({ timeout: 3000 })
  const card = useRef<HTMLElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const { activity, rows, counts, missing } = activities
  const id = activity?.id

  useEffect(() => {
    // the keys are heard here; who is typing or choosing a list goes on with that
    if (id !== undefined && document.activeElement?.matches('input, textarea, [aria-pressed]') !== true)
      card.current?.focus({ preventScroll: true })
  }, [id])

  const copy = (place: number) => {
    if (activity === undefined) return
    const value = place === 0 ? activity.name : statesToShow(activity).left[place - 1]?.state
    if (value === undefined) return
    clipboard.copy(value)
    setCopied({ id: activity.id, place })
  }
  const mark = (as: Mark, note = '') => {
    if (activity === undefined || marks.isBusy) return
    marks.mark(activity, as, note, () => {
      setAskedOf(null)
      card.current?.focus({ preventScroll: true })
    })
  }
  const putInUnits = (units: readonly string[]) => {
    if (activity === undefined || marks.isBusy || units.length === 0) return
    marks.putInUnits(activity, units)
    card.current?.focus({ preventScroll: true })
  }
  const hear = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target === null || target.matches('input, textarea, select')) return
    const command = enteringKey(event)
    // Enter on a button presses that button
    if (command === undefined || (command.kind === 'done' && target.closest('button, a, summary') !== null)) return
    event.preventDefault()
    if (command.kind === 'copy') copy(command.place)
    else if (command.kind === 'move') activities.move(command.by)
    else if (command.kind === 'search') searchField.current?.focus()
    else if (command.kind === 'problem') setAskedOf(id ?? null)
    else if (command.kind === 'takeBack') marks.takeBackLast?.()
    else if (command.kind === 'skip') mark('skipped')
    else if (command.kind === 'units')
      putInUnits((activity?.units ?? []).filter(({ isIn }) => isIn !== true).map(({ unit }) => unit))
    else if (activity?.entry === 'done') activities.move(1)
    else mark('done')
  }

  const work = useEventListener('keydown', hear)
  const countOf = (list: ActivityEntryList): number => {
    if (list === 'units') return missing
    return list === 'left' ? (counts.open ?? 0) + (counts.changed ?? 0) : (counts[list] ?? 0)
  }

  if (activities.failure !== null) return <FailureNotice failure={activities.failure} />
  if (rows === undefined) return <Loading rows={6} />
  return (
    <section ref={work} className={classes.work} aria-label={t('activities')}>
      <ListChoice
        label={t('lists')}
        lists={activityEntryLists.map((id) => ({
          id,
          label: t(`list.${id}`),
          count: countOf(id),
        }))}
        chosen={list}
        onChoose={(list) => {
          setList(list)
          setSearch('')
        }}
      />
      <div className={classes.both}>
        <div className={classes.side}>
          <TextInput
            ref={searchField}
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') card.current?.focus()
            }}
          />
          {rows.length === 0 ? null : <ActivityList activities={activities} />}
        </div>
        <section ref={card} tabIndex={-1} className={classes.card} aria-live="polite">
          {marks.failure === null ? null : <FailureNotice failure={marks.failure} focused />}
          {copied?.id === id && clipboard.error !== null ? (
            <StatusWord tone="warning">{entering.t('copyFailed')}</StatusWord>
          ) : null}
          {activity === undefined ? (
            search === '' && list === 'left' ? (
              <EmptyPlace
                icon={<IconCircleCheck size={32} aria-hidden />}
                title={t((counts.skipped ?? 0) + (counts.problem ?? 0) === 0 ? 'allDone' : 'nothingLeft')}
                text={t('allDoneHint')}
              />
            ) : (
              <Text>{t(search === '' ? `empty.${list}` : 'emptySearch')}</Text>
            )
          ) : (
            <ActivityCard
              activity={activity}
              integration={integration.name}
              system={system}
              generation={generation}
              copied={clipboard.copied && copied !== null && copied.id === id ? copied.place : null}
              onCopy={copy}
              onInUnits={putInUnits}
            >
              <MarkBar
                key={activity.id}
                state={activity.entry}
                note={activity.note}
                markedAt={activity.markedAt}
                isBusy={marks.isBusy}
                isAsking={askedOf === id}
                onAsk={(isAsked) => setAskedOf(isAsked ? activity.id : null)}
                onMark={mark}
                onTakeBack={() => marks.takeBack(activity.id)}
              />
              <EnteringLegend keys={keys} />
            </ActivityCard>
          )}
        </section>
      </div>
    </section>
  )
}
