import { PasswordInput, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { useFailureText } from '../../../words/use-failure-text.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { ChoiceCards } from '../../../wizard/choice-cards.tsx'
import { ZoneSelect } from '../zone-select.tsx'
import type { ConnectedSystem } from './connect-flow.ts'
import type { ShownField } from './field-values.ts'
import { TakenBy } from './taken-by.tsx'
import type { FieldProblem } from './use-fields-form.ts'

interface ConnectionFieldProps {
  readonly shown: ShownField
  readonly system: ConnectedSystem
  readonly integration: Integration
  readonly value: string
  readonly problem: FieldProblem | undefined
  readonly onChange: (value: string) => void
}

/** One field of a connection, with what is wrong with it in its place. */
export function ConnectionField(props: ConnectionFieldProps) {
  const { shown, system, integration, value, onChange } = props
  const { t } = useWords('connect')
  const names = useWords('integrations')
  const words = useSystemWords(system.id)
  const error = useProblemText(props)
  const { id, field } = shown
  const label = words.find(`field.${id}`) ?? (id === 'name' ? names.t('name') : names.t('zone'))
  const hint = words.find(`field.${id}.hint`)
  const text = { label, value, error, maw: 420, maxLength: 300, autoComplete: 'off', spellCheck: false } as const
  if (field === null)
    return id === 'zone' ? (
      <ZoneSelect value={value} onChange={onChange} error={error} label={label} hint={hint} />
    ) : (
      <TextInput
        {...text}
        description={hint ?? names.t('name.hint', { system: system.name })}
        maxLength={80}
        required
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  switch (field.kind) {
    case 'choice': {
      const choices = field.options.map((option) => ({
        value: option,
        label: words.t(`option.${id}.${option}`),
        text: words.find(`option.${id}.${option}.text`),
      }))
      return choices.some((choice) => choice.text !== undefined) ? (
        <ChoiceCards label={label} hint={hint} choices={choices} chosen={value} onChoose={onChange} />
      ) : (
        <Select
          label={label}
          description={hint}
          data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={value}
          onChange={(chosen) => onChange(chosen ?? value)}
          allowDeselect={false}
          error={error}
          maw={420}
        />
      )
    }
    case 'zone':
      return (
        <ZoneSelect
          value={value}
          onChange={onChange}
          error={error}
          label={label}
          hint={hint}
          {...(!field.isNeeded && { none: t('zone.same', { zone: integration.zone }) })}
        />
      )
    case 'secret':
      return (
        <PasswordInput
          {...text}
          autoComplete="new-password"
          description={integration.hasSecret ? t('secret.kept') : hint}
          maxLength={500}
          visibilityToggleButtonProps={{ 'aria-label': t('secret.show'), tabIndex: 0 }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'address':
    case 'text':
      return (
        <TextInput
          {...text}
          description={hint}
          inputMode={field.kind === 'address' ? 'url' : 'text'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

/** What is wrong with a field, in a sentence, with the way out where there is one. */
function useProblemText({ shown: { id }, system, problem }: ConnectionFieldProps): ReactNode {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const failureText = useFailureText()
  if (problem === undefined) return undefined
  if (problem.kind === 'empty') return t('needed')
  const { failure } = problem
  const said =
    failure.code === 'settingInvalid' ? (words.find(`field.${id}.invalid`) ?? t('invalid')) : failureText(failure)
  const other =
    failure.code === 'accountTaken' || failure.code === 'integrationNameTaken' ? failure.details['name'] : undefined
  return other === undefined ? said : <TakenBy said={said} name={String(other)} />
}
