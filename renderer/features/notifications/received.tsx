import { Text } from '@mantine/core'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { NotificationStatus } from '../../../preload/contract/notifications.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { Arrived } from './arrived.tsx'
import { FieldMeanings } from './field-meanings.tsx'
import { MessageList } from './message-list.tsx'
import classes from './notifications.module.css'

interface ReceivedProps {
  readonly integration: Integration
  readonly status: NotificationStatus
}

/** What arrived beside what its fields mean. Nothing moves under the reader: what is new comes when asked for. */
export function Received({ integration, status }: ReceivedProps) {
  const { t } = useWords('notifications')
  const [shown, setShown] = useState({ round: 0, ...countsOf(status) })
  const [onlyTrouble, setOnlyTrouble] = useState(false)
  const show = (now: NotificationStatus) => setShown(({ round }) => ({ round: round + 1, ...countsOf(now) }))
  // with a new profile the messages are read anew, in the background: what is shown follows once that is done
  const isReadAnew = status.notUnderstood < shown.notUnderstood || (shown.waiting > 0 && status.waiting === 0)
  if (isReadAnew) show(status)
  const { failure } = status.receiver
  return (
    <div className={classes.received}>
      {failure === null ? null : <FailureNotice failure={failure} />}
      <Text size="sm">{t('privacy')}</Text>
      <Arrived status={status} fresh={status.received - shown.received} onShow={() => show(status)} />
      <div className={classes.columns}>
        <FieldMeanings integration={integration} status={status} round={shown.round} onKept={show} />
        <MessageList
          id={integration.id}
          zone={integration.zone}
          status={status}
          round={shown.round}
          onlyTrouble={onlyTrouble}
          onOnlyTrouble={setOnlyTrouble}
        />
      </div>
    </div>
  )
}

function countsOf({ received, notUnderstood, waiting }: NotificationStatus) {
  return { received, notUnderstood, waiting }
}
