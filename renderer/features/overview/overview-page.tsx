import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Overview, Todo } from '../../../preload/contract/overview.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { BeginDoors } from './begin-doors.tsx'
import { OverviewContent } from './overview-content.tsx'

/** A task in words, as the frame brings it. */
export interface Task {
  readonly key: string
  readonly sentence: string
  readonly action: string
  readonly note: string | undefined
  readonly place: string
  readonly integrationId: string | null
}

export interface OverviewPageProps extends PageProps {
  readonly todoText: (todo: Todo) => Task
  readonly renderTasks: (tasks: readonly Task[]) => ReactNode
  readonly onPractise: () => void
}

function isEmpty({ employees, states, integrations }: Overview): boolean {
  return employees === 0 && states === 0 && integrations.length === 0
}

/** Where everything stands, and the one next step. */
export function OverviewPage(props: OverviewPageProps) {
  const { todoText, go, pickIntegration } = props
  const { t } = useWords('overview')
  const overview = useQuery(api.overview.get.queryOptions())
  if (overview.isError)
    return (
      <Page title={t('title')}>
        <FailureNotice failure={failureOf(overview.error)} onTryAgain={() => void overview.refetch()} />
      </Page>
    )
  if (overview.data === undefined)
    return (
      <Page title={t('title')}>
        <Loading />
      </Page>
    )
  if (isEmpty(overview.data))
    return (
      <Page title={t('title')} lead={t('lead.empty')}>
        <BeginDoors go={go} onPractise={props.onPractise} />
      </Page>
    )
  const tasks = overview.data.todo.map(todoText)
  const [next] = tasks
  const follow = () => {
    if (next === undefined) return
    if (next.integrationId !== null) pickIntegration(next.integrationId)
    go(next.place)
  }
  return (
    <Page
      title={t('title')}
      lead={next === undefined ? t('lead.done') : t('lead.next', { what: next.sentence })}
      action={next === undefined ? undefined : <Button onClick={follow}>{next.action}</Button>}
    >
      <OverviewContent {...props} overview={overview.data} tasks={tasks} />
    </Page>
  )
}
