import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { ConnectionStep } from '../../../../preload/contract/systems.ts'
import { CopyTexts } from '../../../wizard/copy-texts.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { type ConnectedSystem, type ConnectFlow, conditionsOf, holds } from './connect-flow.ts'

interface StepTextsProps {
  readonly flow: Pick<ConnectFlow, 'ticked' | 'onTick'>
  readonly step: Extract<ConnectionStep, { kind: 'copy' | 'otherParty' }>
  readonly integration: Integration
  readonly system: ConnectedSystem
}

/** The texts of one step that the system wants to the letter; what is ticked is kept with the draft. */
export function StepTexts({ flow, step, integration, system }: StepTextsProps) {
  const words = useSystemWords(system.id)
  const prefix = `${step.id}.`
  const texts = step.texts
    .filter(({ when }) => holds(when, conditionsOf(integration)))
    .map(({ id, value }) => ({ id, value, label: words.t(`text.${id}`), hint: words.find(`text.${id}.hint`) }))
  return (
    <CopyTexts
      label={words.t(`step.${step.id}`)}
      texts={texts}
      ticked={new Set(texts.map(({ id }) => id).filter((id) => flow.ticked.has(`${prefix}${id}`)))}
      onTick={(id, isTicked) => flow.onTick(`${prefix}${id}`, isTicked)}
    />
  )
}
