import { useMutation, useQuery } from '@tanstack/react-query'
import type { Operation } from '../../preload/contract/journal.ts'
import { api } from '../api/api.ts'
import { failureOf } from '../api/failure.ts'
import { confirmToast } from '../ui/confirm-toast.ts'
import { useWords } from '../words/use-words.ts'
import { showFailure } from './frame-store.ts'

interface Step {
  readonly operation: Operation
  readonly subject: string
  readonly things: number
}

export interface UndoWay {
  /** What would be undone or redone now; null when there is nothing. */
  readonly what: string | null
  readonly isRunning: boolean
  readonly run: () => void
}

/** Undo and redo of the last change in the workspace, whoever of its pages made it. */
export function useUndo(): { readonly undo: UndoWay; readonly redo: UndoWay } {
  const { t } = useWords('app')
  const journal = useWords('journal')
  const next = useQuery(api.journal.next.queryOptions())
  const say = ({ operation, subject, things }: Step): string => {
    const key = `operation.${operation}`
    return journal.has(key) ? journal.t(key, { subject, count: things }) : subject
  }
  const undo = useMutation(
    api.journal.undo.mutationOptions({
      onMutate: () => showFailure(null),
      onSuccess: (step) => confirmToast(t('undo.done', { what: say(step) })),
      onError: (error) => showFailure(failureOf(error)),
    }),
  )
  const redo = useMutation(
    api.journal.redo.mutationOptions({
      onMutate: () => showFailure(null),
      onSuccess: (step) => confirmToast(t('redo.done', { what: say(step) })),
      onError: (error) => showFailure(failureOf(error)),
    }),
  )
  const way = (step: Step | null | undefined, mutation: typeof undo): UndoWay => ({
    what: step == null ? null : say(step),
    isRunning: mutation.isPending,
    run: () => {
      if (step != null && !mutation.isPending) mutation.mutate(undefined)
    },
  })
  return { undo: way(next.data?.undo, undo), redo: way(next.data?.redo, redo) }
}
