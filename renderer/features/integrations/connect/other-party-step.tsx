import { SaidSteps } from '../../../wizard/said-text.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import type { ConnectStepProps } from './connect-flow.ts'
import { LetterTasks } from './letter-tasks.tsx'
import { StepFrame } from './step-frame.tsx'
import { StepTexts } from './step-texts.tsx'

/** What somebody else has to do: told by a letter, kept as a task, never waited for. */
export function OtherPartyStep({ flow, step, integration, system }: ConnectStepProps<'otherParty'>) {
  const words = useSystemWords(system.id)
  const how = words.find(`step.${step.id}.do`)
  return (
    <StepFrame flow={flow} step={step} system={system}>
      {how === undefined ? null : <SaidSteps text={how} />}
      {step.texts.length === 0 ? null : <StepTexts flow={flow} step={step} integration={integration} system={system} />}
      <LetterTasks integration={integration} system={system} step={step} />
    </StepFrame>
  )
}
