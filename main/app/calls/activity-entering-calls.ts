import type { Generation } from '../../../preload/contract/entering.ts'
import type { Language } from '../../../preload/contract/language.ts'
import { addToUnits } from '../../core/activities/add-to-units.ts'
import { activitiesToEnter } from '../../core/activities/entering/activities-to-enter.ts'
import { activityWorkList } from '../../core/activities/entering/activity-work-list.ts'
import { listActivityEntering } from '../../core/activities/entering/list-activity-entering.ts'
import { markActivityEntry, takeBackActivityEntry } from '../../core/activities/entering/mark-activity-entry.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'

interface WorkListInput {
  readonly integrationId: string
  readonly generation: Generation
  readonly language: Language
  readonly activities: 'all' | 'left'
}

/** Entering activities in injixo by hand, as far as Ponte can help there. */
export function activityEnteringCalls(os: Implementer, state: AppState) {
  const { ports } = state
  const calls = os.activityEntering

  const listOf = ({ integrationId, generation, language, activities }: WorkListInput) => {
    const tools = state.tools()
    const { name } = integrationById(tools, integrationId)
    const word = (label: string) => ports.words(language, `injixo.${label}`)
    return activityWorkList(
      activitiesToEnter(tools, integrationId),
      { integration: name, generation, activities },
      word,
    )
  }

  return {
    list: calls.list.handler(({ input }) => listActivityEntering(state.tools(), input)),
    mark: calls.mark.handler(({ input }) => {
      state.tools().database.atomically(() => markActivityEntry(state.tools(), input))
      state.changed('entering')
      return {}
    }),
    takeBack: calls.takeBack.handler(({ input }) => {
      state.tools().database.atomically(() => takeBackActivityEntry(state.tools(), input))
      state.changed('entering')
      return {}
    }),
    inUnits: calls.inUnits.handler(({ input }) => {
      state.change(['activities'], (tools) => addToUnits(tools, input))
      return {}
    }),
    workList: calls.workList.handler(({ input }) => listOf(input)),
    workListFile: calls.workListFile.handler(({ input }) => {
      const name = ports.words(input.language, 'injixo.list.activitiesFile')
      return exportFile(ports, 'xlsx', { name, ...listOf(input) })
    }),
  }
}
