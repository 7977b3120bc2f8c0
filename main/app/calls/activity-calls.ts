import {
  activityExport,
  addActivity,
  changeActivity,
  listActivities,
  removeActivities,
} from '../../core/activities/activities.ts'
import { externalActivities } from '../../core/activities/external-activities.ts'
import { knownUnits } from '../../core/activities/planning-units.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'
import { activityEnteringCalls } from './activity-entering-calls.ts'
import { documentedOf, mappingCalls } from './mapping-calls.ts'

export function activityCalls(os: Implementer, state: AppState) {
  const topics = ['activities', 'mappings'] as const
  return {
    activities: {
      list: os.activities.list.handler(({ input }) => listActivities(state.tools(), input)),
      add: os.activities.add.handler(({ input }) => state.change(topics, (tools) => addActivity(tools, input))),
      change: os.activities.change.handler(({ input }) =>
        state.change(topics, (tools) => changeActivity(tools, input)),
      ),
      remove: os.activities.remove.handler(({ input }) =>
        state.change(topics, (tools) => removeActivities(tools, input.ids)),
      ),
      units: os.activities.units.handler(() => knownUnits(state.tools().database)),
      exportFile: os.activities.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, activityExport(state.tools())),
      ),
      external: os.activities.external.handler(({ input: { integrationId, newSince } }) => {
        const tools = state.tools()
        const documented = documentedOf(integrationById(tools, integrationId))
        return externalActivities(tools, integrationId, { documented, newSince })
      }),
    },
    mappings: mappingCalls(os, state),
    activityEntering: activityEnteringCalls(os, state),
  }
}
