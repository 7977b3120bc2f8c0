import { Anchor, Button, Checkbox } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { Task } from '../../../preload/contract/tasks.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { isOverdue } from './task-due.ts'
import classes from './tracked-tasks.module.css'
import { useTaskWords } from './use-task-words.ts'

interface TaskRowProps {
  readonly task: Task
  readonly today: string
  readonly pickIntegration: (id: string) => void
  readonly onTick: (isDone: boolean) => void
  readonly onEdit: () => void
}

/** One tracked task: its tick, what it is, who does it until when, and where. */
export function TaskRow({ task, today, pickIntegration, onTick, onEdit }: TaskRowProps) {
  const { t, formatDay } = useWords('tasks')
  const words = useTaskWords()
  const { state, owner, dueDay, integrationId, integration } = task
  const title = words.title(task)
  const late = isOverdue(task, today)
  return (
    <li className={classes.row} data-done={state === 'done' || undefined}>
      <Checkbox
        className={classes.tick ?? ''}
        checked={state === 'done'}
        label={title}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <p className={classes.facts}>
        {state === 'waiting' ? (
          <StatusWord tone="info">{t('state.waitingFor', { who: words.owner(owner) })}</StatusWord>
        ) : (
          <span>{words.owner(owner)}</span>
        )}
        {dueDay === null ? null : late ? (
          <StatusWord tone="warning">{t('overdue', { day: formatDay(dueDay) })}</StatusWord>
        ) : (
          <span>{t('due', { day: formatDay(dueDay) })}</span>
        )}
        {integrationId === null ? null : (
          <Anchor href={`#/integrations/${integrationId}`} size="sm" onClick={() => pickIntegration(integrationId)}>
            {task.kind === 'own' ? integration : t('toLetter')}
          </Anchor>
        )}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencil size={14} aria-hidden />}
        aria-label={t('editWhat', { title })}
        onClick={onEdit}
      >
        {t('edit')}
      </Button>
    </li>
  )
}
