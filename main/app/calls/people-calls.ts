import type { SystemId } from '../../../preload/contract/system-id.ts'
import { acceptCertain, assignUser, ignoreUsers, removeAssignments } from '../../core/people/assignments.ts'
import { employeeOutOfUser } from '../../core/people/employee-out-of-user.ts'
import {
  addEmployee,
  changeEmployee,
  getEmployee,
  listEmployees,
  listPlanningUnits,
  removeEmployees,
} from '../../core/people/employees.ts'
import { addUser, changeUser, listUsers, removeUsers } from '../../core/people/external-users.ts'
import {
  employeesByProposal,
  isDeviating,
  isInState,
  isInUnit,
  searchBoard,
  searchEmployees,
} from '../../core/people/filter-board.ts'
import { bulkSteps } from '../../core/people/in-one-go.ts'
import { employeeExport, userExport } from '../../core/people/people-export.ts'
import { postponeUsers } from '../../core/people/postpone-users.ts'
import { selfCheck } from '../../core/people/self-check.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import { checkUserIdentifier } from '../../core/people/identifiers/check-user-identifier.ts'
import { handOverIdentifier } from '../../core/people/validity/hand-over-identifier.ts'
import { listHolders } from '../../core/people/validity/list-holders.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'
import { systemOf } from '../system-of.ts'

export function peopleCalls(os: Implementer, state: AppState) {
  const ofEmployees = ['employees', 'assignments'] as const
  const ofUsers = ['users', 'assignments'] as const
  const ofBoth = ['assignments', 'users', 'employees'] as const
  return {
    employees: {
      list: os.employees.list.handler(({ input }) => listEmployees(state.tools(), input)),
      get: os.employees.get.handler(({ input }) => getEmployee(state.tools(), input.id)),
      planningUnits: os.employees.planningUnits.handler(() => listPlanningUnits(state.tools())),
      add: os.employees.add.handler(({ input }) => state.change(ofEmployees, (tools) => addEmployee(tools, input))),
      change: os.employees.change.handler(({ input }) =>
        state.change(ofEmployees, (tools) => changeEmployee(tools, input)),
      ),
      remove: os.employees.remove.handler(({ input }) =>
        state.change(ofEmployees, (tools) => removeEmployees(tools, input.ids)),
      ),
      exportFile: os.employees.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, employeeExport(state.tools())),
      ),
    },
    users: {
      list: os.users.list.handler(({ input }) => listUsers(state.tools(), input)),
      add: os.users.add.handler(({ input }) => state.change(ofUsers, (tools) => addUser(tools, input))),
      change: os.users.change.handler(({ input }) => state.change(ofUsers, (tools) => changeUser(tools, input))),
      checkIdentifier: os.users.checkIdentifier.handler(({ input: { integrationId, ...asked } }) => {
        const tools = state.tools()
        const { no, system } = integrationById(tools, integrationId)
        return checkUserIdentifier(tools, { ...asked, integrationNo: no }, systemOf(system as SystemId).identifier)
      }),
      remove: os.users.remove.handler(({ input }) => state.change(ofUsers, (tools) => removeUsers(tools, input.ids))),
      exportFile: os.users.exportFile.handler(({ input }) =>
        exportFile(state.ports, input.format, userExport(state.tools(), input.integrationId)),
      ),
    },
    assignments: {
      list: os.assignments.list.handler(({ input }) => {
        const board = state.board(input.integrationId)
        const rows = board.rows.filter((row) => isInUnit(row, input.planningUnit))
        const counts = { assigned: 0, certain: 0, review: 0, none: 0, ignored: 0 }
        for (const { list } of rows) counts[list] += 1
        const found = searchBoard(
          rows.filter((row) => row.list === input.list && isInState(row, input.state)),
          input.search,
        )
        return {
          rows: found.slice(input.offset, input.offset + input.limit),
          total: found.length,
          counts,
          employeesWithout: board.employeesWithout.length,
        }
      }),
      employeesWithout: os.assignments.employeesWithout.handler(({ input }) => {
        const { rows, employeesWithout } = state.board(input.integrationId)
        const { planningUnit: unit } = input
        const inUnit = employeesWithout.filter((one) => unit === undefined || one.planningUnit === unit)
        const all = employeesByProposal(inUnit, rows)
        const counts = { certain: 0, review: 0, none: 0 }
        for (const { list } of all) counts[list] += 1
        const found = searchEmployees(
          all.filter(({ list }) => input.list === undefined || list === input.list),
          input.search,
        )
        return { rows: found.slice(input.offset, input.offset + input.limit), total: found.length, counts }
      }),
      convention: os.assignments.convention.handler(({ input }) => {
        const { convention, rows } = state.board(input.integrationId)
        return { convention, deviating: rows.filter((row) => row.list === 'review' && isDeviating(row)).length }
      }),
      selfCheck: os.assignments.selfCheck.handler(({ input }) => selfCheck(state.tools(), input.integrationId)),
      assign: os.assignments.assign.handler(({ input }) => {
        state.change(ofBoth, (tools) => assignUser(tools, input, state.board))
        return {}
      }),
      create: os.assignments.create.handler(({ input }) =>
        state.change(ofBoth, (tools) => employeeOutOfUser(tools, input.userId, input.employee)),
      ),
      bulkSteps: os.assignments.bulkSteps.handler(({ input }) =>
        bulkSteps(state.board(input.integrationId).rows, input.planningUnit),
      ),
      acceptCertain: os.assignments.acceptCertain.handler(({ input: { integrationId, ...wanted } }) => {
        // worked out before, so that nobody waits for it to write
        const board = state.board(integrationId)
        return state.change(ofBoth, (tools) => acceptCertain(tools, integrationId, () => board, wanted))
      }),
      remove: os.assignments.remove.handler(({ input }) =>
        state.change(ofBoth, (tools) => removeAssignments(tools, input.userIds)),
      ),
      handOver: os.assignments.handOver.handler(({ input }) =>
        state.change(ofBoth, (tools) => handOverIdentifier(tools, input)),
      ),
      holders: os.assignments.holders.handler(({ input }) => listHolders(state.tools(), input)),
      postpone: os.assignments.postpone.handler(({ input }) =>
        state.change(ofUsers, (tools) => postponeUsers(tools, input.userIds, input.postponed)),
      ),
      ignore: os.assignments.ignore.handler(({ input }) =>
        state.change(ofUsers, (tools) => ignoreUsers(tools, input.userIds, input.ignored)),
      ),
    },
  }
}
