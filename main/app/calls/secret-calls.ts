import type { SecretsStatus } from '../../../preload/contract/secrets.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'

/** What guards the secrets of this computer. Passphrases go in and do not come out. */
export function secretCalls(os: Implementer, state: AppState) {
  const { secrets } = state.ports
  const status = (): SecretsStatus => ({ protection: secrets.protection(), isLocked: secrets.isLocked() })
  const changed = (): SecretsStatus => {
    state.changed('secrets', 'integrations')
    return status()
  }
  return {
    secrets: {
      status: os.secrets.status.handler(() => status()),
      unlock: os.secrets.unlock.handler(async ({ input }) => {
        await secrets.unlock(input.passphrase)
        return changed()
      }),
      setPassphrase: os.secrets.setPassphrase.handler(async ({ input }) => {
        await secrets.setPassphrase(input.passphrase)
        return changed()
      }),
    },
  }
}
