import { useRunningJob } from '../api/follow-jobs.ts'
import type { PageProps } from '../api/page-props.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { TodoList } from '../features/tasks/todo-list.tsx'
import { useTodoText } from '../features/tasks/use-todo-text.ts'
import { PracticeProgress } from '../features/welcome/practice-progress.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { useWorkspaceActions } from './use-workspace-actions.ts'

/** The overview, given the words of the tasks: both show the same sentences. */
export function OverviewPlace(props: PageProps) {
  const { t } = useWords('tasks')
  const overview = useWords('overview')
  const todoText = useTodoText(props.integrations.length)
  const { practise } = useWorkspaceActions()
  const job = useRunningJob()
  // until the company is complete there is nothing to do yet, and half of it would only look wrong
  if (job?.kind === 'practice')
    return (
      <Page title={overview.t('title')}>
        <PracticeProgress job={job} />
      </Page>
    )
  return (
    <OverviewPage
      {...props}
      todoText={todoText}
      renderTasks={(tasks) => <TodoList label={t('list')} tasks={tasks} pickIntegration={props.pickIntegration} />}
      onPractise={practise}
    />
  )
}
