import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { PracticeSystem } from '../../../preload/contract/practice.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'

interface PracticeSystems {
  /** Undefined until they are known. */
  readonly systems: readonly PracticeSystem[] | undefined
  readonly failure: FailureData | null
  readonly isBusy: boolean
  readonly set: (system: PracticeSystem['system'], id: string, value: string) => void
  readonly setPassword: (system: PracticeSystem['system'], password: string, onDone: () => void) => void
  readonly setAddress: (system: PracticeSystem['system'], url: string, onDone: () => void) => void
  readonly restart: (system: PracticeSystem['system'], onDone: () => void) => void
  /** Makes every switch healthy again. */
  readonly reset: () => void
}

/** The systems that can be rehearsed, and how they are made to fail. */
export function usePracticeSystems(): PracticeSystems {
  const queries = useQueryClient()
  const systems = useQuery(api.practice.systems.queryOptions())
  const again = () => queries.invalidateQueries({ queryKey: api.practice.systems.key() })
  const change = useMutation({
    // one after the other: each answer is the whole system as it then is
    mutationFn: async (calls: readonly (() => Promise<unknown>)[]) => {
      for (const call of calls) await call()
    },
    onSettled: again,
  })
  const error = systems.error ?? change.error
  return {
    systems: systems.data,
    failure: error === null ? null : failureOf(error),
    isBusy: change.isPending,
    set: (system, id, value) => change.mutate([() => client.practice.set({ system, id, value })]),
    setPassword: (system, password, onDone) =>
      change.mutate([() => client.practice.setPassword({ system, password })], { onSuccess: onDone }),
    setAddress: (system, url, onDone) =>
      change.mutate([() => client.practice.setAddress({ system, url })], { onSuccess: onDone }),
    restart: (system, onDone) => change.mutate([() => client.practice.restart({ system })], { onSuccess: onDone }),
    reset: () =>
      change.mutate(
        (systems.data ?? []).flatMap(({ system, switches }) =>
          switches.flatMap(({ id, isChoice, value, values }) => {
            const [healthy] = values
            return isChoice || healthy === undefined || healthy === value
              ? []
              : [() => client.practice.set({ system, id, value: healthy })]
          }),
        ),
      ),
  }
}
