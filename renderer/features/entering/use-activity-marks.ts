import { useMutation } from '@tanstack/react-query'
import type { EnteringActivity } from '../../../preload/contract/activity-entering.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'
import type { Mark } from './use-marks.ts'

export interface ActivityMarks {
  readonly isBusy: boolean
  readonly failure: FailureData | null
  readonly mark: (activity: EnteringActivity, as: Mark, note: string, onMarked: () => void) => void
  readonly takeBack: (activityId: number) => void
  /** The one marked last comes back. */
  readonly takeBackLast: (() => void) | undefined
  /** The activity was added to these planning units in injixo, or is seen there. */
  readonly putInUnits: (activity: EnteringActivity, units: readonly string[]) => void
}

/** Says what became of an activity, and takes it back. */
export function useActivityMarks(integrationId: string): ActivityMarks {
  const { t } = useWords('entering')
  const words = useWords('activityEntering')
  const marking = useMutation(api.activityEntering.mark.mutationOptions())
  const takingBack = useMutation(api.activityEntering.takeBack.mutationOptions())
  const putting = useMutation(api.activityEntering.inUnits.mutationOptions())
  const takeBack = (activityId: number) =>
    takingBack.mutate({ integrationId, activityId }, { onSuccess: () => confirmToast(t('toast.takenBack')) })
  const last = marking.isSuccess ? marking.variables.activityId : undefined
  const error = marking.error ?? takingBack.error ?? putting.error
  return {
    isBusy: marking.isPending || putting.isPending,
    failure: error === null ? null : failureOf(error),
    mark: ({ id: activityId, name, states }, as, note, onMarked) => {
      const shown = states.map(({ state }) => state)
      marking.mutate(
        { integrationId, activityId, as, note, shown },
        {
          onSuccess: () => {
            onMarked()
            confirmToast(words.t(`toast.${as}`, { name }), () => takeBack(activityId))
          },
        },
      )
    },
    takeBack,
    takeBackLast: last === undefined || takingBack.variables?.activityId === last ? undefined : () => takeBack(last),
    putInUnits: ({ id: activityId, name }, units) =>
      putting.mutate(
        { activityId, units: [...units] },
        { onSuccess: () => confirmToast(words.t('toast.inUnits', { name, count: units.length })) },
      ),
  }
}
