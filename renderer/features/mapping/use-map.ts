import { useMutation } from '@tanstack/react-query'
import type { Activity } from '../../../preload/contract/activities.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { MappingRow } from '../../../preload/contract/mappings.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'

export interface Mapper {
  /** Maps the rows to one activity, or takes their mapping away, as one step; says so with a way back. */
  readonly map: (rows: readonly MappingRow[], target: Activity | null) => void
  readonly undo: () => void
  readonly isPending: boolean
  /** What went wrong last, until something else is done. */
  readonly failure: FailureData | null
}

/** Maps and takes back. `onMapped` hears of each step that worked. */
export function useMap(onMapped: () => void): Mapper {
  const { t } = useWords('mapping')
  const mapping = useMutation(api.mappings.map.mutationOptions())
  const undoing = useMutation(api.journal.undo.mutationOptions())
  const error = mapping.error ?? undoing.error

  const undo = () => {
    mapping.reset()
    undoing.mutate(undefined, { onSuccess: () => confirmToast(t('undone')) })
  }
  const map = (rows: readonly MappingRow[], target: Activity | null) => {
    if (rows.length === 0) return
    undoing.reset()
    const externalActivityIds = rows.map((row) => row.externalActivityId)
    mapping.mutate(
      { externalActivityIds, activityId: target?.id ?? null },
      {
        onSuccess: () => {
          const count = rows.length
          confirmToast(target === null ? t('unmapped', { count }) : t('mapped', { count, to: target.name }), undo)
          onMapped()
        },
      },
    )
  }
  return {
    map,
    undo,
    isPending: mapping.isPending || undoing.isPending,
    failure: error === null ? null : failureOf(error),
  }
}
