import { Button, NativeSelect, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { NotificationStatus } from '../../../preload/contract/notifications.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { MessageCard } from './message-card.tsx'
import classes from './notifications.module.css'
import { useMessages } from './use-received.ts'

interface MessageListProps {
  readonly id: string
  readonly zone: string
  readonly status: Pick<NotificationStatus, 'notUnderstood'>
  readonly round: number
  readonly onlyTrouble: boolean
  readonly onOnlyTrouble: (onlyTrouble: boolean) => void
}

/** What arrived, newest first. */
export function MessageList({ id, zone, status, round, onlyTrouble, onOnlyTrouble }: MessageListProps) {
  const { t } = useWords('notifications')
  const heading = useId()
  const list = useMessages(id, onlyTrouble, round)
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <div className={classes.partHead}>
        <Title order={2} size="h4" id={heading}>
          {t('messages')}
        </Title>
        <NativeSelect
          size="xs"
          aria-label={t('filter')}
          value={onlyTrouble ? 'trouble' : 'all'}
          onChange={(event) => onOnlyTrouble(event.currentTarget.value === 'trouble')}
          data={[
            { value: 'all', label: t('filter.all') },
            { value: 'trouble', label: t('filter.trouble', { count: status.notUnderstood }) },
          ]}
        />
      </div>
      {list.error !== null ? (
        <FailureNotice failure={failureOf(list.error)} onTryAgain={list.retry} />
      ) : list.messages === undefined ? (
        <Loading />
      ) : list.messages.length === 0 ? (
        <Text size="sm">{t(onlyTrouble ? 'noTrouble' : 'noneKept')}</Text>
      ) : (
        <>
          <ol className={classes.messages}>
            {list.messages.map((message) => (
              <MessageCard key={message.no} message={message} zone={zone} />
            ))}
          </ol>
          {list.hasOlder ? (
            <Button variant="default" loading={list.isFetchingOlder} onClick={list.showOlder}>
              {t('older', { count: list.total - list.messages.length })}
            </Button>
          ) : null}
        </>
      )}
    </section>
  )
}
