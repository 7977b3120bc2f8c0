import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { NotificationStatus } from '../../../preload/contract/notifications.ts'
import { useNow } from '../../ui/use-now.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './notifications.module.css'

interface ArrivedProps {
  readonly status: NotificationStatus
  /** How many came since what is shown was asked for. */
  readonly fresh: number
  readonly onShow: () => void
}

/** What has arrived up to now, and a way to what came since this page was drawn. */
export function Arrived({ status, fresh, onShow }: ArrivedProps) {
  const { t, formatFromNow } = useWords('notifications')
  const now = useNow(60_000)
  const { received, notUnderstood, waiting, lastAt } = status
  return (
    <div className={classes.arrived}>
      <p className={classes.counts}>
        <span>{t('received', { count: received })}</span>
        {waiting === 0 ? null : <span>{t('waiting', { count: waiting })}</span>}
        <span>{t('notUnderstood', { count: notUnderstood })}</span>
        {lastAt === null ? null : <span>{t('last', { when: formatFromNow(lastAt, Math.max(now, lastAt)) })}</span>}
      </p>
      <span role="status">
        {fresh <= 0 ? null : (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={onShow}
          >
            {t('fresh', { count: fresh })}
          </Button>
        )}
      </span>
    </div>
  )
}
