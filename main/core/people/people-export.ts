import { integrationById } from '../integrations/integrations.ts'
import type { ListExport } from '../list-export.ts'
import type { EmployeeRow, ExternalUserRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'

export function employeeExport({ database }: Tools): ListExport {
  const rows = database.prepare('SELECT * FROM employee ORDER BY last_name, first_name, no').all<EmployeeRow>()
  return {
    name: 'employees',
    header: ['personnelNumber', 'lastName', 'firstName', 'email', 'planningUnit', 'validFrom', 'validTo'],
    rows: rows.map((row) => [
      row.personnel_number,
      row.last_name,
      row.first_name,
      row.email,
      row.planning_unit,
      row.valid_from,
      row.valid_to,
    ]),
  }
}

/** With the personnel number each user is assigned to. */
export function userExport(tools: Tools, integrationId: string): ListExport {
  const { no } = integrationById(tools, integrationId)
  const rows = tools.database
    .prepare(`
      SELECT external_user.*, employee.personnel_number FROM external_user
      LEFT JOIN assignment ON assignment.external_user_no = external_user.no
      LEFT JOIN employee ON employee.no = assignment.employee_no WHERE integration_no = ? ORDER BY identifier`)
    .all<ExternalUserRow & { personnel_number: string | null }>(no)
  return {
    name: 'users',
    header: ['identifier', 'name', 'email', 'active', 'personnelNumber'],
    rows: rows.map((row) => [
      row.identifier,
      row.name,
      row.email,
      row.active === 1 ? 'true' : 'false',
      row.personnel_number,
    ]),
  }
}
