import type { ReactNode } from 'react'
import type { FailureData } from '../../../../preload/contract/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SaidText } from '../../../wizard/said-text.tsx'
import { Wizard } from '../../../wizard/wizard.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import type { ConnectedSystem, ConnectFlow } from './connect-flow.ts'

interface StepFrameProps {
  readonly flow: ConnectFlow
  readonly step: { readonly id: string }
  readonly system: ConnectedSystem
  readonly isBusy?: boolean
  /** What went wrong in the step itself and belongs to no field of it. */
  readonly failure?: FailureData | null
  /** Ways on that belong to this failure. */
  readonly failureWays?: ReactNode
  readonly continueWord?: string
  /** Stands below the reason. */
  readonly aside?: ReactNode
  readonly onContinue?: () => void
  readonly onLeave?: () => void
  readonly children: ReactNode
}

/** One step of a connection: its heading, text and reason are the system's own words. */
export function StepFrame(props: StepFrameProps) {
  const { flow, step, system, isBusy = false, failure = null, failureWays, continueWord, aside, children } = props
  const words = useSystemWords(system.id)
  // where it differs by the way of working, each way has its own
  const said = (part: 'text' | 'why') =>
    words.find(`step.${step.id}.${part}.${flow.way}`) ?? words.find(`step.${step.id}.${part}`)
  const text = said('text')
  const why = said('why')
  const shown = failure ?? flow.failure
  return (
    <Wizard
      title={flow.title}
      steps={flow.steps}
      current={flow.current}
      heading={words.t(`step.${step.id}.heading`)}
      isSaved={flow.isSaved}
      isBusy={isBusy || flow.isMoving}
      {...(continueWord !== undefined && { continueWord })}
      {...((why !== undefined || aside !== undefined) && {
        why: (
          <>
            {why === undefined ? null : <SaidText text={why} />}
            {aside}
          </>
        ),
      })}
      onContinue={props.onContinue ?? (() => flow.onNext())}
      onBack={flow.onBack}
      onLeave={props.onLeave ?? flow.onLeave}
    >
      {shown === null ? null : (
        <FailureNotice failure={shown} focused>
          {failureWays}
        </FailureNotice>
      )}
      {text === undefined ? null : <SaidText text={text} />}
      {children}
    </Wizard>
  )
}
