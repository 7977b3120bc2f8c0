import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addActivity,
  changeActivity,
  listActivities,
  removeActivities,
} from '../../../../main/core/activities/activities.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { addIntegration, changeIntegration } from '../../../../main/core/integrations/integrations.ts'
import { listJournal } from '../../../../main/core/journal/list-journal.ts'
import { nextSteps, redoStep, undoStep } from '../../../../main/core/journal/journal.ts'
import {
  acceptCertain,
  assignmentBoard,
  assignUser,
  ignoreUsers,
  removeAssignments,
} from '../../../../main/core/people/assignments.ts'
import { addEmployee, changeEmployee, listEmployees, removeEmployees } from '../../../../main/core/people/employees.ts'
import { addUser, changeUser, listUsers, removeUsers } from '../../../../main/core/people/external-users.ts'
import { addState, changeState, removeStates } from '../../../../main/core/states/edit-states.ts'
import { listStates } from '../../../../main/core/states/list-states.ts'
import type { Database } from '../../../../main/core/platform.ts'
import { given } from '../../given.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { openTestWorkspace, type TestWorkspace } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'

const blank = { firstName: '', email: '', planningUnit: '', validFrom: null, validTo: null }
const page = { search: '', sort: null, offset: 0, limit: 500 } as const

/** A workspace with a little of everything, and one thing that a person can do in it by every kind of change. */
async function ready() {
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

type Act = (n: number) => void | Promise<void>

function actsOf({ tools }: TestWorkspace, integrationId: string): Readonly<Record<string, Act>> {
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
    ignored: async (n) => {
      const row = pick(await users(), n)
      if (row) ignoreUsers(tools, [row.id], n % 2 === 0)
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

const stepsOf = (database: Database): number => listJournal(database, { offset: 0, limit: 1 }).total

const names = Object.keys(
  actsOf({ tools: {} } as TestWorkspace, ''), // only the names
)

describe.each(names)('%s', (name) => {
  it('is undone to the letter and redone to the letter, over another connection too', async () => {
    const workspace = await ready()
    const { database, acts, connectToo } = workspace
    const before = dump(database)
    await acts[name]?.(0)
    const after = dump(database)
    expect(after).not.toEqual(before)
    const later = connectToo()
    while (nextSteps(later).undo !== null) undoStep(later)
    expect(dump(database)).toEqual(before)
    expectKeptSums(database)
    while (nextSteps(database).redo !== null) redoStep(database)
    expect(dump(later)).toEqual(after)
    expectKeptSums(database)
  })
})

describe('any changes one after another', () => {
  it('are undone one by one to the beginning and redone to the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(50)), { minLength: 1, maxLength: 12 }),
        async (sequence) => {
          const workspace = await ready()
          const { database, acts } = workspace
          // by the number of steps: an act of two steps has one between that nobody saw
          const seen = new Map([[stepsOf(database), dump(database)]])
          for (const [name, n] of sequence) {
            await acts[name]?.(n)
            seen.set(stepsOf(database), dump(database))
          }
          const end = dump(database)
          for (let steps = stepsOf(database) - 1; nextSteps(database).undo !== null; steps -= 1) {
            undoStep(database)
            expectKeptSums(database)
            expect(dump(database)).toEqual(seen.get(steps) ?? dump(database))
          }
          expect(dump(database)).toEqual([...seen.values()][0])
          while (nextSteps(database).redo !== null) redoStep(database)
          expect(dump(database)).toEqual(end)
          expectKeptSums(database)
          expect(() => redoStep(database)).toThrow('redoNothing')
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('undo and redo', () => {
  it('say when there is nothing', async () => {
    const { database } = await openTestWorkspace()
    expect(() => undoStep(database)).toThrow('undoNothing')
    expect(() => redoStep(database)).toThrow('redoNothing')
    expect(nextSteps(database)).toEqual({ undo: null, redo: null })
  })

  it('end with a new step: what was undone does not come back', async () => {
    const { database, acts } = await ready()
    await acts.employeeAdded?.(0)
    undoStep(database)
    await acts.userAdded?.(0)
    expect(() => redoStep(database)).toThrow('redoNothing')
    expect(undoStep(database).operation).toBe('userAdded')
  })

  it('write nothing down for a change that changes nothing', async () => {
    const { database, tools } = await ready()
    const [row] = (await listEmployees(tools, page)).rows
    const { identifiers: _, ...employee } = given(row)
    changeEmployee(tools, employee)
    expect(nextSteps(database).undo).toBeNull()
  })

  it('give back numbers that nothing else has taken meanwhile', async () => {
    const { database, tools, bring } = await ready()
    addEmployee(tools, { ...blank, personnelNumber: 'x', lastName: 'Own' })
    undoStep(database)
    await bring('employees', ['personnelNumber,lastName', '50,Later'])
    redoStep(database)
    expect((await listEmployees(tools, page)).rows.map(({ lastName }) => lastName)).toEqual([
      'Abel',
      'Bell',
      'Later',
      'Own',
    ])
  })
})

describe('undo is refused, and changes nothing', () => {
  /** What the refusal names, and whether anything was changed by it. */
  function refusal({ database }: TestWorkspace): { readonly error: unknown; readonly isChanged: boolean } {
    const before = JSON.stringify(dump(database))
    let error: unknown
    try {
      undoStep(database)
    } catch (caught) {
      error = caught
    }
    return { error, isChanged: JSON.stringify(dump(database)) !== before || nextSteps(database).redo !== null }
  }
  const conflict = (what: string) => ({
    error: expect.objectContaining({ code: 'undoConflict', details: { what } }) as unknown,
    isChanged: false,
  })

  it('when an import has changed the thing since', async () => {
    const workspace = await ready()
    const { tools, bring } = workspace
    addEmployee(tools, { ...blank, personnelNumber: '9', lastName: 'Own' })
    await bring('employees', ['personnelNumber,lastName', '9,Listed'])
    expect(refusal(workspace)).toEqual(conflict('Own'))
  })

  it('when an import has brought what hangs on it', async () => {
    const workspace = await ready()
    const { tools, bring, integrationId } = workspace
    addUser(tools, { integrationId, identifier: 'own', name: '', email: '', active: true })
    await bring('states', ['agent,state,start,end', 'own,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z'])
    expect(refusal(workspace)).toEqual(conflict('own'))
  })

  it('when an import has taken the name again', async () => {
    const workspace = await ready()
    const { tools, bring } = workspace
    const [row] = (await listEmployees(tools, page)).rows
    removeEmployees(tools, [row?.id ?? ''])
    await bring('employees', ['personnelNumber,lastName', '1,Again'])
    expect(refusal(workspace)).toEqual(conflict('Abel, Ann'))
  })
})

describe('the list of steps', () => {
  it('names what was done to what, before and after, newest first', async () => {
    const { tools, database, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    const [state] = listStates(tools, { ...page, integrationId }).rows
    changeState(tools, { ...given(state), end: Date.UTC(2026, 9, 12, 12) })
    const ids = listMappings(tools, integrationId).map(({ externalActivityId }) => externalActivityId)
    mapActivities(tools, ids, 10)
    mapActivities(tools, ids, null)
    undoStep(database)
    const { rows, total } = listJournal(database, { offset: 0, limit: 4 })
    expect(total).toBe(9)
    expect(rows.map(({ operation, undone, by }) => [operation, undone, by])).toEqual([
      ['unmapped', true, 'person'],
      ['mapped', false, 'person'],
      ['stateChanged', false, 'person'],
      ['certainAccepted', false, 'person'],
    ])
    const pause = 'Pause (10)'
    expect(rows[0]?.changes).toEqual([
      { what: 'Ready', kind: 'removed', fields: [{ field: 'activity', before: pause, after: null }], zone: null },
    ])
    expect(rows[1]?.changes).toEqual([
      { what: 'Ready', kind: 'added', fields: [{ field: 'activity', before: null, after: pause }], zone: null },
    ])
    const ends = { before: Date.UTC(2026, 9, 12, 11), after: Date.UTC(2026, 9, 12, 12) }
    expect(rows[2]?.changes).toEqual([
      { what: 'ann@x.example', kind: 'changed', fields: [{ field: 'end', ...ends }], zone: 'Europe/Berlin' },
    ])
    expect(rows[3]?.changes[0]).toEqual({
      what: 'ann@x.example',
      kind: 'added',
      fields: [{ field: 'employee', before: null, after: 'Abel, Ann (1)' }],
      zone: null,
    })
    expect(listJournal(database, { offset: 8, limit: 10 }).rows).toMatchObject([
      { operation: 'integrationAdded', subject: 'Five9' },
    ])
  })

  it('tells of what was added or removed only what names it, of what changed only that', async () => {
    const { tools, database } = await ready()
    const { id } = addEmployee(tools, { ...blank, personnelNumber: '007', lastName: 'Own', planningUnit: 'A' })
    changeEmployee(tools, { ...blank, id, personnelNumber: '007', lastName: 'Own', email: 'own@x.example' })
    const { rows } = listJournal(database, { offset: 0, limit: 2 })
    expect(rows.map(({ changes }) => changes[0])).toEqual([
      {
        what: 'Own',
        kind: 'changed',
        fields: [
          { field: 'email', before: null, after: 'own@x.example' },
          { field: 'planningUnit', before: 'A', after: null },
        ],
        zone: null,
      },
      { what: 'Own', kind: 'added', fields: [{ field: 'personnelNumber', before: null, after: '007' }], zone: null },
    ])
  })

  it('shows the first few of many, and every kind of thing by its name', async () => {
    const { database, acts, bring } = await ready()
    await bring('employees', ['personnelNumber,lastName', ...Array.from({ length: 20 }, (_, n) => `${n + 100},Many`)])
    for (const name of names) await acts[name]?.(1)
    const { rows } = listJournal(database, { offset: 0, limit: 200 })
    expect(rows.find(({ things }) => things === 20)?.changes).toHaveLength(5)
    const nameless = rows.filter(({ changes }) => changes.some(({ what }) => what === ''))
    expect(nameless).toEqual([])
  })
})
