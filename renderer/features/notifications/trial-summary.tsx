import type { ProfileTrial } from '../../../preload/contract/notifications.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './notifications.module.css'

/** How much of what is kept is understood with the chosen fields, in a line that is read out when it changes. */
export function TrialSummary({ trial, isOld }: { readonly trial: ProfileTrial; readonly isOld: boolean }) {
  const { t } = useWords('notifications')
  const { events, understood, agents, states } = trial
  const tone = understood === 0 ? 'bad' : understood === events ? 'good' : 'warning'
  return (
    <p role="status" aria-busy={isOld} data-old={isOld || undefined} className={classes.summary}>
      <StatusWord tone={tone}>{t('understood', { count: events, understood })}</StatusWord>
      <span>{[t('agents', { count: agents }), t('states', { count: states.length })].join(', ')}</span>
    </p>
  )
}
