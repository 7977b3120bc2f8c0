import { Button, TextInput, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ChoiceCards } from '../../../wizard/choice-cards.tsx'
import { SaidText } from '../../../wizard/said-text.tsx'
import { useWords } from '../../../words/use-words.ts'
import classes from './receiver.module.css'
import type { ReceiverField, ReceiverForm } from './use-receiver-form.ts'

const reaches = ['here', 'outside'] as const

interface ReceiverFieldsProps {
  readonly form: ReceiverForm
  /** As the vendor prints it. */
  readonly system: string
}

/** Port and reach. Reachable from outside is a choice of its own, which brings what has to be known for it. */
export function ReceiverFields({ form, system }: ReceiverFieldsProps) {
  const { t } = useWords('connect')
  const box = useRef<HTMLDivElement>(null)
  const { values, change, refusals } = form
  useEffect(() => {
    if (refusals > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  const errorOf = (field: ReceiverField) => {
    const problem = form.problemOf(field)
    if (problem === null) return undefined
    if (problem.code === 'inputInvalid') return t(`receiver.${field}.invalid`)
    return (
      <>
        {t('receiver.port.taken', { port: String(problem.details['port'] ?? values.port) })}{' '}
        <Button size="compact-sm" variant="default" onClick={() => change({ port: '' })}>
          {t('receiver.port.free')}
        </Button>
      </>
    )
  }
  const text = { maw: 420, autoComplete: 'off', spellCheck: false } as const
  return (
    <div ref={box} className={classes.form}>
      <ChoiceCards
        label={t('receiver.reach')}
        choices={reaches.map((value) => ({
          value,
          label: t(`receiver.reach.${value}`),
          text: t(`receiver.reach.${value}.text`, { system }),
        }))}
        chosen={values.reach}
        onChoose={(value) => change({ reach: value === 'outside' ? 'outside' : 'here' })}
      />
      <TextInput
        {...text}
        label={t('receiver.port')}
        description={t('receiver.port.hint')}
        inputMode="numeric"
        maxLength={5}
        value={values.port}
        error={errorOf('port')}
        onChange={(event) => change({ port: event.currentTarget.value })}
      />
      {values.reach === 'here' ? null : (
        <section className={classes.explained} aria-labelledby="receiver-outside">
          <Title order={2} size="h5" id="receiver-outside">
            {t('receiver.outside')}
          </Title>
          <SaidText text={t('receiver.outside.text', { system })} />
          <TextInput
            {...text}
            label={t('receiver.publicUrl')}
            description={t('receiver.publicUrl.hint')}
            inputMode="url"
            maxLength={200}
            value={values.publicUrl}
            error={errorOf('publicUrl')}
            onChange={(event) => change({ publicUrl: event.currentTarget.value })}
          />
          <TextInput
            {...text}
            label={t('receiver.address')}
            description={t('receiver.address.hint')}
            maxLength={64}
            value={values.address}
            error={errorOf('address')}
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
        </section>
      )}
    </div>
  )
}
