import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { isDue } from '../features/tasks/task-due.ts'
import { useNow } from '../ui/use-now.ts'
import { localDay, ownZone } from '../words/local-time.ts'

const minute = 60_000

/** How many things a person must do now: what Ponte has found, what is open, and what was waited for until today. */
export function useOpenTasks(): number {
  const overview = useQuery(api.overview.get.queryOptions())
  const tracked = useQuery(api.tasks.list.queryOptions())
  const today = localDay(useNow(minute), ownZone())
  const due = tracked.data?.filter((task) => isDue(task, today)) ?? []
  return (overview.data?.todo.length ?? 0) + due.length
}
