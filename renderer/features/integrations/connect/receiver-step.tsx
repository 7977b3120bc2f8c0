import { useQuery } from '@tanstack/react-query'
import type { ReceiverState } from '../../../../preload/contract/notifications.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { SaidText } from '../../../wizard/said-text.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectStepProps } from './connect-flow.ts'
import { ReceiverFields } from './receiver-fields.tsx'
import { ReceiverLine } from './receiver-line.tsx'
import { StepFrame } from './step-frame.tsx'
import { usePracticeSystem } from './use-practice-system.ts'
import { useReceiverForm } from './use-receiver-form.ts'

type ReceiverStepProps = ConnectStepProps<'receiver'>

/** Where Ponte listens for what the system sends. */
export function ReceiverStep(props: ReceiverStepProps) {
  const { flow, step, system } = props
  const receiver = useQuery(api.notifications.receiver.queryOptions())
  if (receiver.data !== undefined) return <ReceiverForm {...props} receiver={receiver.data} />
  return (
    <StepFrame flow={flow} step={step} system={system}>
      {receiver.isError ? (
        <FailureNotice failure={failureOf(receiver.error)} onTryAgain={() => void receiver.refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </StepFrame>
  )
}

function ReceiverForm({ flow, step, system, receiver }: ReceiverStepProps & { readonly receiver: ReceiverState }) {
  const { t } = useWords('connect')
  const form = useReceiverForm(receiver)
  const isPractised = usePracticeSystem(system.id) !== undefined
  const goOn = () => (form.isChanged ? form.save(() => flow.onNext()) : flow.onNext())
  return (
    <StepFrame
      flow={flow}
      step={step}
      system={system}
      isBusy={form.isSaving}
      failure={form.failure}
      onContinue={goOn}
      onLeave={() => (form.isChanged && form.isRight ? form.save(flow.onLeave) : flow.onLeave())}
    >
      <ReceiverLine receiver={receiver} />
      {isPractised ? <SaidText text={t('receiver.practice')} /> : <ReceiverFields form={form} system={system.name} />}
    </StepFrame>
  )
}
