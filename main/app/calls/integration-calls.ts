import {
  addIntegration,
  changeIntegration,
  freshnessOf,
  integrationById,
  listIntegrations,
  removeIntegration,
} from '../../core/integrations/integrations.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { SystemId } from '../../../preload/contract/system-id.ts'
import { registry } from '../../systems/registry.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'
import { withSecrets } from '../with-secrets.ts'

export function integrationCalls(os: Implementer, state: AppState) {
  const shown = (integration: Integration): Integration => withSecrets(state, integration)
  return {
    integrations: {
      list: os.integrations.list.handler(() => listIntegrations(state.tools()).map(shown)),
      add: os.integrations.add.handler(({ input }) =>
        shown(state.change(['integrations'], (tools) => addIntegration(tools, input, readerOf(input.system)))),
      ),
      change: os.integrations.change.handler(({ input }) => {
        const before = integrationById(state.tools(), input.id)
        const changed = state.change(['integrations', 'states'], (tools) =>
          changeIntegration(tools, input, readerOf(before.system as SystemId)),
        )
        const after = integrationById(state.tools(), input.id)
        if (after.settings !== before.settings || after.zone !== before.zone) state.reconnect(after)
        return shown(changed)
      }),
      remove: os.integrations.remove.handler(async ({ input }) => {
        const [running] = state.historyJobs.running({ integrationId: input.id })
        if (running !== undefined) throw fail('jobRunning', { job: integrationById(state.tools(), input.id).name })
        state.change(['integrations', 'tasks'], (tools) => removeIntegration(tools, input.id))
        state.connections.drop(input.id)
        await state.ports.secrets.clear(input.id)
        return {}
      }),
      freshness: os.integrations.freshness.handler(({ input }) => {
        const tools = state.tools()
        return freshnessOf(tools, integrationById(tools, input.id).no)
      }),
    },
  }
}

/** Who reads the settings, in both ways of working. Some systems have none: their data comes as files. */
const readerOf = (system: SystemId) => registry[system].connector ?? registry[system].receiver
