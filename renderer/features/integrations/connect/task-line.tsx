import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Task } from '../../../../preload/contract/tasks.ts'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import classes from './task-line.module.css'

interface TaskLineProps {
  readonly task: Task
  /** As the vendor prints it. */
  readonly system: string
  readonly isBusy: boolean
  readonly onChange: (changed: Partial<Pick<Task, 'owner' | 'state' | 'dueDay'>>) => void
}

const owners = ['vendorAdmin', 'planner'] as const

/** One task of a step: what it is, how it stands, who does it and until when. */
export function TaskLine({ task, system, isBusy, onChange }: TaskLineProps) {
  const { t } = useWords('connect')
  const words = useWords('tasks')
  const { kind, title, integration, state, owner, dueDay } = task
  const what = kind === 'own' ? title : words.t(kind, { integration })
  const isDone = state === 'done'
  return (
    <li className={classes.task}>
      <span className={classes.what}>{what}</span>
      <span role="status">
        {isDone ? (
          <StatusWord tone="good">{t('task.done')}</StatusWord>
        ) : (
          <StatusWord tone="info">
            {state === 'open' || owner === 'planner' ? words.t('state.open') : t('task.waiting', { system })}
          </StatusWord>
        )}
      </span>
      <div className={classes.ways}>
        {isDone ? null : (
          <>
            <NativeSelect
              size="xs"
              label={words.t('field.owner')}
              value={owner}
              data={owners.map((known) => ({ value: known, label: words.t(`owner.${known}`) }))}
              onChange={(event) =>
                onChange({ owner: event.currentTarget.value === 'planner' ? 'planner' : 'vendorAdmin' })
              }
            />
            <TextInput
              size="xs"
              type="date"
              label={words.t('field.due')}
              defaultValue={dueDay ?? ''}
              onBlur={(event) => {
                const day = event.currentTarget.value
                if (day !== (dueDay ?? '')) onChange({ dueDay: day === '' ? null : day })
              }}
            />
          </>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          aria-label={`${t(isDone ? 'task.notDone' : 'task.isDone')}: ${what}`}
          onClick={() => onChange({ state: isDone ? 'waiting' : 'done' })}
        >
          {t(isDone ? 'task.notDone' : 'task.isDone')}
        </Button>
      </div>
    </li>
  )
}
