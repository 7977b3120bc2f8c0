import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { EnteringActivity } from '../../../preload/contract/activity-entering.ts'
import type { Generation } from '../../../preload/contract/entering.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivityClickPath } from './activity-click-path.tsx'
import { activitySteps } from './activity-steps.ts'
import { ActivityUnits } from './activity-units.tsx'
import { CopyValue } from './copy-value.tsx'
import classes from './entering.module.css'
import { StateRows } from './state-rows.tsx'
import { statesToShow } from './states-to-show.ts'

interface ActivityCardProps {
  readonly activity: EnteringActivity
  readonly integration: string
  readonly system: string
  readonly generation: Generation
  /** Which value was copied last: 0 is the name. */
  readonly copied: number | null
  readonly onCopy: (place: number) => void
  readonly onInUnits: (units: readonly string[]) => void
  /** What can be said of the activity: right below the values, so that it is in sight in a low window, too. */
  readonly children: ReactNode
}

/** One activity with the states to enter, where they go, how to get there, and the planning units it has to be in. */
export function ActivityCard(props: ActivityCardProps) {
  const { activity, integration, system, generation, copied, onCopy, onInUnits, children } = props
  const { t, formatDuration } = useWords('activityEntering')
  const entering = useWords('entering')
  const heading = useId()
  const { id, name, colour, entry, note } = activity
  const { left, there, more } = statesToShow(activity)
  const time = activity.states.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return (
    <>
      <div className={classes.head}>
        <Title order={2} size="h3">
          <span className={classes.colour} style={{ background: colour }} /> {name}
        </Title>
        <span className={classes.faint}>{[`ID ${id}`, formatDuration(time)].join(' · ')}</span>
      </div>
      <div className={classes.notes}>
        {entry === 'changed' ? <StatusWord tone="warning">{t('changed')}</StatusWord> : null}
        {entry === 'problem' ? <StatusWord tone="bad">{note === '' ? t('state.problem') : note}</StatusWord> : null}
        {entry === 'skipped' ? <StatusWord tone="info">{t('state.skipped')}</StatusWord> : null}
        {entry === 'done' ? <StatusWord tone="good">{t('state.done')}</StatusWord> : null}
      </div>
      <div className={classes.values}>
        <CopyValue
          label={t('activity')}
          value={name}
          action={t('copyName')}
          shortcut="1"
          isCopied={copied === 0}
          onCopy={() => onCopy(0)}
        />
      </div>
      {left.length === 0 ? null : (
        <>
          <p className={classes.statesOf}>{t('stateOf', { system })}</p>
          <StateRows
            states={left}
            copied={copied === null || copied === 0 ? null : copied - 1}
            onCopy={(place) => onCopy(place + 1)}
          />
        </>
      )}
      {more === 0 ? null : <p className={classes.faint}>{t('moreStates', { count: more })}</p>}
      {there.length === 0 ? null : (
        <p className={classes.there}>
          {t('there')}: <span translate="no">{there.join(', ')}</span>
        </p>
      )}
      {children}
      <div className={classes.two}>
        {left.length === 0 ? null : (
          <section aria-labelledby={heading}>
            <Title order={3} size="h5" id={heading}>
              {entering.t('steps')}
            </Title>
            <ActivityClickPath
              label={entering.t('steps')}
              steps={activitySteps(left.length, generation)}
              activity={name}
              integration={integration}
            />
          </section>
        )}
        <ActivityUnits activity={activity} integration={integration} generation={generation} onAdded={onInUnits} />
      </div>
    </>
  )
}
