import { Anchor, Button, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { confirmToast } from '../../../ui/confirm-toast.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { TroubleNote } from '../../../ui/trouble-note.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectedSystem, stepOfField } from './connect-flow.ts'
import { ConnectionField } from './connection-field.tsx'
import { useFieldsForm } from './use-fields-form.ts'

interface ConnectionSettingsProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly integrations: readonly Integration[]
  readonly onSaved: () => void
}

/**
 * What the connection is made of: of one that is asked, apart from who logs in, which is asked where the password is; of one that is told,
 * apart from its token, which has a place of its own.
 */
function changeableFields(system: ConnectedSystem): readonly string[] {
  const { fields, steps, how } = system.connection
  const login = stepOfField(system, 'secret')
  const apart = new Set(
    steps.flatMap((step) => {
      if (step.kind === 'oneTimeSecret') return [step.field]
      return how === 'asked' && step.id === login && step.kind === 'fields' ? step.fields : []
    }),
  )
  return fields.map(({ id }) => id).filter((id) => !apart.has(id))
}

/** The settings of a connection, changed in place; the checks are made again with the new ones. */
export function ConnectionSettings({ integration, system, integrations, onSaved }: ConnectionSettingsProps) {
  const { t } = useWords('connect')
  const words = useWords('integrations')
  const said = useSystemWords(system.id)
  const fields = changeableFields(system)
  const form = useFieldsForm({ step: { fields }, integration, system, integrations })
  const box = useRef<HTMLFormElement>(null)
  const { refusals } = form
  useEffect(() => {
    if (refusals > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  // what a change brings with it is told before it is kept
  const changed = form.shown.flatMap(({ id, field }) => {
    const text =
      field !== null && form.values[id] !== (integration.settings[id] ?? '')
        ? said.find(`field.${id}.changed`)
        : undefined
    return text === undefined ? [] : [text]
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.save(() => {
      confirmToast(words.t('saved'))
      onSaved()
    })
  }
  return (
    <form ref={box} onSubmit={submit} noValidate>
      <Stack gap="md">
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
        {changed.map((text) => (
          <TroubleNote key={text} tone="info" what={text} owner="" next="">
            <Anchor href="#/activities/map" size="sm">
              {t('after.map')}
            </Anchor>
          </TroubleNote>
        ))}
        {form.isChanged && system.connection.how === 'asked' ? <Text size="sm">{t('settings.changed')}</Text> : null}
        {form.failure === null ? null : <FailureNotice failure={form.failure} focused />}
        <div>
          <Button type="submit" variant={form.isChanged ? 'filled' : 'default'} loading={form.isSaving}>
            {words.t('save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
