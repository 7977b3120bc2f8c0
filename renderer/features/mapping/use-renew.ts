import { useMutation } from '@tanstack/react-query'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { Renewal } from '../../../preload/contract/mappings.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'

interface Renewer {
  /** Maps each state to what is proposed for it; says so with a way back. */
  readonly renew: (renewals: readonly Renewal[]) => void
  readonly isPending: boolean
  readonly failure: FailureData | null
}

/** States by the activity proposed for them: one activity is one step. */
function byActivity(renewals: readonly Renewal[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>()
  for (const { proposal, state } of renewals) {
    if (proposal === null) continue
    groups.set(proposal.id, [...(groups.get(proposal.id) ?? []), state.externalActivityId])
  }
  return groups
}

/** Applies what the renewal of the mapping proposes, and takes it back. `onDone` hears when all of it is done. */
export function useRenew(onDone: () => void): Renewer {
  const { t } = useWords('mapping')
  const undoing = useMutation({
    mutationFn: async (steps: number) => {
      for (let step = 0; step < steps; step += 1) await client.journal.undo()
    },
    onSuccess: () => confirmToast(t('undone')),
  })
  const mapping = useMutation({
    mutationFn: async (groups: ReadonlyMap<number, readonly string[]>) => {
      for (const [activityId, externalActivityIds] of groups)
        await client.mappings.map({ externalActivityIds: [...externalActivityIds], activityId })
    },
  })
  const error = mapping.error ?? undoing.error
  return {
    renew: (renewals) => {
      undoing.reset()
      const groups = byActivity(renewals)
      const count = [...groups.values()].flat().length
      mapping.mutate(groups, {
        onSuccess: () => {
          confirmToast(t('renewal.done', { count }), () => undoing.mutate(groups.size))
          onDone()
        },
      })
    },
    isPending: mapping.isPending || undoing.isPending,
    failure: error === null ? null : failureOf(error),
  }
}
