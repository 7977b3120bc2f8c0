import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { ConnectionStep } from '../../../../preload/contract/systems.ts'
import { api, client } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import { LetterButton } from './letter-button.tsx'
import { TaskLine } from './task-line.tsx'
import classes from './task-line.module.css'

interface LetterTasksProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly step: Extract<ConnectionStep, { kind: 'otherParty' }>
}

/** The letter about one step, and its tasks, which remember it while an answer is awaited. */
export function LetterTasks({ integration, system, step }: LetterTasksProps) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  // where the step has no letter of its own, that of the whole says what it wants too
  const about = words.find(`letter.${step.id}.subject`) === undefined ? undefined : step.id
  const { id } = integration
  const tasks = useQuery(api.tasks.list.queryOptions())
  const kept = step.tasks.flatMap((wanted) =>
    (tasks.data ?? []).filter(({ kind, integrationId }) => kind === wanted && integrationId === id),
  )
  const refresh = { onSuccess: () => void tasks.refetch() }
  const add = useMutation({
    mutationFn: async () => {
      for (const kind of step.tasks.filter((wanted) => kept.every((task) => task.kind !== wanted)))
        await client.tasks.add({ kind, integrationId: id, owner: 'vendorAdmin', state: 'waiting' })
    },
    ...refresh,
  })
  const change = useMutation(api.tasks.change.mutationOptions(refresh))
  const error = tasks.error ?? add.error ?? change.error
  const isKept = tasks.data !== undefined && kept.length === step.tasks.length
  return (
    <Stack gap="sm" align="stretch">
      <Group gap="xs">
        <LetterButton integration={integration} step={about} size="sm" />
        {isKept ? null : (
          <Button
            variant="default"
            leftSection={<IconChecklist size={16} aria-hidden />}
            disabled={tasks.data === undefined}
            loading={add.isPending}
            onClick={() => add.mutate()}
          >
            {t(step.tasks.length === 1 ? 'task.keep' : 'task.keepAll')}
          </Button>
        )}
      </Group>
      {error === null ? null : <FailureNotice failure={failureOf(error)} />}
      {kept.length === 0 ? (
        <Text size="sm" c="dimmed" maw="70ch">
          {t('task.why')}
        </Text>
      ) : (
        <>
          <ul className={classes.tasks} aria-label={t('task.list')}>
            {kept.map((task) => (
              <TaskLine
                key={task.id}
                task={task}
                system={system.name}
                isBusy={change.isPending && change.variables.id === task.id}
                onChange={(changed) => change.mutate({ id: task.id, ...changed })}
              />
            ))}
          </ul>
          <Anchor href="#/tasks" size="sm">
            {t('task.show')}
          </Anchor>
        </>
      )}
    </Stack>
  )
}
