import {
  addIntegration,
  changeIntegration,
  freshnessOf,
  integrationById,
  listIntegrations,
  removeIntegration,
} from '../../core/integrations/integrations.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'

export function integrationCalls(os: Implementer, state: AppState) {
  return {
    integrations: {
      list: os.integrations.list.handler(() => listIntegrations(state.tools())),
      add: os.integrations.add.handler(({ input }) =>
        state.change(['integrations'], (tools) => addIntegration(tools, input)),
      ),
      change: os.integrations.change.handler(({ input }) =>
        state.change(['integrations', 'states'], (tools) => changeIntegration(tools, input)),
      ),
      remove: os.integrations.remove.handler(({ input }) => {
        state.change(['integrations'], (tools) => removeIntegration(tools, input.id))
        return {}
      }),
      freshness: os.integrations.freshness.handler(({ input }) => {
        const tools = state.tools()
        return freshnessOf(tools, integrationById(tools, input.id).no)
      }),
    },
  }
}
