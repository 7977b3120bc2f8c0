import { Title } from '@mantine/core'
import { useState } from 'react'
import type { Task } from '../../../preload/contract/tasks.ts'
import type { PageProps } from '../../api/page-props.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { TaskForm } from './task-form.tsx'
import { TaskRow } from './task-row.tsx'
import classes from './tracked-tasks.module.css'
import { useChangeTask } from './use-change-task.ts'

interface TrackedTasksProps extends Pick<PageProps, 'integrations' | 'pickIntegration'> {
  readonly tasks: readonly Task[]
  readonly today: string
  readonly isAdding: boolean
  readonly onAdded: () => void
}

/** What people keep an eye on, also what somebody else has to do; done ones below, folded away. */
export function TrackedTasks({ tasks, today, integrations, pickIntegration, isAdding, onAdded }: TrackedTasksProps) {
  const { t } = useWords('tasks')
  const ways = useChangeTask()
  const [opened, setOpened] = useState<Task | null>(null)
  const close = () => {
    setOpened(null)
    onAdded()
  }
  const done = tasks.filter(({ state }) => state === 'done')
  const subject: Task | 'new' | null = opened ?? (isAdding ? 'new' : null)
  const row = (task: Task) => (
    <TaskRow
      key={task.id}
      task={task}
      today={today}
      pickIntegration={pickIntegration}
      onTick={(isDone) => ways.setDone(task, isDone)}
      onEdit={() => setOpened(task)}
    />
  )
  return (
    <section aria-labelledby="tracked-tasks" className={classes.section}>
      <Title order={2} size="h4" id="tracked-tasks">
        {t('tracked')}
      </Title>
      {ways.failure === null ? null : <FailureNotice failure={ways.failure} focused />}
      {tasks.length === done.length ? (
        <p className={classes.none}>{t('tracked.none')}</p>
      ) : (
        <ul className={classes.list}>{tasks.filter(({ state }) => state !== 'done').map(row)}</ul>
      )}
      {done.length === 0 ? null : (
        <details className={classes.done}>
          <summary>{t('done', { count: done.length })}</summary>
          <ul className={classes.list}>{done.map(row)}</ul>
        </details>
      )}
      <FormPanel<Task | 'new'>
        subject={subject}
        title={(task) => (task === 'new' ? t('add') : t('edit.title'))}
        subjectKey={(task) => (task === 'new' ? 'new' : task.id)}
        onClose={close}
      >
        {(task) => (
          <TaskForm
            task={task}
            integrations={integrations}
            onClose={close}
            onSaved={() => {
              confirmToast(task === 'new' ? t('added') : t('saved'))
              close()
            }}
            onRemove={(task) => {
              close()
              ways.remove(task)
            }}
          />
        )}
      </FormPanel>
    </section>
  )
}
