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

const inputModes = { address: 'url', url: 'url', number: 'numeric', text: 'text' } as const
const ways = ['ponteDelivers', 'injixoImports'] as const satisfies readonly Integration['way'][]

/** Who imports in the end, as a field like any other. */
function WayField({ system, value, onChange }: ConnectionFieldProps) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  return (
    <ChoiceCards
      label={t('who')}
      choices={ways.map((way) => ({
        value: way,
        label: t(`who.${way}`),
        text: words.find(`option.way.${way}.text`) ?? t(`who.${way}.text`, { system: system.name }),
      }))}
      chosen={value}
      onChoose={onChange}
    />
  )
}

/** One field of a connection, with what is wrong with it in its place. */
export function ConnectionField(props: ConnectionFieldProps) {
  const { shown, system, integration, value, onChange } = props
  const { t } = useWords('connect')
  const names = useWords('integrations')
  const words = useSystemWords(system.id)
  const error = useProblemText(props)
  const { id, field } = shown
  const said = words.find(`field.${id}`)
  const hint = words.find(`field.${id}.hint`)
  const label = said ?? id
  const text = { label, value, error, maw: 420, maxLength: 300, autoComplete: 'off', spellCheck: false } as const
  if (field === null) {
    if (id === 'zone')
      return <ZoneSelect value={value} onChange={onChange} error={error} label={said ?? names.t('zone')} hint={hint} />
    if (id === 'way') return <WayField {...props} />
    return (
      <TextInput
        {...text}
        label={said ?? names.t('name')}
        description={hint ?? names.t('name.hint', { system: system.name })}
        maxLength={80}
        required
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
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
          description={
            field.isHandedOver === true
              ? integration.sealed.includes(id)
                ? t('sealed.kept')
                : (hint ?? t('sealed.hint'))
              : integration.hasSecret
                ? t('secret.kept')
                : hint
          }
          maxLength={500}
          visibilityToggleButtonProps={{ 'aria-label': t('secret.show'), tabIndex: 0 }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'address':
    case 'url':
    case 'number':
    case 'text':
      return (
        <TextInput
          {...text}
          description={hint}
          inputMode={inputModes[field.kind]}
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
