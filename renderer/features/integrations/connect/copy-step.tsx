import { SaidSteps } from '../../../wizard/said-text.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { type ConnectStepProps } from './connect-flow.ts'
import { LetterButton } from './letter-button.tsx'
import { StepFrame } from './step-frame.tsx'
import { StepTexts } from './step-texts.tsx'
import { useWords } from '../../../words/use-words.ts'

/** What has to be carried over to the system to the letter, ticked off as it is done. */
export function CopyStep({ flow, step, integration, system }: ConnectStepProps<'copy'>) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const how = words.find(`step.${step.id}.do`)
  return (
    <StepFrame
      flow={flow}
      step={step}
      system={system}
      aside={
        <>
          <p>{t('letter.notYou', { system: system.name })}</p>
          <LetterButton integration={integration} />
        </>
      }
    >
      {how === undefined ? null : <SaidSteps text={how} />}
      <StepTexts flow={flow} step={step} integration={integration} system={system} />
    </StepFrame>
  )
}
