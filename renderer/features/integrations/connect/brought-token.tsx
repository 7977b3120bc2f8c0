import { Checkbox, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../../api/api.ts'
import { useSaving } from '../../../api/use-saving.ts'
import { ChoiceCards } from '../../../wizard/choice-cards.tsx'
import { SaidSteps } from '../../../wizard/said-text.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectStepProps } from './connect-flow.ts'
import { PasswordKeeping } from './password-keeping.tsx'
import { SealedSecret } from './sealed-secret.tsx'
import { StepFrame } from './step-frame.tsx'
import { useKeepIntegration } from './use-keep-integration.ts'

const keepings = ['manager', 'sealed'] as const

/** The token that injixo makes: how it is made there, and where it is kept until the system has it. */
export function BroughtToken({ flow, step, integration, system }: ConnectStepProps<'oneTimeSecret'>) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const keep = useKeepIntegration()
  const saving = useSaving()
  const [token, setToken] = useState('')
  const { id } = integration
  const [keeping, setKeeping] = useState<(typeof keepings)[number]>('manager')
  const how = words.find(`step.${step.id}.do`)
  const label = words.t(`field.${step.field}`)
  const tick = `${step.id}.made`
  const keepThen = (go: () => void) => {
    if (keeping !== 'sealed' || token.trim() === '') {
      go()
      return
    }
    void saving.save(
      () => client.connection.setSecret({ id, secret: token.trim(), field: step.field }),
      (changed) => {
        setToken('')
        keep(changed)
        go()
      },
    )
  }
  return (
    <StepFrame
      flow={flow}
      step={step}
      system={system}
      isBusy={saving.isSaving}
      failure={saving.failure}
      onContinue={() => keepThen(() => flow.onNext())}
      onLeave={() => keepThen(flow.onLeave)}
    >
      {how === undefined ? null : <SaidSteps text={how} />}
      <Checkbox
        label={words.t(`step.${step.id}.made`)}
        checked={flow.ticked.has(tick)}
        onChange={(event) => flow.onTick(tick, event.currentTarget.checked)}
      />
      <SealedSecret
        integration={integration}
        system={system}
        field={step.field}
        label={label}
        otherwise={
          <>
            <ChoiceCards
              label={t('keeping', { what: label })}
              choices={keepings.map((value) => ({
                value,
                label: t(`keeping.${value}`),
                text: t(`keeping.${value}.text`, { system: system.name }),
              }))}
              chosen={keeping}
              onChoose={(value) => setKeeping(value === 'sealed' ? 'sealed' : 'manager')}
            />
            {keeping === 'manager' ? null : (
              <>
                <PasswordInput
                  label={label}
                  value={token}
                  maw={420}
                  maxLength={500}
                  autoComplete="off"
                  spellCheck={false}
                  visibilityToggleButtonProps={{ 'aria-label': t('secret.show'), tabIndex: 0 }}
                  onChange={(event) => setToken(event.currentTarget.value)}
                />
                <PasswordKeeping />
              </>
            )}
          </>
        }
      />
    </StepFrame>
  )
}
