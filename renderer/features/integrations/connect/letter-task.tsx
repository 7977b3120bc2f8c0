import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import { LetterButton } from './letter-button.tsx'

interface LetterTaskProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
}

/** The letter to the administrator of the system, and the task that remembers it while its answer is awaited. */
export function LetterTask({ integration, system }: LetterTaskProps) {
  const { t } = useWords('connect')
  const { id } = integration
  const tasks = useQuery(api.tasks.list.queryOptions())
  const task = tasks.data?.find(({ kind, integrationId }) => kind === 'prepareSystem' && integrationId === id)
  const refresh = { onSuccess: () => void tasks.refetch() }
  const add = useMutation(api.tasks.add.mutationOptions(refresh))
  const change = useMutation(api.tasks.change.mutationOptions(refresh))
  const error = tasks.error ?? add.error ?? change.error
  const state = task?.state
  return (
    <Stack gap="sm" align="flex-start">
      <Group gap="xs">
        <LetterButton integration={integration} size="sm" />
        {task === undefined ? (
          <Button
            variant="default"
            leftSection={<IconChecklist size={16} aria-hidden />}
            loading={add.isPending}
            onClick={() =>
              add.mutate({ kind: 'prepareSystem', integrationId: id, owner: 'vendorAdmin', state: 'waiting' })
            }
          >
            {t('task.keep')}
          </Button>
        ) : null}
      </Group>
      {error === null ? null : <FailureNotice failure={failureOf(error)} />}
      {task === undefined ? (
        <Text size="sm" c="dimmed" maw="70ch">
          {t('task.why')}
        </Text>
      ) : (
        <Group gap="sm" role="status">
          {state === 'done' ? (
            <StatusWord tone="good">{t('task.done')}</StatusWord>
          ) : (
            <>
              <StatusWord tone="info">{t('task.waiting', { system: system.name })}</StatusWord>
              <Button
                size="compact-sm"
                variant="default"
                loading={change.isPending}
                onClick={() => change.mutate({ id: task.id, state: 'done' })}
              >
                {t('task.isDone')}
              </Button>
            </>
          )}
          <Anchor href="#/tasks" size="sm">
            {t('task.show')}
          </Anchor>
        </Group>
      )}
    </Stack>
  )
}
