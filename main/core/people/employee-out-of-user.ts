import type { Employee, EmployeeFields } from '../../../preload/contract/employees.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { readEntity } from '../journal/apply-change.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { Tools } from '../tools.ts'
import { assignment, holderOf, noLongerOpen } from './assignments.ts'
import { nameOf, newEmployee } from './employees.ts'
import { userById } from './external-users.ts'
import { freeFrom } from './validity/read-holdings.ts'

/**
 * A user nobody on the list is: the employee is added and gets the identifier, as one step. Fails with `userNotFound`,
 * `identifierAssigned`, `personnelNumberTaken`.
 */
export function employeeOutOfUser(tools: Tools, userId: string, fields: EmployeeFields): Employee {
  const { database, clock } = tools
  const user = userById(tools, userId)
  const standing = readEntity(database, 'assignment', user.no)
  if (standing !== null) {
    const employee = holderOf(tools, Number(standing.employee_no))
    throw fail('identifierAssigned', { identifier: user.identifier, employee })
  }
  const { employee, change } = newEmployee(tools, fields)
  changeByPerson(database, clock, { operation: 'employeeAdded', subject: nameOf(employee) }, [
    change,
    assignment(
      { userNo: user.no, employeeNo: change.key, from: freeFrom(database, user.no) },
      'byHand',
      [],
      clock.now(),
    ),
    ...noLongerOpen(tools, user),
  ])
  return employee
}
