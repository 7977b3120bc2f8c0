import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { isComplete, NameAndZone } from './name-and-zone.tsx'

interface IntegrationSettingsProps {
  readonly integration: Integration
  readonly system: string
  readonly others: readonly Integration[]
}

/** Name and zone, changed in place: nothing that was brought in is lost. */
export function IntegrationSettings({ integration, system, others }: IntegrationSettingsProps) {
  const { t } = useWords('integrations')
  const { id, name, zone } = integration
  const [values, setValues] = useState({ name, zone })
  const [isAsked, setIsAsked] = useState(false)
  const change = useMutation(api.integrations.change.mutationOptions({ onSuccess: () => confirmToast(t('saved')) }))
  const taken = others.filter((other) => other.id !== id).map(({ name }) => name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (isComplete(values, taken)) change.mutate({ id, ...values })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" align="stretch">
        <NameAndZone values={values} onChange={setValues} taken={taken} isAsked={isAsked} system={system} />
        {values.zone === zone ? null : <Text size="sm">{t('zone.changeHint')}</Text>}
        {change.isError ? <FailureNotice failure={failureOf(change.error)} /> : null}
        <div>
          <Button
            type="submit"
            variant={values.name === name && values.zone === zone ? 'default' : 'filled'}
            loading={change.isPending}
          >
            {t('save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
