import type { Integration } from '../../../../preload/contract/integrations.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { DetailPart } from '../detail-part.tsx'
import { type ConnectedSystem, conditionsOf, stepsFor } from './connect-flow.ts'
import { LetterTasks } from './letter-tasks.tsx'

interface OtherPartiesProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
}

/** What others have to do for this integration: their letters and tasks. */
export function OtherParties({ integration, system }: OtherPartiesProps) {
  const words = useSystemWords(system.id)
  return stepsFor(system, conditionsOf(integration)).map((step) =>
    step.kind === 'otherParty' ? (
      <DetailPart key={step.id} title={words.t(`step.${step.id}.heading`)}>
        <LetterTasks integration={integration} system={system} step={step} />
      </DetailPart>
    ) : null,
  )
}
