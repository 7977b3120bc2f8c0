import { useMutation } from '@tanstack/react-query'
import type { EnteringPerson } from '../../../preload/contract/entering.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'
import { personName } from './person-name.ts'

export type Mark = 'done' | 'skipped' | 'problem'

export interface Marks {
  readonly isBusy: boolean
  readonly failure: FailureData | null
  readonly mark: (person: EnteringPerson, as: Mark, note: string, onMarked: () => void) => void
  readonly takeBack: (employeeId: string) => void
  /** The one marked last comes back. */
  readonly takeBackLast: (() => void) | undefined
}

/** Says what became of a person, and takes it back. */
export function useMarks(integrationId: string): Marks {
  const { t } = useWords('entering')
  const marking = useMutation(api.entering.mark.mutationOptions())
  const takingBack = useMutation(api.entering.takeBack.mutationOptions())
  const takeBack = (employeeId: string) =>
    takingBack.mutate({ integrationId, employeeId }, { onSuccess: () => confirmToast(t('toast.takenBack')) })
  const last = marking.isSuccess ? marking.variables.employeeId : undefined
  const error = marking.error ?? takingBack.error
  return {
    isBusy: marking.isPending,
    failure: error === null ? null : failureOf(error),
    mark: (person, as, note, onMarked) => {
      const { employeeId, target: shown } = person
      marking.mutate(
        { integrationId, employeeId, as, note, shown },
        {
          onSuccess: () => {
            onMarked()
            confirmToast(t(`toast.${as}`, { name: personName(person) }), () => takeBack(employeeId))
          },
        },
      )
    },
    takeBack,
    takeBackLast: last === undefined || takingBack.variables?.employeeId === last ? undefined : () => takeBack(last),
  }
}
