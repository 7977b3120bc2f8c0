import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { ConnectionStep } from '../../../../preload/contract/systems.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { AfterStep } from './after-step.tsx'
import { CheckStep } from './check-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import type { ConnectedSystem, ConnectFlow } from './connect-flow.ts'
import { CopyStep } from './copy-step.tsx'
import { EnterStep } from './enter-step.tsx'
import { FieldsStep } from './fields-step.tsx'
import { FoundStep } from './found-step.tsx'
import { OtherPartyStep } from './other-party-step.tsx'
import { ReadStep } from './read-step.tsx'
import { ReceiverStep } from './receiver-step.tsx'
import { TokenStep } from './token-step.tsx'
import { WaitingStep } from './waiting-step.tsx'

interface ConnectStepProps {
  readonly flow: ConnectFlow
  readonly step: ConnectionStep
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly page: PageProps
}

/** One step of a connection, by its kind. */
export function ConnectStep({ step, ...rest }: ConnectStepProps) {
  switch (step.kind) {
    case 'read':
      return <ReadStep {...rest} step={step} />
    case 'fields':
      return <FieldsStep {...rest} step={step} />
    case 'copy':
      return <CopyStep {...rest} step={step} />
    case 'otherParty':
      return <OtherPartyStep {...rest} step={step} />
    case 'receiver':
      return <ReceiverStep {...rest} step={step} />
    case 'oneTimeSecret':
      return <TokenStep {...rest} step={step} />
    case 'confirm':
      return <ConfirmStep {...rest} step={step} />
    case 'enter':
      return <EnterStep {...rest} step={step} />
    case 'waiting':
      return <WaitingStep {...rest} step={step} />
    case 'check':
      return <CheckStep {...rest} step={step} />
    case 'found':
      return <FoundStep {...rest} step={step} />
    case 'next':
      return <AfterStep {...rest} step={step} />
  }
}
