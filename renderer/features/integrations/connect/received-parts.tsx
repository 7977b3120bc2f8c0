import { Anchor, Group } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/use-words.ts'
import { DetailPart } from '../detail-part.tsx'
import type { ConnectedSystem } from './connect-flow.ts'
import { MessageCounts } from './message-counts.tsx'
import { NotificationToken } from './notification-token.tsx'
import { OtherParties } from './other-parties.tsx'
import { ReceiverPart } from './receiver-part.tsx'
import { useNotificationStatus } from './use-notification-status.ts'

interface ReceivedPartsProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
}

/** What there is to know of an integration that is told: its messages, where Ponte listens, its tokens, what others have to do. */
export function ReceivedParts({ integration, system }: ReceivedPartsProps) {
  const { t } = useWords('connect')
  const status = useNotificationStatus(integration, system)
  if (status.isError)
    return <FailureNotice failure={failureOf(status.error)} onTryAgain={() => void status.refetch()} />
  if (status.data === undefined) return <Loading rows={4} />
  return (
    <>
      <DetailPart title={t('messages')}>
        <MessageCounts integration={integration} status={status.data} />
        <Group gap="lg">
          <Anchor href="#/imports/calendar">{t('messages.gaps')}</Anchor>
          <Anchor href="#/imports/runs">{t('messages.runs')}</Anchor>
        </Group>
      </DetailPart>
      <DetailPart title={t('receiver')}>
        <ReceiverPart receiver={status.data.receiver} system={system} />
      </DetailPart>
      <DetailPart title={t('token')}>
        <NotificationToken integration={integration} status={status.data} system={system} />
      </DetailPart>
      <OtherParties integration={integration} system={system} />
    </>
  )
}
