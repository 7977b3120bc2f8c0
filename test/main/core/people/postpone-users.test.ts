import { describe, expect, it } from 'vitest'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { acceptCertain, assignmentBoard, assignUser, ignoreUsers } from '../../../../main/core/people/assignments.ts'
import { employeeOutOfUser } from '../../../../main/core/people/employee-out-of-user.ts'
import { employeesByProposal } from '../../../../main/core/people/filter-board.ts'
import { postponeUsers } from '../../../../main/core/people/postpone-users.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'

const blank = { firstName: '', email: '', planningUnit: '', validFrom: null, validTo: null }

async function ready() {
  const workspace = await openTestWorkspace()
  const { id: integrationId } = workspace.integrate()
  await workspace.bring('employees', [
    'personnelNumber,lastName,firstName,email',
    '1,Alder,Ann,ann.alder@x.example',
    '2,Birch,Bob,bob.birch@x.example',
    '3,Cedar,Cy,cy.cedar@x.example',
  ])
  await workspace.bring('users', users('Bob Birch'))
  const { tools } = workspace
  const board = () => assignmentBoard(tools, integrationId)
  const order = () => board().rows.map(({ user, postponed }) => (postponed ? `(${user.identifier})` : user.identifier))
  const idOf = (identifier: string) => board().rows.find(({ user }) => user.identifier === identifier)?.user.id ?? ''
  return { ...workspace, integrationId, board, order, idOf }
}
const users = (bob: string) => [
  'identifier,name,email',
  'ann.alder@x.example,Ann Alder,ann.alder@x.example',
  `bob.birch@x.example,${bob},bob.birch@x.example`,
  'zoe,Zoe Willow,',
]

describe('putting users off', () => {
  it('moves them to the end in the order they were put off, and back by undo', async () => {
    const { tools, order, idOf, database } = await ready()
    const before = dump(database)
    expect(postponeUsers(tools, [idOf('bob.birch@x.example')], true)).toEqual({ changed: 1 })
    tools.clock.now = () => Date.UTC(2030, 0, 1)
    postponeUsers(tools, [idOf('ann.alder@x.example')], true)
    expect(order()).toEqual(['zoe', '(bob.birch@x.example)', '(ann.alder@x.example)'])
    postponeUsers(tools, [idOf('bob.birch@x.example')], false)
    expect(order()).toEqual(['bob.birch@x.example', 'zoe', '(ann.alder@x.example)'])
    for (let step = 0; step < 3; step++) undoStep(database)
    expect(dump(database)).toEqual(before)
  })

  it('keeps them out of what is accepted in one go, and through a new list', async () => {
    const { tools, integrationId, idOf, bring, order } = await ready()
    postponeUsers(tools, [idOf('bob.birch@x.example')], true)
    await bring('users', users('Robert Birch'))
    expect(order()).toContain('(bob.birch@x.example)')
    expect(acceptCertain(tools, integrationId)).toEqual({ assigned: 1 })
  })

  it('ends with a decision, and is nothing for who is decided', async () => {
    const { tools, idOf, order, database } = await ready()
    const employee = database.prepare("SELECT id FROM employee WHERE personnel_number = '2'").one<{ id: string }>()
    const ids = ['bob.birch@x.example', 'zoe'].map(idOf)
    postponeUsers(tools, ids, true)
    assignUser(tools, { userId: ids[0] ?? '', employeeId: employee.id })
    ignoreUsers(tools, [ids[1] ?? ''], true)
    expect(order()).toEqual(['ann.alder@x.example', 'bob.birch@x.example', 'zoe'])
    expect(postponeUsers(tools, ids, true)).toEqual({ changed: 0 })
    expect(() => postponeUsers(tools, ['none'], true)).toThrow('userNotFound')
  })
})

describe('an employee out of a user', () => {
  it('is added with the identifier as one step', async () => {
    const { tools, idOf, board, database } = await ready()
    postponeUsers(tools, [idOf('zoe')], true)
    const before = dump(database)
    const { id } = employeeOutOfUser(tools, idOf('zoe'), { ...blank, personnelNumber: '9', lastName: 'Willow' })
    const zoe = board().rows.find(({ user }) => user.identifier === 'zoe')
    expect(zoe).toMatchObject({ list: 'assigned', postponed: false, assigned: { origin: 'byHand', employee: { id } } })
    expect(() => employeeOutOfUser(tools, idOf('zoe'), { ...blank, personnelNumber: '10', lastName: 'W' })).toThrow(
      'identifierAssigned',
    )
    undoStep(database)
    expect(dump(database)).toEqual(before)
  })

  it('does nothing where the personnel number is somebody else’s', async () => {
    const { tools, idOf, database } = await ready()
    const before = dump(database)
    expect(() => employeeOutOfUser(tools, idOf('zoe'), { ...blank, personnelNumber: '1', lastName: 'W' })).toThrow(
      'personnelNumberTaken',
    )
    expect(dump(database)).toEqual(before)
  })
})

it('says of each employee without identifier what is proposed, from the other side', async () => {
  const { board } = await ready()
  const { employeesWithout, rows } = board()
  expect(
    employeesByProposal(employeesWithout, rows).map(({ lastName, list, identifiers }) => [lastName, list, identifiers]),
  ).toEqual([
    ['Alder', 'certain', ['ann.alder@x.example']],
    ['Birch', 'certain', ['bob.birch@x.example']],
    ['Cedar', 'none', []],
  ])
})
