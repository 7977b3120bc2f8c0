import { activityOf } from '../../core/activities/activities.ts'
import { externalActivities } from '../../core/activities/external-activities.ts'
import { beginGuided, cancelGuided, guidedStepDone } from '../../core/activities/guided-change.ts'
import { changeOf, lastChange } from '../../core/activities/mapping-changes.ts'
import { coarseStrategy, fineStrategy } from '../../core/activities/mapping-strategies.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../core/activities/mappings.ts'
import { previewMapping } from '../../core/activities/preview-mapping.ts'
import { type MappedState, proposeMapping } from '../../core/activities/propose-mapping.ts'
import { readMappingList } from '../../core/activities/read-mapping-list.ts'
import { renewals } from '../../core/activities/renewal.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import type { ActivityRow, IntegrationRow, MappingChangeRow } from '../../core/schema/tables.ts'
import type { System } from '../../core/system.ts'
import { registry } from '../../systems/registry.ts'
import type { AppState } from '../app-state.ts'
import { breather } from '../breather.ts'
import { createGuardedMapping } from '../guarded-mapping.ts'
import type { Implementer } from '../implementer.ts'

const topics = ['activities', 'mappings', 'tasks'] as const

/** The mapping of external activities: as it stands, as it might be, and its change as one operation. */
export function mappingCalls(os: Implementer, state: AppState) {
  const guarded = createGuardedMapping(state)
  const rowOf = (id: string) => integrationById(state.tools(), id)
  const shown = (row: MappingChangeRow, integrationId: string) =>
    changeOf(row, integrationId, longestPause(rowOf(integrationId)))
  const activities = () =>
    state.tools().database.prepare('SELECT * FROM activity ORDER BY id').all<ActivityRow>().map(activityOf)
  const states = (integrationId: string) =>
    externalActivities(state.tools(), integrationId, { documented: documentedOf(rowOf(integrationId)) })

  return {
    list: os.mappings.list.handler(({ input }) => listMappings(state.tools(), input.integrationId)),
    map: os.mappings.map.handler(({ input }) =>
      state.change(topics, (tools) => mapActivities(tools, input.externalActivityIds, input.activityId)),
    ),
    renewal: os.mappings.renewal.handler(({ input }) => renewals(listMappings(state.tools(), input.integrationId))),
    add: os.mappings.add.handler(({ input }) =>
      state.change(topics, (tools) => addExternalActivity(tools, input.integrationId, input.state)),
    ),
    readFile: os.mappings.readFile.handler(async ({ input }) => {
      const { name } = rowOf(input.integrationId)
      const file = await state.ports.shelf.get(input.fileId)
      const table = await state.ports.reader.open(file.path, file.name, {})
      try {
        return await readMappingList(table, file.name, name)
      } finally {
        await table.close()
      }
    }),
    preview: os.mappings.preview.handler(({ input, signal }) =>
      previewMapping(state.tools(), input, {
        documented: namesOf(rowOf(input.integrationId)),
        breathe: breather(state.ports, signal),
      }),
    ),
    proposals: os.mappings.proposals.handler(({ input }) =>
      proposeMapping(states(input.integrationId), activities(), mappedStates(state)),
    ),
    strategy: os.mappings.strategy.handler(({ input: { integrationId, strategy, activityId } }) =>
      strategy === 'coarse'
        ? coarseStrategy(states(integrationId), activities(), activityId)
        : fineStrategy(states(integrationId), activities()),
    ),
    apply: os.mappings.apply.handler(async ({ input }) => {
      const { integrationId, entries } = input
      const row = rowOf(integrationId)
      const names = namesOf(row)
      const change =
        row.way === 'ponteDelivers'
          ? await guarded.apply(integrationId, entries, names)
          : state.change(topics, (tools) => beginGuided(tools, input, names))
      return shown(change, integrationId)
    }),
    changeStanding: os.mappings.changeStanding.handler(({ input: { integrationId } }) => {
      const change = lastChange(state.tools(), integrationId)
      return { change: change && shown(change, integrationId), longestPause: longestPause(rowOf(integrationId)) }
    }),
    changeDone: os.mappings.changeDone.handler(({ input: { integrationId, step } }) =>
      shown(
        state.change(topics, (tools) => guidedStepDone(tools, integrationId, step)),
        integrationId,
      ),
    ),
    changeCancel: os.mappings.changeCancel.handler(({ input: { integrationId } }) =>
      shown(
        state.change(topics, (tools) => cancelGuided(tools, integrationId)),
        integrationId,
      ),
    ),
  }
}

/** States that the vendor documents, with what they mean. */
export function documentedOf({ system }: Pick<IntegrationRow, 'system'>): NonNullable<System['files']>['states'] {
  return systemOf(system).files?.states ?? []
}

const namesOf = (row: IntegrationRow): ReadonlySet<string> => new Set(documentedOf(row).map(({ name }) => name))

/** Only injixo's own imports can be paused for too long: what Ponte asks for itself goes on where it was. */
function longestPause({ system, way }: IntegrationRow): number | null {
  return way === 'injixoImports' ? (systemOf(system).longestPause ?? null) : null
}

function systemOf(id: string): System {
  return registry[id as System['id']]
}

function mappedStates(state: AppState): MappedState[] {
  return state
    .tools()
    .database.prepare(`
      SELECT a.name AS state, integration.name AS integration, mapping.activity_id AS activityId FROM mapping
      JOIN external_activity AS a ON a.no = mapping.external_activity_no JOIN integration ON integration.no = a.integration_no`)
    .all<MappedState>()
}
