import type { Todo } from '../../../preload/contract/overview.ts'
import { useWords } from '../../words/use-words.ts'

/** A task in words, and the place where it is done. */
export interface TodoText {
  readonly key: string
  readonly sentence: string
  readonly action: string
  readonly note: string | undefined
  readonly place: string
  readonly integrationId: string | null
}

function placeOf({ kind, integrationId }: Todo): string {
  switch (kind) {
    case 'bringEmployees':
      return 'imports/new/employees'
    case 'bringActivities':
      return 'imports/new/activities'
    case 'bringUsers':
      return 'imports/new/users'
    case 'bringStates':
      return 'imports/new/states'
    case 'finishDraft':
      return `integrations/add/${integrationId ?? ''}`
    case 'acceptCertain':
      return 'employees/assign/certain'
    case 'decideUsers':
      return 'employees/assign/review'
    case 'usersUnmatched':
      return 'employees/assign/none'
    case 'employeesWithout':
      return 'employees/assign/without'
    case 'mapActivities':
      return 'activities/map'
    case 'deliver':
      return 'delivery'
    case 'resumeImport':
      return 'imports'
    case 'lookAtFlagged':
      return 'timeline'
  }
}

/** Says a task in the language in force: what to do, what it costs until then, where it is done. */
export function useTodoText(): (todo: Todo) => TodoText {
  const { t, formatDuration } = useWords('tasks')
  return (todo) => ({
    key: `${todo.kind}:${todo.integrationId ?? ''}`,
    sentence: t(todo.kind, { count: todo.count, integration: todo.integration }),
    action: t(`${todo.kind}.action`),
    note: todo.millisecondsPerDay > 0 ? t('lost', { time: formatDuration(todo.millisecondsPerDay) }) : undefined,
    place: placeOf(todo),
    integrationId: todo.integrationId,
  })
}
