import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { RecentWorkspaces } from './recent-workspaces.tsx'

/** Opens another workspace: one of the recent ones, or by the place of its file where no dialog can be had. */
export function OpenWorkspaceForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords('workspace')
  const queries = useQueryClient()
  const [path, setPath] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const open = useMutation(
    api.workspace.open.mutationOptions({
      onSuccess: async () => {
        onDone()
        await queries.invalidateQueries()
      },
    }),
  )
  const status = useQuery(api.workspace.status.queryOptions())
  const current = status.data?.status === 'open' ? status.data.workspace.path : status.data?.path
  const isMissing = path.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (!isMissing) open.mutate({ path })
  }
  return (
    <Stack gap="lg">
      <RecentWorkspaces without={current} onOpen={(path) => open.mutate({ path })} />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t('openLead')}</Text>
          <TextInput
            label={t('path')}
            description={t('path.hint')}
            value={path}
            maxLength={1000}
            spellCheck={false}
            required
            error={isAsked && isMissing ? t('path.needed') : undefined}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          {open.isError ? <FailureNotice failure={failureOf(open.error)} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={open.isPending}>
              {t('openIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
