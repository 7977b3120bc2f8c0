import type { Integration } from '../../preload/contract/integrations.ts'
import type { Secrets } from '../core/platform.ts'
import type { Connections } from './connections.ts'
import { handedOverFields, isSealed } from './sealed-secrets.ts'

/** An integration with what only the keeper of secrets knows of it. */
export function withSecrets(
  {
    connections,
    ports,
  }: { readonly connections: Pick<Connections, 'hasSecret'>; readonly ports: { readonly secrets: Secrets } },
  integration: Integration,
): Integration {
  return {
    ...integration,
    hasSecret: connections.hasSecret(integration),
    sealed: handedOverFields(integration).filter((field) => isSealed(ports.secrets, integration.id, field)),
  }
}
