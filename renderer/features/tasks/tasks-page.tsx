import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { TodoList } from './todo-list.tsx'
import { useTodoText } from './use-todo-text.ts'

/** Everything that only a person can do. */
export function TasksPage({ integrations, pickIntegration }: PageProps) {
  const { t } = useWords('tasks')
  const todoText = useTodoText(integrations.length)
  const overview = useQuery(api.overview.get.queryOptions())
  const tasks = overview.data?.todo.map(todoText)
  return (
    <Page title={t('title')} lead={t('lead')}>
      {overview.isError ? (
        <FailureNotice failure={failureOf(overview.error)} onTryAgain={() => void overview.refetch()} />
      ) : tasks === undefined ? (
        <Loading />
      ) : tasks.length === 0 ? (
        <EmptyPlace icon={<IconChecklist size={32} aria-hidden />} title={t('none')} text={t('none.text')} />
      ) : (
        <TodoList label={t('list')} tasks={tasks} pickIntegration={pickIntegration} />
      )}
    </Page>
  )
}
