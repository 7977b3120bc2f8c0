import { fail } from '../../../preload/contract/failure.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import { addState, changeState, removeStates } from '../../core/states/edit-states.ts'
import { listStates } from '../../core/states/list-states.ts'
import { personDay, stateRange } from '../../core/states/person-day.ts'
import { resolvedStates } from '../../core/states/resolved-states.ts'
import { stateExport } from '../../core/states/state-export.ts'
import { teamDay } from '../../core/states/team-day.ts'
import { unmappedHeat } from '../../core/states/unmapped-heat.ts'
import type { AppState } from '../app-state.ts'
import { breather } from '../breather.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'

export function stateCalls(os: Implementer, state: AppState) {
  const topics = ['states', 'users', 'mappings', 'assignments'] as const
  return {
    states: {
      list: os.states.list.handler(({ input }) => listStates(state.tools(), input)),
      add: os.states.add.handler(({ input: { integrationId, ...fields } }) =>
        state.change(topics, (tools) => addState(tools, integrationId, fields)),
      ),
      change: os.states.change.handler(({ input }) => state.change(topics, (tools) => changeState(tools, input))),
      remove: os.states.remove.handler(({ input }) => state.change(topics, (tools) => removeStates(tools, input.ids))),
      exportFile: os.states.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, stateExport(state.tools(), input)),
      ),
      resolved: os.states.resolved.handler(({ input }) => {
        if (input.to < input.from) throw fail('rangeInvalid', { from: input.from, to: input.to })
        return resolvedStates(state.tools(), input)
      }),
      range: os.states.range.handler(({ input }) => {
        const tools = state.tools()
        return stateRange(tools, integrationById(tools, input.integrationId))
      }),
      day: os.states.day.handler(({ input }) =>
        personDay(state.tools(), input.integrationId, input.identifier, input.day),
      ),
      teamDay: os.states.teamDay.handler(({ input }) => teamDay(state.tools(), input)),
      unmappedHeat: os.states.unmappedHeat.handler(({ input, signal }) =>
        unmappedHeat(state.tools(), input, breather(state.ports, signal)),
      ),
    },
  }
}
