import {
  activityExport,
  addActivity,
  changeActivity,
  listActivities,
  removeActivities,
} from '../../core/activities/activities.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../core/activities/mappings.ts'
import { renewals } from '../../core/activities/renewal.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'

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
      exportFile: os.activities.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, activityExport(state.tools())),
      ),
    },
    mappings: {
      list: os.mappings.list.handler(({ input }) => listMappings(state.tools(), input.integrationId)),
      map: os.mappings.map.handler(({ input }) =>
        state.change(topics, (tools) => mapActivities(tools, input.externalActivityIds, input.activityId)),
      ),
      renewal: os.mappings.renewal.handler(({ input }) => renewals(listMappings(state.tools(), input.integrationId))),
      add: os.mappings.add.handler(({ input }) =>
        state.change(topics, (tools) => addExternalActivity(tools, input.integrationId, input.state)),
      ),
    },
  }
}
