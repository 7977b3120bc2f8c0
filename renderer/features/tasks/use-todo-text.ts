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
    case 'repairConnection':
      return `integrations/${integrationId ?? ''}/repair`
    case 'resumeIntegration':
    case 'firstImport':
      return `integrations/${integrationId ?? ''}`
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
    case 'addToUnits':
      return 'activities/enter/units'
    case 'deliver':
      return 'delivery'
    case 'resumeImport':
      return 'imports'
    case 'lookAtFlagged':
      return 'timeline/states'
  }
}

/**
 * Says a task in the language in force: what to do, what it costs until then, where it is done.
 * The integration is named only where there are several.
 */
export function useTodoText(integrations: number): (todo: Todo) => TodoText {
  const { t, formatDuration } = useWords('tasks')
  const cost = ({ kind, millisecondsPerDay }: Todo): string | null => {
    if (millisecondsPerDay <= 0) return null
    const time = formatDuration(millisecondsPerDay)
    // a state that is not mapped is seen, but as something else
    return kind === 'mapActivities' ? t('lost.mapActivities', { time }) : t('lost', { time })
  }
  const noteOf = (todo: Todo): string | undefined => {
    const parts = [integrations > 1 && todo.integration !== '' ? todo.integration : null, cost(todo)]
    const note = parts.filter((part) => part !== null).join(' · ')
    return note === '' ? undefined : note
  }
  return (todo) => ({
    key: `${todo.kind}:${todo.integrationId ?? ''}`,
    sentence: t(todo.kind, { count: todo.count, integration: todo.integration }),
    action: t(`${todo.kind}.action`),
    note: noteOf(todo),
    place: placeOf(todo),
    integrationId: todo.integrationId,
  })
}
