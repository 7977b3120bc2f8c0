import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'

/** Starts an empty workspace under a name of its own and opens it. */
export function NewWorkspaceForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords('workspace')
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const create = useMutation(
    api.workspace.create.mutationOptions({
      onSuccess: async () => {
        onDone()
        await queries.invalidateQueries()
      },
    }),
  )
  const isMissing = name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (!isMissing) create.mutate({ name })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t('newLead')}</Text>
        <TextInput
          label={t('name')}
          description={t('name.hint')}
          value={name}
          maxLength={80}
          data-autofocus
          required
          error={isAsked && isMissing ? t('name.needed') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {create.isError ? <FailureNotice failure={failureOf(create.error)} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
