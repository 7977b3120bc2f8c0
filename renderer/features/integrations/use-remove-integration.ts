import { useMutation } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'

interface RemoveIntegration {
  readonly remove: () => void
  readonly isRunning: boolean
  readonly failure: FailureData | null
}

/** Removes an integration without asking: what was done is confirmed with a way back. */
export function useRemoveIntegration({ id, name }: Integration, onRemoved: () => void = () => {}): RemoveIntegration {
  const { t } = useWords('integrations')
  const bringBack = useMutation({ mutationFn: () => client.journal.undo() })
  const remove = useMutation({
    mutationFn: () => client.integrations.remove({ id }),
    onSuccess: () => {
      onRemoved()
      confirmToast(t('removed', { name }), () => bringBack.mutate())
    },
  })
  return {
    remove: () => remove.mutate(),
    isRunning: remove.isPending,
    failure: remove.error === null ? null : failureOf(remove.error),
  }
}
