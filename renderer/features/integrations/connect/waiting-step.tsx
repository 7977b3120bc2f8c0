import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectStepProps } from './connect-flow.ts'
import { MessageCounts } from './message-counts.tsx'
import { PracticeHint } from './practice-hint.tsx'
import { ReceiverLine } from './receiver-line.tsx'
import { StepFrame } from './step-frame.tsx'
import { useNotificationStatus } from './use-notification-status.ts'
import classes from './waiting-step.module.css'

/** Waits for the first message without holding anybody up: what can be looked at meanwhile stands here. */
export function WaitingStep({ flow, step, integration, system }: ConnectStepProps<'waiting'>) {
  const { t } = useWords('connect')
  const words = useWords('tasks')
  const { id } = integration
  const status = useNotificationStatus(integration, system)
  const tasks = useQuery(api.tasks.list.queryOptions())
  const open = (tasks.data ?? []).filter(({ integrationId, state }) => integrationId === id && state !== 'done')
  const token = flow.steps.find(({ id }) =>
    system.connection.steps.some((known) => known.id === id && known.kind === 'oneTimeSecret'),
  )
  const has = status.data !== undefined && status.data.lastAt !== null
  return (
    <StepFrame flow={flow} step={step} system={system}>
      {status.isError ? (
        <FailureNotice failure={failureOf(status.error)} onTryAgain={() => void status.refetch()} />
      ) : status.data === undefined ? (
        <Loading rows={3} />
      ) : (
        <>
          <p className={classes.state} role="status">
            <StatusWord tone={has ? 'good' : 'info'}>
              {t(has ? 'waiting.there' : 'waiting.notYet', { system: system.name })}
            </StatusWord>
          </p>
          {has ? (
            <MessageCounts integration={integration} status={status.data} />
          ) : (
            <>
              <Text fw={600}>{t('waiting.look')}</Text>
              <ul className={classes.look}>
                <li>
                  <ReceiverLine receiver={status.data.receiver} />
                </li>
                {status.data.tokens.length > 0 || token === undefined ? null : (
                  <li>
                    {t('waiting.noToken')}{' '}
                    <Anchor component="button" type="button" onClick={() => flow.toStep(token.id)}>
                      {t('waiting.toToken')}
                    </Anchor>
                  </li>
                )}
                {open.map((task) => (
                  <li key={task.id}>
                    {t('waiting.task', {
                      task: task.kind === 'own' ? task.title : words.t(task.kind, { integration: task.integration }),
                    })}
                  </li>
                ))}
                <li>{t('waiting.restart', { system: system.name })}</li>
              </ul>
              <PracticeHint system={system} />
            </>
          )}
        </>
      )}
    </StepFrame>
  )
}
