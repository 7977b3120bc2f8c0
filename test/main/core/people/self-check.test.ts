import { expect, it } from 'vitest'
import { acceptCertain, assignmentBoard, assignUser } from '../../../../main/core/people/assignments.ts'
import { selfCheck } from '../../../../main/core/people/self-check.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const people = ['Ann,Bell', 'Bob,Quist', 'Cem,Yildiz', 'Dora,Lang', 'Emil,Roth', 'Fay,Wood', 'Gus,Hahn', 'Ida,Lenz']

async function ready() {
  const workspace = await openTestWorkspace()
  const { id } = workspace.integrate()
  const rows = people.map((name, at) => `${at + 1},${name}`)
  await workspace.bring('employees', ['personnelNumber,firstName,lastName', ...rows, '9,Jan,Bell'])
  const users = people.map((name, at) => `u${at},${name.replace(',', ' ')}`)
  await workspace.bring('users', ['identifier,name', ...users, 'odd,Ann Bellini'])
  const board = () => assignmentBoard(workspace.tools, id)
  const decide = (identifier: string, number: string) => {
    const userId = board().rows.find(({ user }) => user.identifier === identifier)?.user.id ?? ''
    const sql = 'SELECT id FROM employee WHERE personnel_number = ?'
    const employee = workspace.database.prepare(sql).one<{ id: string }>(number)
    assignUser(workspace.tools, { userId, employeeId: employee.id })
  }
  return { tools: workspace.tools, id, board, decide }
}

it('hides every pair a person decided and says how many are found again', async () => {
  const { tools, id, decide, board } = await ready()
  expect(selfCheck(tools, id)).toEqual({ hidden: 0, found: 0, proposed: 0, wrong: 0 })
  for (const at of [0, 1, 2, 3, 4, 5]) decide(`u${at}`, String(at + 1))
  const before = board()
  expect(selfCheck(tools, id)).toEqual({ hidden: 6, found: 6, proposed: 0, wrong: 0 })
  expect(board()).toEqual(before)
  // what a list of certain ones brought proves nothing
  acceptCertain(tools, id)
  expect(selfCheck(tools, id).hidden).toBe(6)
})

it('counts what it would take wrongly, and what it could not find', async () => {
  const { tools, id, decide } = await ready()
  decide('u6', '8')
  decide('odd', '9')
  expect(selfCheck(tools, id)).toEqual({ hidden: 2, found: 0, proposed: 0, wrong: 1 })
  expect(() => selfCheck(tools, 'none')).toThrow('integrationNotFound')
})
