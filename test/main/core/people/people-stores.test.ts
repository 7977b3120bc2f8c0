import { describe, expect, it } from 'vitest'
import {
  addEmployee,
  changeEmployee,
  getEmployee,
  listEmployees,
  listPlanningUnits,
  removeEmployees,
} from '../../../../main/core/people/employees.ts'
import { addUser, changeUser, listUsers, removeUsers } from '../../../../main/core/people/external-users.ts'
import { assignUser } from '../../../../main/core/people/assignments.ts'
import { employeeExport, userExport } from '../../../../main/core/people/people-export.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'

const blank = { firstName: '', email: '', planningUnit: '', validFrom: null, validTo: null }
const all = { search: '', sort: null, offset: 0, limit: 100 } as const
const absent = '00000000-0000-4000-8000-999999999999'

async function ready() {
  const workspace = await openTestWorkspace()
  const { id: integrationId } = workspace.integrate()
  const { tools } = workspace
  const muller = addEmployee(tools, {
    ...blank,
    personnelNumber: '007',
    lastName: 'Müller',
    firstName: 'Ann',
    planningUnit: 'North',
  })
  const bell = addEmployee(tools, {
    ...blank,
    personnelNumber: '12',
    lastName: 'bell',
    planningUnit: 'South',
    validFrom: '2026-01-01',
  })
  const user = addUser(tools, { integrationId, identifier: '000123', name: 'Ann', email: '', active: true })
  const other = addUser(tools, { integrationId, identifier: 'bob', name: 'Bob', email: 'b@x.example', active: false })
  assignUser(tools, { userId: user.id, employeeId: muller.id })
  return { ...workspace, integrationId, muller, bell, user, other }
}

describe('employees', () => {
  it('have personnel numbers of their own, kept to the letter', async () => {
    const { tools, muller, bell } = await ready()
    expect(() => addEmployee(tools, { ...blank, personnelNumber: '007', lastName: 'X' })).toThrow(
      'personnelNumberTaken',
    )
    expect(() => changeEmployee(tools, { ...bell, personnelNumber: '007' })).toThrow('personnelNumberTaken')
    expect(addEmployee(tools, { ...blank, personnelNumber: '7', lastName: 'X' }).personnelNumber).toBe('7')
    expect(changeEmployee(tools, { ...muller, lastName: 'Meyer' }).lastName).toBe('Meyer')
    expect(getEmployee(tools, muller.id)).toEqual({ ...muller, lastName: 'Meyer', identifiers: ['000123'] })
    expect(() => getEmployee(tools, absent)).toThrow('employeeNotFound')
    expect(() => changeEmployee(tools, { ...bell, id: absent })).toThrow('employeeNotFound')
  })

  it('are searched without accents, filtered and sorted without case', async () => {
    const { tools } = await ready()
    const names = async (query: object) =>
      (await listEmployees(tools, { ...all, ...query })).rows.map(({ lastName }) => lastName)
    expect(await names({})).toEqual(['bell', 'Müller'])
    expect(await names({ search: 'muller 007' })).toEqual(['Müller'])
    expect(await names({ filter: { planningUnit: 'South' } })).toEqual(['bell'])
    expect(await names({ filter: { hasIdentifier: true } })).toEqual(['Müller'])
    expect(await names({ filter: { hasIdentifier: false } })).toEqual(['bell'])
    expect(await names({ sort: { column: 'personnelNumber', direction: 'descending' }, limit: 1 })).toEqual(['bell'])
    expect(await listPlanningUnits(tools)).toEqual(['North', 'South'])
  })

  it('go with their assignments, and come back with them', async () => {
    const { tools, muller, bell, database } = await ready()
    const before = dump(database)
    expect(removeEmployees(tools, [muller.id, bell.id, bell.id])).toEqual({ removed: 2 })
    expect(dump(database).assignment).toEqual([])
    undoStep(database)
    expect(dump(database)).toEqual(before)
    expect(removeEmployees(tools, [])).toEqual({ removed: 0 })
    expect(() => removeEmployees(tools, [absent])).toThrow('employeeNotFound')
  })

  it('go out with the columns they come in by', async () => {
    const { tools, bring } = await ready()
    const { header, rows } = employeeExport(tools)
    const lines = [header, ...rows].map((row) => row.map((cell) => cell ?? '').join(','))
    expect((await bring('employees', lines)).counts).toMatchObject({ read: 2, unchanged: 2 })
  })
})

describe('users', () => {
  it('have identifiers of their own in their integration, kept to the letter', async () => {
    const { tools, integrationId, user, other, integrate } = await ready()
    const twice = { integrationId, identifier: '000123', name: '', email: '', active: true }
    expect(() => addUser(tools, twice)).toThrow('identifierTaken')
    expect(addUser(tools, { ...twice, integrationId: integrate('Other').id }).identifier).toBe('000123')
    expect(addUser(tools, { ...twice, identifier: '123' }).identifier).toBe('123')
    const fields = { name: '', email: '', active: true }
    expect(() => changeUser(tools, { id: other.id, identifier: '123', ...fields })).toThrow('identifierTaken')
    expect(changeUser(tools, { id: user.id, identifier: '000123 ', ...fields })).toMatchObject({
      identifier: '000123 ',
      integrationId,
    })
    expect(() => changeUser(tools, { id: absent, identifier: 'x', ...fields })).toThrow('userNotFound')
    expect(() => addUser(tools, { ...twice, integrationId: absent })).toThrow('integrationNotFound')
  })

  it('are listed with employee and time, searched, filtered and sorted', async () => {
    const { tools, integrationId, muller, bring } = await ready()
    await bring('states', ['agent,state,start,end', 'bob,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z'])
    const list = (query: object) => listUsers(tools, { ...all, integrationId, ...query })
    const { rows } = await list({})
    expect(rows).toMatchObject([
      { identifier: '000123', employee: { id: muller.id, personnelNumber: '007' }, milliseconds: 0, origin: 'person' },
      { identifier: 'bob', employee: null, milliseconds: 3_600_000 },
    ])
    const found = async (query: object) => (await list(query)).rows.map(({ identifier }) => identifier)
    expect(await found({ search: 'b@x' })).toEqual(['bob'])
    expect(await found({ filter: { active: false } })).toEqual(['bob'])
    expect(await found({ filter: { active: true } })).toEqual(['000123'])
    expect(await found({ filter: { assigned: true } })).toEqual(['000123'])
    expect(await found({ filter: { assigned: false } })).toEqual(['bob'])
    expect(await found({ sort: { column: 'milliseconds', direction: 'descending' } })).toEqual(['bob', '000123'])
    expect(await found({ sort: { column: 'name', direction: 'ascending' }, offset: 1 })).toEqual(['bob'])
  })

  it('go with their assignment unless states belong to them', async () => {
    const { tools, user, other, bring, database } = await ready()
    await bring('states', ['agent,state,start,end', 'bob,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z'])
    expect(() => removeUsers(tools, [user.id, other.id])).toThrow('userHasStates')
    const before = dump(database)
    expect(removeUsers(tools, [user.id, user.id])).toEqual({ removed: 1 })
    undoStep(database)
    expect(dump(database)).toEqual(before)
    expect(removeUsers(tools, [])).toEqual({ removed: 0 })
  })

  it('go out with the columns they come in by, and the employee', async () => {
    const { tools, integrationId, bring } = await ready()
    const { header, rows } = userExport(tools, integrationId)
    const table = [header, ...rows]
    expect(table).toEqual([
      ['identifier', 'name', 'email', 'active', 'personnelNumber'],
      ['000123', 'Ann', '', 'true', '007'],
      ['bob', 'Bob', 'b@x.example', 'false', null],
    ])
    const lines = table.map((row) => row.map((cell) => cell ?? '').join(','))
    // known by a list now, no longer by a person only
    expect((await bring('users', lines)).counts).toMatchObject({ read: 2, changed: 2 })
    expect((await bring('users', lines)).counts).toMatchObject({ read: 2, unchanged: 2 })
  })
})
