import { describe, expect, it } from 'vitest'
import {
  acceptCertain,
  assignmentBoard,
  assignUser,
  ignoreUsers,
  removeAssignments,
} from '../../../../main/core/people/assignments.ts'
import { searchBoard, searchEmployees } from '../../../../main/core/people/filter-board.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'

async function ready() {
  const workspace = await openTestWorkspace()
  const { id: integrationId } = workspace.integrate()
  await workspace.bring('employees', [
    'personnelNumber,lastName,firstName,email',
    '1,Müller,Ann,ann.mueller@x.example',
    '2,Bell,Bob,bob.bell@x.example',
    '3,Quist,Zoe,zoe.quist@x.example',
  ])
  await workspace.bring('users', [
    'identifier,name,email',
    'ann.mueller@x.example,Ann Müller,ann.mueller@x.example',
    'bob.bell@x.example,Bob Bell,bob.bell@x.example',
    'robot,Night robot,',
  ])
  await workspace.bring('states', [
    'agent,state,start,end',
    'robot,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z',
    'robot,Ready,2026-10-13T10:00:00Z,2026-10-13T11:00:00Z',
  ])
  const { tools, database } = workspace
  const board = () => assignmentBoard(tools, integrationId)
  const userOf = (identifier: string) => board().rows.find(({ user }) => user.identifier === identifier)?.user.id ?? ''
  const employeeOf = (number: string) =>
    database.prepare('SELECT id FROM employee WHERE personnel_number = ?').get<{ id: string }>(number)?.id ?? ''
  return { ...workspace, integrationId, board, userOf, employeeOf }
}

describe('the board of assignments', () => {
  it('has what is decided, what is certain and what nobody fits, with the time behind it', async () => {
    const { board, tools, userOf, employeeOf } = await ready()
    expect(board().rows.map(({ user, list }) => [user.identifier, list])).toEqual([
      ['ann.mueller@x.example', 'certain'],
      ['bob.bell@x.example', 'certain'],
      ['robot', 'none'],
    ])
    expect(board().rows[2]?.millisecondsPerDay).toBe(3_600_000)
    assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('3') })
    expect(board().rows[2]).toMatchObject({
      list: 'assigned',
      assigned: { employee: { personnelNumber: '3' }, origin: 'byHand', reasons: [] },
    })
    expect(board().employeesWithout.map(({ personnelNumber }) => personnelNumber)).toEqual(['2', '1'])
    ignoreUsers(tools, [userOf('bob.bell@x.example')], true)
    expect(board().rows[1]).toMatchObject({ list: 'ignored', candidates: [] })
    expect(() => assignmentBoard(tools, 'none')).toThrow('integrationNotFound')
  })

  it('proposes an employee who has an identifier already for review only', async () => {
    const { board, tools, userOf, employeeOf } = await ready()
    assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('1') })
    expect(board().rows[0]).toMatchObject({ user: { identifier: 'ann.mueller@x.example' }, list: 'review' })
  })

  it('is searched by user and employee without accents', async () => {
    const { board, tools, userOf, employeeOf } = await ready()
    assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('3') })
    const found = (search: string) => searchBoard(board().rows, search).map(({ user }) => user.identifier)
    expect(found('muller')).toEqual(['ann.mueller@x.example'])
    expect(found('quist robot')).toEqual(['robot'])
    expect(found(' ')).toHaveLength(3)
    expect(found('nobody')).toEqual([])
    expect(searchEmployees(board().employeesWithout, 'MULLER ann').map(({ lastName }) => lastName)).toEqual(['Müller'])
    expect(searchEmployees(board().employeesWithout, '')).toHaveLength(2)
  })
})

describe('assigning', () => {
  it('keeps how it came about and by which evidence', async () => {
    const { board, tools, userOf, employeeOf } = await ready()
    assignUser(tools, { userId: userOf('ann.mueller@x.example'), employeeId: employeeOf('1') })
    const [ann] = board().rows
    expect(ann?.assigned?.origin).toBe('confirmed')
    expect(ann?.assigned?.reasons.length).toBeGreaterThan(0)
  })

  it('gives an identifier to one employee at most, and an employee as many as there are', async () => {
    const { tools, userOf, employeeOf, database } = await ready()
    assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('3') })
    const before = dump(database)
    assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('3') })
    expect(dump(database)).toEqual(before)
    expect(() => assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('1') })).toThrow(
      'identifierAssigned',
    )
    assignUser(tools, { userId: userOf('bob.bell@x.example'), employeeId: employeeOf('3') })
    expect(() => assignUser(tools, { userId: 'none', employeeId: employeeOf('1') })).toThrow('userNotFound')
    expect(() => assignUser(tools, { userId: userOf('robot'), employeeId: 'none' })).toThrow('employeeNotFound')
  })

  it('makes an ignored user somebody again, and undo nobody', async () => {
    const { board, tools, userOf, employeeOf, database } = await ready()
    ignoreUsers(tools, [userOf('robot')], true)
    const before = dump(database)
    assignUser(tools, { userId: userOf('robot'), employeeId: employeeOf('3') })
    expect(board().rows[2]?.list).toBe('assigned')
    undoStep(database)
    expect(dump(database)).toEqual(before)
  })

  it('accepts every certain proposal as one step', async () => {
    const { tools, integrationId, database, board } = await ready()
    const before = dump(database)
    expect(acceptCertain(tools, integrationId)).toEqual({ assigned: 2 })
    expect(acceptCertain(tools, integrationId)).toEqual({ assigned: 0 })
    expect(board().rows[0]?.assigned?.origin).toBe('exact')
    expect(undoStep(database)).toMatchObject({ operation: 'certainAccepted', things: 2 })
    expect(dump(database)).toEqual(before)
  })

  it('is taken back, for several at once and one named twice', async () => {
    const { tools, integrationId, userOf, database } = await ready()
    acceptCertain(tools, integrationId)
    const before = dump(database)
    const ids = ['ann.mueller@x.example', 'ann.mueller@x.example', 'robot'].map(userOf)
    expect(removeAssignments(tools, ids)).toEqual({ removed: 1 })
    undoStep(database)
    expect(dump(database)).toEqual(before)
    expect(removeAssignments(tools, [])).toEqual({ removed: 0 })
  })

  it('ignores users once', async () => {
    const { tools, userOf } = await ready()
    expect(ignoreUsers(tools, [userOf('robot'), userOf('robot')], true)).toEqual({ changed: 1 })
    expect(ignoreUsers(tools, [userOf('robot')], true)).toEqual({ changed: 0 })
    expect(ignoreUsers(tools, [userOf('robot')], false)).toEqual({ changed: 1 })
    expect(ignoreUsers(tools, [], false)).toEqual({ changed: 0 })
  })
})
