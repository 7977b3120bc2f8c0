import { Button, Checkbox } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { SaidLine } from '../../../wizard/said-text.tsx'
import { useInjixoWords } from '../../../words/use-injixo-words.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import classes from './enter-step.module.css'
import { SealedSecret } from './sealed-secret.tsx'

interface EnterFieldProps {
  readonly field: { readonly id: string; readonly label: string }
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly toStep: (step: string) => void
}

/** One field of injixo's form: its label there, what goes in, and whether it is in. */
export function EnterField({ field: { id, label }, integration, system, isTicked, onTick, toStep }: EnterFieldProps) {
  const { t } = useWords('connect')
  const injixo = useInjixoWords()
  const printed = injixo(label)
  return (
    <li className={classes.field} data-field={id} data-done={isTicked || undefined}>
      <span className={classes.label} translate="no">
        {printed}
      </span>
      <div className={classes.what}>
        <What id={id} label={printed} integration={integration} system={system} toStep={toStep} />
      </div>
      <Checkbox
        className={classes.tick ?? ''}
        label={t('enter.done')}
        aria-label={t('enter.doneWhat', { what: printed })}
        checked={isTicked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
    </li>
  )
}

interface WhatProps extends Pick<EnterFieldProps, 'integration' | 'system' | 'toStep'> {
  readonly id: string
  readonly label: string
}

function What({ id, label, integration, system, toStep }: WhatProps) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const { settings, name } = integration
  const field = system.connection.fields.find((known) => known.id === id)
  if (field?.kind === 'secret')
    return (
      <SealedSecret
        integration={integration}
        system={system}
        field={id}
        label={label}
        otherwise={<span>{t('enter.fromManager')}</span>}
      />
    )
  const value = id === 'name' ? name : (settings[id] ?? '')
  // what is chosen there is not typed
  if (field?.kind === 'choice')
    return (
      <span>
        <SaidLine text={words.t(`option.${id}.${value}.enter`)} />
      </span>
    )
  const asked = system.connection.steps.findLast((step) => step.kind === 'fields' && step.fields.includes(id))
  if (value === '')
    return (
      <>
        <span>{t('enter.unknown')}</span>
        {asked === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={() => toStep(asked.id)}>
            {t('enter.toValue')}
          </Button>
        )}
      </>
    )
  return (
    <>
      <code className={classes.value} translate="no">
        {value}
      </code>
      <CopyButton value={value} what={label} />
    </>
  )
}
