import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectStepProps } from './connect-flow.ts'
import { ConnectionField } from './connection-field.tsx'
import { PasswordKeeping } from './password-keeping.tsx'
import { PracticeAccount } from './practice-account.tsx'
import classes from './fields-step.module.css'
import { StepFrame } from './step-frame.tsx'
import { useFieldsForm } from './use-fields-form.ts'

/** Fields of the connection. What was entered is kept with every step, also when somebody leaves. */
export function FieldsStep({ flow, step, integration, system, page }: ConnectStepProps<'fields'>) {
  const { t } = useWords('connect')
  const form = useFieldsForm({ step, integration, system, integrations: page.integrations })
  const fields = useRef<HTMLDivElement>(null)
  const { refusals } = form
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  const hasSecret = form.shown.some(({ field }) => field?.kind === 'secret')
  const keepsOwn = form.shown.some(({ field }) => field?.kind === 'secret' && field.isHandedOver !== true)

  const goOn = () =>
    form.save((saved) => {
      if (form.isChanged) flow.setChecksDue(true)
      flow.onNext(saved)
    })
  const leave = () => (form.isChanged && flow.isSaved && !form.isRefused ? form.save(flow.onLeave) : flow.onLeave())
  return (
    <StepFrame
      flow={flow}
      step={step}
      system={system}
      isBusy={form.isSaving}
      failure={form.failure}
      onContinue={goOn}
      onLeave={leave}
    >
      {hasSecret ? <PracticeAccount system={system} /> : null}
      <div className={hasSecret ? classes.column : classes.fields} ref={fields}>
        {form.shown.map((shown) => (
          <ConnectionField
            key={shown.id}
            shown={shown}
            system={system}
            integration={integration}
            value={form.values[shown.id] ?? ''}
            problem={form.problemOf(shown.id)}
            onChange={(value) => form.change(shown.id, value)}
          />
        ))}
      </div>
      {hasSecret ? (
        <>
          <PasswordKeeping />
          {integration.hasSecret || !keepsOwn ? null : (
            <Text size="sm" c="dimmed" maw="70ch">
              {t('secret.later')}
            </Text>
          )}
        </>
      ) : null}
    </StepFrame>
  )
}
