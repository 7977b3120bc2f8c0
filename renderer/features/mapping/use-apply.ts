import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'

export interface Applier {
  /** Applies the draft as one change; says so with a way back. Where injixo imports, it begins the guided change instead. */
  readonly apply: (entries: readonly MappingEntry[]) => void
  readonly undo: () => void
  readonly isPending: boolean
  /** What went wrong last, until something else is done. */
  readonly failure: FailureData | null
}

/** `onApplied` hears of each change that worked, or was begun. */
export function useApply(integrationId: string, onApplied: () => void): Applier {
  const { t } = useWords('mapping')
  const queries = useQueryClient()
  const applying = useMutation(
    api.mappings.apply.mutationOptions({
      // the draft goes when the list shows what it has become: in between the old mapping would come back for a moment
      onSuccess: () => queries.invalidateQueries({ queryKey: [['activities']] }),
    }),
  )
  const undoing = useMutation(api.journal.undo.mutationOptions())
  const error = applying.error ?? undoing.error

  const undo = () => {
    applying.reset()
    undoing.mutate(undefined, { onSuccess: () => confirmToast(t('undone')) })
  }
  return {
    apply: (entries) => {
      if (entries.length === 0) return
      undoing.reset()
      applying.mutate(
        { integrationId, entries: [...entries] },
        {
          onSuccess: ({ way }) => {
            if (way === 'guarded') confirmToast(t('applied', { count: entries.length }), undo)
            onApplied()
          },
        },
      )
    },
    undo,
    isPending: applying.isPending || undoing.isPending,
    failure: error === null ? null : failureOf(error),
  }
}
