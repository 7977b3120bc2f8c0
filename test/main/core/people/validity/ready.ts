import { handOverIdentifier } from '../../../../../main/core/people/validity/hand-over-identifier.ts'
import { listHolders } from '../../../../../main/core/people/validity/list-holders.ts'
import { openTestWorkspace } from '../../open-test-workspace.ts'

/** Three employees and a user, the states of whom go on through three nights. Today is 1 November 2026. */
export async function ready() {
  const workspace = await openTestWorkspace()
  const { tools, database, bring } = workspace
  const { id: integrationId } = workspace.integrate()
  await bring('employees', [
    'personnelNumber,lastName,firstName,email,validTo',
    '1,Abel,Ann,ann@x.example,2026-10-13',
    '2,Bell,Bob,bob@x.example,',
    '3,Cole,Cas,cas@x.example,',
  ])
  await bring('users', ['identifier,name,email', 'ann@x.example,Ann Abel,ann@x.example'])
  await bring('states', [
    'agent,state,start,end',
    'ann@x.example,Ready,2026-10-12T20:00:00Z,2026-10-12T23:00:00Z',
    'ann@x.example,Ready,2026-10-13T20:00:00Z,2026-10-13T23:00:00Z',
    'ann@x.example,Ready,2026-10-14T20:00:00Z,2026-10-14T21:00:00Z',
  ])
  const idOf = (sql: string, value: string) => database.prepare(sql).one<{ id: string }>(value).id
  const userId = idOf('SELECT id FROM external_user WHERE identifier = ?', 'ann@x.example')
  const employeeId = (lastName: string) => idOf('SELECT id FROM employee WHERE last_name = ?', lastName)
  const give = (lastName: string | null, from: string) =>
    handOverIdentifier(tools, {
      integrationId,
      userId,
      employeeId: lastName === null ? null : employeeId(lastName),
      from,
    })
  const holders = () =>
    listHolders(tools, { integrationId, userId }).map(({ employee, from, to }) => [employee.lastName, from, to])
  return { ...workspace, integrationId, userId, employeeId, give, holders }
}
