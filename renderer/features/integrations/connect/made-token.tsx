import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import type { ConnectStepProps } from './connect-flow.ts'
import { NotificationToken } from './notification-token.tsx'
import { PracticeHint } from './practice-hint.tsx'
import { ReceiverLine } from './receiver-line.tsx'
import { StepFrame } from './step-frame.tsx'
import { useNotificationStatus } from './use-notification-status.ts'

/** The token that Ponte makes for this integration. */
export function MadeToken({ flow, step, integration, system }: ConnectStepProps<'oneTimeSecret'>) {
  const status = useNotificationStatus(integration, system)
  return (
    <StepFrame flow={flow} step={step} system={system}>
      {status.isError ? (
        <FailureNotice failure={failureOf(status.error)} onTryAgain={() => void status.refetch()} />
      ) : status.data === undefined ? (
        <Loading rows={4} />
      ) : (
        <>
          {status.data.tokens.length === 0 ? null : <ReceiverLine receiver={status.data.receiver} />}
          <NotificationToken integration={integration} status={status.data} system={system} />
          <PracticeHint system={system} />
        </>
      )}
    </StepFrame>
  )
}
