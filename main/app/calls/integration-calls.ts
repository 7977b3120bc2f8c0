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
      add: os.integrations.add.handler(({ input }) => {
        const added = addIntegration(state.tools(), input)
        state.changed('integrations', 'journal')
        return added
      }),
      change: os.integrations.change.handler(({ input }) => {
        const changed = changeIntegration(state.tools(), input)
        state.changed('integrations', 'states', 'journal')
        return changed
      }),
      remove: os.integrations.remove.handler(({ input }) => {
        removeIntegration(state.tools(), input.id)
        state.changed('integrations', 'journal')
        return {}
      }),
      freshness: os.integrations.freshness.handler(({ input }) => {
        const tools = state.tools()
        return freshnessOf(tools, integrationById(tools, input.id).no)
      }),
    },
  }
}
