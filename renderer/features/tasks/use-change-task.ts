import { useMutation } from '@tanstack/react-query'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { Task } from '../../../preload/contract/tasks.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'

interface TaskWays {
  /** Ticks a task off, or takes the tick away. */
  readonly setDone: (task: Task, isDone: boolean) => void
  readonly remove: (task: Task) => void
  readonly failure: FailureData | null
}

/** What can be done with a tracked task from the list; each of it has a way back. */
export function useChangeTask(): TaskWays {
  const { t } = useWords('tasks')
  const change = useMutation(api.tasks.change.mutationOptions())
  const remove = useMutation(api.tasks.remove.mutationOptions())
  const undo = useMutation(api.journal.undo.mutationOptions())
  const error = change.error ?? remove.error ?? undo.error
  const begin = () => {
    change.reset()
    remove.reset()
    undo.reset()
  }
  return {
    setDone: ({ id, state }, isDone) => {
      begin()
      change.mutate(
        { id, state: isDone ? 'done' : 'open' },
        { onSuccess: () => isDone && confirmToast(t('ticked'), () => change.mutate({ id, state })) },
      )
    },
    remove: ({ id }) => {
      begin()
      remove.mutate({ id }, { onSuccess: () => confirmToast(t('removed'), () => undo.mutate(undefined)) })
    },
    failure: error === null ? null : failureOf(error),
  }
}
