import type { Integration } from '../../../preload/contract/integrations.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { App } from '../../app/app.ts'
import type { Terminal } from './terminal.ts'

/**
 * Opens what is kept with PONTE_PASSPHRASE, or lets it guard from now on where nothing does. Answers whether a password that is set now
 * is kept beyond this command.
 */
export async function openSecrets({ client }: App, { environment }: Terminal): Promise<boolean> {
  const passphrase = environment['PONTE_PASSPHRASE'] ?? ''
  const { protection, isLocked } = await client.secrets.status({})
  if (passphrase === '') return protection !== 'memory' && !isLocked
  if (isLocked) await client.secrets.unlock({ passphrase })
  else if (protection === 'memory') await client.secrets.setPassphrase({ passphrase })
  return true
}

/** Makes sure that the system can be asked: with the password that is kept, else with PONTE_PASSWORD. Fails with `secretMissing`. */
export async function needSecret(app: App, integration: Integration, terminal: Terminal): Promise<void> {
  await openSecrets(app, terminal)
  if (integration.hasSecret) return
  const secret = terminal.environment['PONTE_PASSWORD'] ?? ''
  if (secret === '') throw fail('secretMissing', { name: integration.name })
  await app.client.connection.setSecret({ id: integration.id, secret })
}
