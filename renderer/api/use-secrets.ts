import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FailureData } from '../../preload/contract/failure.ts'
import type { SecretsStatus } from '../../preload/contract/secrets.ts'
import { api, client } from './api.ts'
import { failureOf } from './failure.ts'
import { useSaving } from './use-saving.ts'

export interface Secrets {
  /** Undefined until it is known. */
  readonly status: SecretsStatus | undefined
  readonly isBusy: boolean
  /** Why the status could not be read, or a passphrase not be taken. */
  readonly failure: FailureData | null
  /** Both answer whether it was done. */
  readonly unlock: (passphrase: string) => Promise<boolean>
  readonly setPassphrase: (passphrase: string) => Promise<boolean>
}

/** How the secrets of this computer are kept, and the passphrase that guards them. */
export function useSecrets(): Secrets {
  const queries = useQueryClient()
  const status = useQuery(api.secrets.status.queryOptions())
  // not a mutation: those remember what they were given, and a passphrase is to be forgotten
  const saving = useSaving()
  const change = async (call: () => Promise<SecretsStatus>) => {
    let isDone = false
    await saving.save(call, (now) => {
      isDone = true
      queries.setQueryData(api.secrets.status.queryKey(), now)
    })
    return isDone
  }
  return {
    status: status.data,
    isBusy: saving.isSaving,
    failure: saving.failure ?? (status.error === null ? null : failureOf(status.error)),
    unlock: (passphrase) => change(() => client.secrets.unlock({ passphrase })),
    setPassphrase: (passphrase) => change(() => client.secrets.setPassphrase({ passphrase })),
  }
}

/** Whether a passphrase is needed before the secrets can be used; undefined until that is known. */
export function useAreSecretsLocked(): boolean | undefined {
  return useQuery(api.secrets.status.queryOptions()).data?.isLocked
}
