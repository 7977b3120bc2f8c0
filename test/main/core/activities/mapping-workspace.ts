import { addActivity } from '../../../../main/core/activities/activities.ts'
import { standingMapping } from '../../../../main/core/activities/check-draft.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const moment = (time: string): string => `2026-10-12T${time}:00Z`

/** A workspace with two activities and the states of two people on one day, an hour of them parallel. */
export async function openMappingWorkspace() {
  const workspace = await openTestWorkspace()
  const { id: integrationId, no } = workspace.integrate()
  addActivity(workspace.tools, { id: 10, name: 'Pause', type: 'break', colour: '#112233' })
  addActivity(workspace.tools, { id: 11, name: 'Calls', type: 'presence', colour: '#445566' })
  await workspace.bring('states', [
    'agent,state,start,end',
    `ann,Ready,${moment('10:00')},${moment('12:00')}`,
    `ann,Not Ready (Lunch),${moment('11:00')},${moment('12:00')}`,
    `ann,On Call,${moment('12:00')},${moment('13:00')}`,
    `bob,Not Ready (Lunch),${moment('12:00')},${moment('12:30')}`,
  ])
  return {
    ...workspace,
    integrationId,
    integrationNo: no,
    /** State -> activity ID or null, as it stands now. */
    mapping: () =>
      Object.fromEntries(
        standingMapping(workspace.database, no).map(({ state, activityId }) => [state, activityId] as const),
      ),
    integration: () =>
      workspace.database
        .prepare('SELECT state, paused_at FROM integration WHERE no = ?')
        .one<{ state: string; paused_at: number | null }>(no),
  }
}

export type MappingWorkspace = Awaited<ReturnType<typeof openMappingWorkspace>>
