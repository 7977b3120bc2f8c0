import { addActivity } from '../../../../main/core/activities/activities.ts'
import { listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { assignUser } from '../../../../main/core/people/assignments.ts'
import { given } from '../../given.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

/** Four people of Berlin time on 13 October 2026: two of a planning unit, one of another, one whom nobody knows. Ready counts as Calls. */
export async function openTeamWorkspace() {
  const workspace = await openTestWorkspace()
  const { tools, database, bring } = workspace
  const { id: integrationId, no: integrationNo } = workspace.integrate()
  await bring('employees', [
    'personnelNumber,lastName,firstName,email,planningUnit',
    '1,Abel,Ann,ann@x.example,North',
    '2,Bell,Bob,bob@x.example,North',
    '3,Cole,Cas,cas@x.example,South',
  ])
  await bring('states', [
    'agent,state,start,end',
    'bob,Ready,2026-10-13T08:00:00Z,2026-10-13T10:00:00Z',
    'bob,Break,2026-10-13T09:30:00Z,2026-10-13T10:00:00Z',
    'ann,Ready,2026-10-12T21:00:00Z,2026-10-12T23:30:00Z',
    'cas,Break,2026-10-13T12:00:00Z,2026-10-13T12:45:00Z',
    'cas,Coaching,2026-10-13T12:45:00Z,2026-10-13T13:15:00Z',
    'stranger,Break,2026-10-13T08:00:00Z,2026-10-13T08:10:00Z',
    'stranger,Break,2026-10-15T08:00:00Z,2026-10-15T08:10:00Z',
  ])
  addActivity(tools, { id: 10, name: 'Calls', type: 'presence', colour: '#112233' })
  const map = (state: string, activityId: number) => {
    const { externalActivityId } = given(listMappings(tools, integrationId).find((row) => row.state === state))
    mapActivities(tools, [externalActivityId], activityId)
  }
  map('Ready', 10)
  const idOf = (sql: string, value: string) => database.prepare(sql).one<{ id: string }>(value).id
  const userId = (identifier: string) => idOf('SELECT id FROM external_user WHERE identifier = ?', identifier)
  const employeeId = (lastName: string) => idOf('SELECT id FROM employee WHERE last_name = ?', lastName)
  const give = (identifier: string, lastName: string) =>
    assignUser(tools, { userId: userId(identifier), employeeId: employeeId(lastName) })
  give('ann', 'Abel')
  give('bob', 'Bell')
  give('cas', 'Cole')
  return { ...workspace, integrationId, integrationNo, map, userId, employeeId }
}
