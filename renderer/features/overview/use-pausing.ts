import { useMutation } from '@tanstack/react-query'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'

interface Pausing {
  readonly pause: () => void
  readonly resume: () => void
  readonly isRunning: boolean
  readonly failure: FailureData | null
}

/** Pause and resume of one integration. To pause is confirmed with the way back. */
export function usePausing({ id, name }: Pick<Integration, 'id' | 'name'>): Pausing {
  const { t } = useWords('overview')
  const resume = useMutation(
    api.connection.resume.mutationOptions({ onSuccess: () => confirmToast(t('resumed.done', { name })) }),
  )
  const pause = useMutation(
    api.connection.pause.mutationOptions({
      onSuccess: () => confirmToast(t('paused.done', { name }), () => resume.mutate({ id })),
    }),
  )
  const error = pause.error ?? resume.error
  return {
    pause: () => {
      resume.reset()
      pause.mutate({ id })
    },
    resume: () => {
      pause.reset()
      resume.mutate({ id })
    },
    isRunning: pause.isPending || resume.isPending,
    failure: error === null ? null : failureOf(error),
  }
}
