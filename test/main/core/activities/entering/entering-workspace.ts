import { addActivity } from '../../../../../main/core/activities/activities.ts'
import { activitiesToEnter } from '../../../../../main/core/activities/entering/activities-to-enter.ts'
import {
  markActivityEntry,
  takeBackActivityEntry,
} from '../../../../../main/core/activities/entering/mark-activity-entry.ts'
import { listMappings, mapActivities } from '../../../../../main/core/activities/mappings.ts'
import { acceptCertain } from '../../../../../main/core/people/assignments.ts'
import { openTestWorkspace } from '../../open-test-workspace.ts'

const at = (time: string): string => `2026-10-12T${time}:00Z`

/** Three people of two planning units with four states; nothing is mapped yet. */
export async function openEnteringWorkspace() {
  const workspace = await openTestWorkspace()
  const { tools } = workspace
  const { id: integrationId, no } = workspace.integrate()
  addActivity(tools, { id: 10, name: 'Pause', type: 'break', colour: '#112233' })
  addActivity(tools, { id: 11, name: 'Calls', type: 'presence', colour: '#445566' })
  await workspace.bring('employees', [
    'personnelNumber,lastName,firstName,email,planningUnit,validTo',
    '1,Alder,Ann,ann@x.example,Berlin,',
    '2,Birch,Bob,bob@x.example,Bonn,',
    '3,Cedar,Cy,cy@x.example,Ulm,2026-01-31',
  ])
  await workspace.bring('users', [
    'identifier,name,email',
    'ann,Ann Alder,ann@x.example',
    'bob,Bob Birch,bob@x.example',
    'cy,Cy Cedar,cy@x.example',
  ])
  acceptCertain(tools, integrationId)
  await workspace.bring('states', [
    'agent,state,start,end',
    `ann,Ready,${at('10:00')},${at('12:00')}`,
    `ann,Lunch,${at('12:00')},${at('12:30')}`,
    `bob,Ready,${at('10:00')},${at('11:00')}`,
    `bob,Training,${at('11:00')},${at('11:15')}`,
    `cy,Lunch,${at('12:00')},${at('12:10')}`,
  ])
  const toEnter = () => activitiesToEnter(tools, integrationId)
  const one = (activityId: number) => {
    const found = toEnter().find(({ id }) => id === activityId)
    if (!found) throw new Error(`nothing is to be entered for ${activityId}`)
    return found
  }
  return {
    ...workspace,
    integrationId,
    integration: { no, zone: 'Europe/Berlin' },
    toEnter,
    one,
    /** Maps states by name. */
    map: (activityId: number | null, ...states: readonly string[]) => {
      const rows = listMappings(tools, integrationId).filter(({ state }) => states.includes(state))
      mapActivities(
        tools,
        rows.map(({ externalActivityId }) => externalActivityId),
        activityId,
      )
    },
    mark: (activityId: number, as: 'done' | 'skipped' | 'problem', note = '') =>
      markActivityEntry(tools, {
        integrationId,
        activityId,
        as,
        note,
        shown: one(activityId).states.map(({ state }) => state),
      }),
    takeBack: (activityId: number) => takeBackActivityEntry(tools, { integrationId, activityId }),
    /** `ID entry: states`. */
    lines: () => toEnter().map(({ id, entry, states }) => `${id} ${entry}: ${states.map(({ state }) => state).join()}`),
  }
}
