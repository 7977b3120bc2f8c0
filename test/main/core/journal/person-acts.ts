import {
  addActivity,
  changeActivity,
  listActivities,
  removeActivities,
} from '../../../../main/core/activities/activities.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { addIntegration, changeIntegration } from '../../../../main/core/integrations/integrations.ts'
import { listJournal } from '../../../../main/core/journal/list-journal.ts'
import {
  acceptCertain,
  assignmentBoard,
  assignUser,
  ignoreUsers,
  removeAssignments,
} from '../../../../main/core/people/assignments.ts'
import { employeeOutOfUser } from '../../../../main/core/people/employee-out-of-user.ts'
import { postponeUsers } from '../../../../main/core/people/postpone-users.ts'
import { addEmployee, changeEmployee, listEmployees, removeEmployees } from '../../../../main/core/people/employees.ts'
import { addUser, changeUser, listUsers, removeUsers } from '../../../../main/core/people/external-users.ts'
import { handOverIdentifier } from '../../../../main/core/people/validity/hand-over-identifier.ts'
import { addState, changeState, removeStates } from '../../../../main/core/states/edit-states.ts'
import { listStates } from '../../../../main/core/states/list-states.ts'
import type { Database } from '../../../../main/core/platform.ts'
import { openTestWorkspace, type TestWorkspace } from '../open-test-workspace.ts'

export const blank = { firstName: '', email: '', planningUnit: '', validFrom: null, validTo: null }
export const page = { search: '', sort: null, offset: 0, limit: 500 } as const

/** A workspace with a little of everything, and one thing that a person can do in it by every kind of change. */
export async function ready() {
  const workspace = await openTestWorkspace()
  const { bring } = workspace
  const { id: integrationId } = workspace.integrate()
  await bring('employees', [
    'personnelNumber,lastName,firstName,email',
    '1,Abel,Ann,ann@x.example',
    '2,Bell,Bob,bob@x.example',
  ])
  await bring('users', [
    'identifier,name,email',
    'ann@x.example,Ann Abel,ann@x.example',
    'bob@x.example,Bob Bell,bob@x.example',
  ])
  await bring('activities', ['id,name,type', '10,Pause,break', '11,Course,meeting'])
  await bring('states', ['agent,state,start,end', 'ann@x.example,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z'])
  // what made the workspace ready is not to be undone
  workspace.database.prepare('UPDATE journal_step SET undoable = 0').run()
  return { ...workspace, integrationId, acts: actsOf(workspace, integrationId) }
}

export type Act = (n: number) => void | Promise<void>

export function actsOf({ tools }: TestWorkspace, integrationId: string): Readonly<Record<string, Act>> {
  let count = 0
  const fresh = () => `new ${(count += 1)}`
  const employees = async () => (await listEmployees(tools, page)).rows
  const users = async () => (await listUsers(tools, { ...page, integrationId })).rows
  const states = () => listStates(tools, { ...page, integrationId }).rows
  const pick = <T>(rows: readonly T[], n: number): T | undefined => rows[n % Math.max(1, rows.length)]
  const start = (n: number) => Date.UTC(2026, 9, 12, n % 24)
  return {
    employeeAdded: () => void addEmployee(tools, { ...blank, personnelNumber: fresh(), lastName: 'Added' }),
    employeeChanged: async (n) => {
      const row = pick(await employees(), n)
      if (!row) return
      const { identifiers: _, ...employee } = row
      changeEmployee(tools, { ...employee, lastName: fresh() })
    },
    employeesRemoved: async (n) => {
      const row = pick(await employees(), n)
      if (row) removeEmployees(tools, [row.id])
    },
    userAdded: () => void addUser(tools, { integrationId, identifier: fresh(), name: '', email: '', active: true }),
    userChanged: async (n) => {
      const row = pick(await users(), n)
      if (row) changeUser(tools, { id: row.id, identifier: fresh(), name: 'Changed', email: '', active: false })
    },
    usersRemoved: async (n) => {
      const row = pick(
        (await users()).filter(({ milliseconds }) => milliseconds === 0),
        n,
      )
      if (row && !states().some(({ identifier }) => identifier === row.identifier)) removeUsers(tools, [row.id])
    },
    activityAdded: () =>
      void addActivity(tools, { id: 1000 + (count += 1), name: 'Added', type: 'break', colour: '#000000' }),
    activityChanged: () => void changeActivity(tools, { id: 1, name: fresh(), type: 'presence', colour: '#000000' }),
    activitiesRemoved: async (n) => {
      const { rows } = await listActivities(tools, page)
      const row = pick(
        rows.filter(({ id, externalActivities }) => id !== 1 && externalActivities === 0),
        n,
      )
      if (row) removeActivities(tools, [row.id])
    },
    stateAdded: (n) =>
      void addState(tools, integrationId, {
        identifier: fresh(),
        state: fresh(),
        start: start(n),
        end: start(n) + 60_000,
      }),
    stateChanged: (n) => {
      const row = pick(states(), n)
      if (row) changeState(tools, { ...row, state: fresh(), end: row.start + 1000 * (n % 7) })
    },
    statesRemoved: (n) => {
      const row = pick(states(), n)
      if (row) removeStates(tools, [row.id])
    },
    assigned: async (n) => {
      const user = pick(
        (await users()).filter(({ employee }) => employee === null),
        n,
      )
      const employee = pick(await employees(), n)
      if (user && employee) assignUser(tools, { userId: user.id, employeeId: employee.id })
    },
    certainAccepted: () => void acceptCertain(tools, integrationId),
    assignmentRemoved: (n) => {
      acceptCertain(tools, integrationId)
      const row = pick(
        assignmentBoard(tools, integrationId).rows.filter(({ list }) => list === 'assigned'),
        n,
      )
      if (row) removeAssignments(tools, [row.user.id])
    },
    handedOver: async (n) => {
      acceptCertain(tools, integrationId)
      const user = pick(await users(), n)
      const employee = pick([...(await employees()).toReversed(), null], n)
      if (!user || employee === undefined) return
      const from = `2026-10-${String((n % 28) + 1).padStart(2, '0')}`
      handOverIdentifier(tools, { integrationId, userId: user.id, employeeId: employee?.id ?? null, from })
    },
    ignored: async (n) => {
      const row = pick(await users(), n)
      if (row) ignoreUsers(tools, [row.id], n % 2 === 0)
    },
    postponed: async (n) => {
      const row = pick(await users(), n)
      if (row) postponeUsers(tools, [row.id], n % 3 !== 1)
    },
    employeeCreated: async (n) => {
      const row = assignmentBoard(tools, integrationId).rows.find(({ assigned }) => assigned === null)
      if (row && n % 2 === 0)
        employeeOutOfUser(tools, row.user.id, { ...blank, personnelNumber: fresh(), lastName: 'Made' })
    },
    mapped: async (n) => {
      const ids = listMappings(tools, integrationId).map(({ externalActivityId }) => externalActivityId)
      const { rows } = await listActivities(tools, page)
      mapActivities(tools, ids, pick([...rows.map(({ id }) => id), null], n) ?? null)
    },
    externalActivityAdded: () => void addExternalActivity(tools, integrationId, fresh()),
    integrationAdded: () =>
      void addIntegration(tools, { name: fresh(), system: 'odigo', zone: 'UTC', way: 'ponteDelivers', draft: true }),
    integrationChanged: (n) =>
      void changeIntegration(tools, {
        id: integrationId,
        zone: pick(['Europe/Rome', 'America/New_York', 'UTC'], n) ?? 'UTC',
      }),
  }
}

export const stepsOf = (database: Database): number => listJournal(database, { offset: 0, limit: 1 }).total

export const names = Object.keys(
  actsOf({ tools: {} } as TestWorkspace, ''), // only the names
)
