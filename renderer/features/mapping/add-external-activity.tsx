import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/use-words.ts'

interface AddExternalActivityProps {
  readonly integrationId: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** A state that is expected but was not received yet, written by hand. */
export function AddExternalActivity({ integrationId, opened, onClose }: AddExternalActivityProps) {
  const { t } = useWords('mapping')
  const [state, setState] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const add = useMutation(api.mappings.add.mutationOptions())

  const close = () => {
    setState('')
    setIsMissing(false)
    add.reset()
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(state.trim() === '')
    if (state.trim() === '') return
    add.mutate(
      { integrationId, state },
      {
        onSuccess: (row) => {
          confirmToast(t('added', { state: row.state }))
          close()
        },
      },
    )
  }

  return (
    <SidePanel title={t('add')} opened={opened} onClose={close}>
      <form onSubmit={submit}>
        <Text size="sm" mb="md">
          {t('addHint')}
        </Text>
        <TextInput
          data-autofocus
          label={t('addLabel')}
          maxLength={255}
          value={state}
          error={isMissing ? t('addNeeded') : null}
          onChange={(event) => setState(event.currentTarget.value)}
        />
        {add.error === null ? null : <FailureNotice failure={failureOf(add.error)} focused />}
        <Group mt="md" gap="xs">
          <Button type="submit" loading={add.isPending}>
            {t('addSave')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('addCancel')}
          </Button>
        </Group>
      </form>
    </SidePanel>
  )
}
