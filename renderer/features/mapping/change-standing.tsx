import { Button } from '@mantine/core'
import type { MappingChange, MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useFailureText } from '../../words/use-failure-text.ts'
import { useWords } from '../../words/use-words.ts'
import { GuidedChange } from './guided-change.tsx'
import classes from './change.module.css'

interface ChangeStandingProps {
  readonly change: MappingChange
  /** Whether what the change brought still counts. */
  readonly stands: boolean
  readonly onDraftAgain: (entries: readonly MappingEntry[]) => void
}

const guardedSteps = ['paused', 'snapshot', 'applied', 'resumed', 'ended'] as const

/** Where the last change of the mapping stands: under way with its steps, kept, or taken back and why. */
export function ChangeStanding({ change, stands, onDraftAgain }: ChangeStandingProps) {
  const { t, formatDateTime } = useWords('mapping')
  const failureText = useFailureText()
  const { way, step, outcome, failure, entries, endedAt } = change
  if (outcome === null && way === 'guided') return <GuidedChange change={change} />
  if (outcome === null) {
    const at = guardedSteps.findIndex((name) => name === step)
    return (
      <ol className={classes.steps} aria-label={t('change.underWay')} aria-live="polite">
        {guardedSteps.map((name, place) => (
          <li key={name} aria-current={place === at ? 'step' : undefined} data-done={place <= at || undefined}>
            {t(`change.step.${name}`)}
          </li>
        ))}
      </ol>
    )
  }
  const when = formatDateTime(endedAt ?? change.stepAt)
  if (outcome === 'kept')
    return stands ? (
      <p className={classes.standing}>
        <StatusWord tone="good">{t(`change.kept.${way}`, { when, count: entries.length })}</StatusWord>
      </p>
    ) : null
  if (failure === null) return null
  return (
    <div className={classes.standing}>
      <StatusWord tone="warning">
        {failure.code === 'cancelled'
          ? t('change.cutOff', { when })
          : t('change.takenBack', { when, why: failureText(failure) })}
      </StatusWord>
      <Button size="compact-sm" variant="default" onClick={() => onDraftAgain(entries)}>
        {t('change.draftAgain')}
      </Button>
    </div>
  )
}
