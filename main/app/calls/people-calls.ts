import type { Topic } from '../../../preload/contract/topic.ts'
import {
  acceptCertain,
  assignUser,
  ignoreUsers,
  removeAssignments,
  searchBoard,
  searchEmployees,
} from '../../core/people/assignments.ts'
import {
  addEmployee,
  changeEmployee,
  getEmployee,
  listEmployees,
  listPlanningUnits,
  removeEmployees,
} from '../../core/people/employees.ts'
import { addUser, changeUser, listUsers, removeUsers } from '../../core/people/external-users.ts'
import { employeeExport, userExport } from '../../core/people/people-export.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'

export function peopleCalls(os: Implementer, state: AppState) {
  /** Does the work, then tells the pages. */
  const and = <T>(answer: T, ...topics: Topic[]): T => {
    state.changed(...topics, 'journal')
    return answer
  }
  return {
    employees: {
      list: os.employees.list.handler(({ input }) => listEmployees(state.tools(), input)),
      get: os.employees.get.handler(({ input }) => getEmployee(state.tools(), input.id)),
      planningUnits: os.employees.planningUnits.handler(() => listPlanningUnits(state.tools())),
      add: os.employees.add.handler(({ input }) => and(addEmployee(state.tools(), input), 'employees', 'assignments')),
      change: os.employees.change.handler(({ input }) =>
        and(changeEmployee(state.tools(), input), 'employees', 'assignments'),
      ),
      remove: os.employees.remove.handler(({ input }) =>
        and(removeEmployees(state.tools(), input.ids), 'employees', 'assignments'),
      ),
      exportFile: os.employees.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, employeeExport(state.tools())),
      ),
    },
    users: {
      list: os.users.list.handler(({ input }) => listUsers(state.tools(), input)),
      add: os.users.add.handler(({ input }) => and(addUser(state.tools(), input), 'users', 'assignments')),
      change: os.users.change.handler(({ input }) => and(changeUser(state.tools(), input), 'users', 'assignments')),
      remove: os.users.remove.handler(({ input }) =>
        and(removeUsers(state.tools(), input.ids), 'users', 'assignments'),
      ),
      exportFile: os.users.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, userExport(state.tools(), input.integrationId)),
      ),
    },
    assignments: {
      list: os.assignments.list.handler(({ input }) => {
        const { rows, employeesWithout } = state.board(input.integrationId)
        const counts = { assigned: 0, certain: 0, review: 0, none: 0, ignored: 0 }
        for (const { list } of rows) counts[list] += 1
        const found = searchBoard(
          rows.filter(({ list }) => list === input.list),
          input.search,
        )
        return {
          rows: found.slice(input.offset, input.offset + input.limit),
          total: found.length,
          counts,
          employeesWithout: employeesWithout.length,
        }
      }),
      employeesWithout: os.assignments.employeesWithout.handler(({ input }) => {
        const found = searchEmployees(state.board(input.integrationId).employeesWithout, input.search)
        return { rows: found.slice(input.offset, input.offset + input.limit), total: found.length }
      }),
      assign: os.assignments.assign.handler(({ input }) => {
        assignUser(state.tools(), input, state.board)
        return and({}, 'assignments', 'users', 'employees')
      }),
      acceptCertain: os.assignments.acceptCertain.handler(({ input }) =>
        and(acceptCertain(state.tools(), input.integrationId, state.board), 'assignments', 'users', 'employees'),
      ),
      remove: os.assignments.remove.handler(({ input }) =>
        and(removeAssignments(state.tools(), input.userIds), 'assignments', 'users', 'employees'),
      ),
      ignore: os.assignments.ignore.handler(({ input }) =>
        and(ignoreUsers(state.tools(), input.userIds, input.ignored), 'assignments', 'users'),
      ),
    },
  }
}
