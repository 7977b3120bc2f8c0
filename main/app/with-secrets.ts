import type { Integration } from '../../preload/contract/integrations.ts'
import type { Connections } from './connections.ts'

/** An integration with what only the keeper of secrets knows of it. */
export function withSecrets({ hasSecret }: Pick<Connections, 'hasSecret'>, integration: Integration): Integration {
  return { ...integration, hasSecret: hasSecret(integration) }
}
