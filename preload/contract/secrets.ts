import * as z from 'zod'
import { call } from './failure.ts'

/** What guards the secrets of this computer: the keychain of the system, a passphrase, or only that they end with this process. */
export const SecretsStatus = z.object({
  protection: z.enum(['system', 'passphrase', 'memory']),
  /** A passphrase is needed before any of them can be used. */
  isLocked: z.boolean(),
})
export type SecretsStatus = z.infer<typeof SecretsStatus>

const Passphrase = z.object({ passphrase: z.string().min(1).max(500) })

/** Secrets go in and do not come out. */
export const secrets = {
  status: call.output(SecretsStatus),
  unlock: call.input(Passphrase).output(SecretsStatus),
  setPassphrase: call.input(Passphrase).output(SecretsStatus),
}
