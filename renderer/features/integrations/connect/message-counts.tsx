import { Anchor } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { NotificationStatus } from '../../../../preload/contract/notifications.ts'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import classes from './message-counts.module.css'

interface MessageCountsProps {
  readonly integration: Integration
  readonly status: NotificationStatus
}

/** How many messages came and were understood, with the way to them. */
export function MessageCounts({ integration: { id, zone }, status }: MessageCountsProps) {
  const { t, formatNumber, formatDateTime } = useWords('connect')
  const { received, waiting, notUnderstood, firstAt, lastAt } = status
  const at = (instant: number | null) => (instant === null ? '–' : formatDateTime(instant, zone))
  const shown = [
    [t('messages.received'), formatNumber(received)],
    ...(waiting === 0 ? [] : [[t('messages.waiting'), formatNumber(waiting)] as const]),
    [t('messages.first'), at(firstAt)],
    [t('messages.last'), at(lastAt)],
  ] as const
  return (
    <div className={classes.messages}>
      <dl className={classes.counts}>
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {received === 0 ? null : notUnderstood === 0 ? (
        <StatusWord tone="good">{t('messages.allUnderstood')}</StatusWord>
      ) : (
        <StatusWord tone="warning">{t('messages.notUnderstood', { count: notUnderstood })}</StatusWord>
      )}
      <Anchor href={`#/integrations/${id}/messages`}>
        {t(notUnderstood === 0 ? 'messages.open' : 'messages.learn')}
      </Anchor>
    </div>
  )
}
