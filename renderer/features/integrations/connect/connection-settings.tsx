import { Button, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { confirmToast } from '../../../ui/confirm-toast.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
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

/** What the connection is made of, apart from who logs in: that is asked where the password is. */
function changeableFields({ connection: { fields, steps }, ...system }: ConnectedSystem): readonly string[] {
  const login = stepOfField({ ...system, connection: { fields, steps, checks: [] } }, 'secret')
  const asked = steps.find(({ id }) => id === login)
  const apart = asked?.kind === 'fields' ? asked.fields : []
  return fields.map(({ id }) => id).filter((id) => !apart.includes(id))
}

/** The settings of a connection, changed in place; the checks are made again with the new ones. */
export function ConnectionSettings({ integration, system, integrations, onSaved }: ConnectionSettingsProps) {
  const { t } = useWords('connect')
  const words = useWords('integrations')
  const fields = changeableFields(system)
  const form = useFieldsForm({ step: { fields }, integration, system, integrations })
  const box = useRef<HTMLFormElement>(null)
  const { refusals } = form
  useEffect(() => {
    if (refusals > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
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
        {form.isChanged ? <Text size="sm">{t('settings.changed')}</Text> : null}
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
