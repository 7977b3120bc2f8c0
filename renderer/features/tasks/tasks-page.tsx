import { Button, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { localDay, ownZone } from '../../words/local-time.ts'
import { useWords } from '../../words/use-words.ts'
import { TodoList } from './todo-list.tsx'
import { TrackedTasks } from './tracked-tasks.tsx'
import { useTodoText } from './use-todo-text.ts'

const minute = 60_000

/** Everything that only a person can do: what Ponte has found, and what people keep an eye on. */
export function TasksPage({ integrations, pickIntegration }: PageProps) {
  const { t } = useWords('tasks')
  const todoText = useTodoText(integrations.length)
  const overview = useQuery(api.overview.get.queryOptions())
  const tracked = useQuery(api.tasks.list.queryOptions())
  const [isAdding, setIsAdding] = useState(false)
  const today = localDay(useNow(minute), ownZone())
  const todo = overview.data?.todo.map(todoText)
  const failed = [overview, tracked].find(({ error }) => error !== null)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      {failed !== undefined ? (
        <FailureNotice failure={failureOf(failed.error)} onTryAgain={() => void failed.refetch()} />
      ) : todo === undefined || tracked.data === undefined ? (
        <Loading />
      ) : (
        <Stack gap="lg">
          <section aria-labelledby="found-tasks">
            <Title order={2} size="h4" mb="xs" id="found-tasks">
              {t('found')}
            </Title>
            {todo.length === 0 ? (
              t('none.text')
            ) : (
              <TodoList label={t('list')} tasks={todo} pickIntegration={pickIntegration} />
            )}
          </section>
          <TrackedTasks
            tasks={tracked.data}
            today={today}
            integrations={integrations}
            pickIntegration={pickIntegration}
            isAdding={isAdding}
            onAdded={() => setIsAdding(false)}
          />
        </Stack>
      )}
    </Page>
  )
}
