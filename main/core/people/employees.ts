import { sql } from 'kysely'
import type * as z from 'zod'
import type { Employee, EmployeeFields, EmployeeRow, employees as calls } from '../../../preload/contract/employees.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change, EntityRow } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { EmployeeRow as Row } from '../schema/tables.ts'
import { hasWords } from '../search-words.ts'
import type { Tools } from '../tools.ts'
import { foldForSearch } from './fold.ts'
import { earlierHoldings } from './validity/earlier-holdings.ts'

type Query = z.output<NonNullable<(typeof calls.list)['~orpc']['inputSchema']>>

const columns = {
  personnelNumber: 'personnel_number',
  lastName: 'last_name',
  firstName: 'first_name',
  email: 'email',
  planningUnit: 'planning_unit',
  validFrom: 'valid_from',
  validTo: 'valid_to',
} as const

/** A window of the employees, searched, filtered, sorted; each with the identifiers assigned to it. */
export async function listEmployees(
  { database }: Tools,
  query: Query,
): Promise<{ rows: EmployeeRow[]; total: number }> {
  const { search, sort, filter, offset, limit } = query
  const assigned = sql<boolean>`EXISTS (SELECT 1 FROM assignment WHERE assignment.employee_no = employee.no)`
  let found = database.query.selectFrom('employee')
  for (const condition of hasWords(sql.ref('employee.search'), search)) found = found.where(condition)
  if (filter?.planningUnit !== undefined) found = found.where('planning_unit', '=', filter.planningUnit)
  if (filter?.hasIdentifier !== undefined)
    found = found.where(filter.hasIdentifier ? assigned : sql<boolean>`NOT ${assigned}`)
  const direction = sort?.direction === 'descending' ? 'desc' : 'asc'
  const [{ total }, rows] = await Promise.all([
    found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    found
      .selectAll()
      .orderBy(sql`${sql.ref(`employee.${columns[sort?.column ?? 'lastName']}`)} COLLATE NOCASE`, direction)
      .orderBy('first_name', direction)
      .orderBy('no')
      .limit(limit)
      .offset(offset)
      .execute(),
  ])
  return { rows: rows.map(identified(database)), total }
}

function identified(database: Tools['database']): (row: Row) => EmployeeRow {
  const identifiers = database.prepare(`
    SELECT identifier FROM assignment JOIN external_user ON external_user.no = assignment.external_user_no
    WHERE assignment.employee_no = ? ORDER BY identifier`)
  return (row) => ({
    ...employeeOf(row),
    identifiers: identifiers.all<{ identifier: string }>(row.no).map(({ identifier }) => identifier),
  })
}

export function employeeOf(row: Row): Employee {
  return {
    id: row.id,
    personnelNumber: row.personnel_number,
    lastName: row.last_name,
    firstName: row.first_name,
    email: row.email,
    planningUnit: row.planning_unit,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

/** An employee as a row of the table. */
export function employeeRow(no: number, { id, ...fields }: Employee): EntityRow {
  return {
    no,
    id,
    personnel_number: fields.personnelNumber,
    last_name: fields.lastName,
    first_name: fields.firstName,
    email: fields.email,
    planning_unit: fields.planningUnit,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    search: foldForSearch(
      `${fields.lastName} ${fields.firstName} ${fields.personnelNumber} ${fields.email} ${fields.planningUnit}`,
    ),
  }
}

/** Fails with `employeeNotFound`. */
export function employeeById({ database }: Tools, id: string): Row {
  const row = database.prepare('SELECT * FROM employee WHERE id = ?').get<Row>(id)
  if (!row) throw fail('employeeNotFound', { personnelNumber: '' })
  return row
}

export function getEmployee(tools: Tools, id: string): EmployeeRow {
  return identified(tools.database)(employeeById(tools, id))
}

export async function listPlanningUnits({ database }: Tools): Promise<string[]> {
  const rows = await database.query
    .selectFrom('employee')
    .select('planning_unit')
    .distinct()
    .where('planning_unit', '!=', '')
    .orderBy('planning_unit')
    .execute()
  return rows.map((row) => row.planning_unit)
}

/** An employee that does not exist yet, and the change that brings it. Fails with `personnelNumberTaken`. */
export function newEmployee(
  tools: Tools,
  fields: EmployeeFields,
): { readonly employee: Employee; readonly change: Change } {
  refuseTaken(tools, fields.personnelNumber, null)
  const employee: Employee = { id: tools.newId(), ...fields }
  const no = nextNumber(tools.database, 'employee')
  return { employee, change: { entity: 'employee', key: no, before: null, after: employeeRow(no, employee) } }
}

/** Fails with `personnelNumberTaken`. */
export function addEmployee(tools: Tools, fields: EmployeeFields): Employee {
  const { employee, change } = newEmployee(tools, fields)
  changeByPerson(tools.database, tools.clock, { operation: 'employeeAdded', subject: nameOf(employee) }, [change])
  return employee
}

/** Fails with `employeeNotFound`, `personnelNumberTaken`. */
export function changeEmployee(tools: Tools, employee: Employee): Employee {
  const { no } = employeeById(tools, employee.id)
  refuseTaken(tools, employee.personnelNumber, no)
  changeByPerson(tools.database, tools.clock, { operation: 'employeeChanged', subject: nameOf(employee) }, [
    {
      entity: 'employee',
      key: no,
      before: readEntity(tools.database, 'employee', no),
      after: employeeRow(no, employee),
    },
  ])
  return employee
}

/** Takes employees away, with their assignments of now and before; one step. */
export function removeEmployees(tools: Tools, ids: readonly string[]): { removed: number } {
  const { database, clock } = tools
  const rows = [...new Set(ids)].map((id) => employeeById(tools, id))
  const changes = rows.flatMap(({ no }): Change[] => [
    ...database
      .prepare('SELECT external_user_no AS key FROM assignment WHERE employee_no = ?')
      .all<{ key: number }>(no)
      .map(
        ({ key }): Change => ({
          entity: 'assignment',
          key,
          before: readEntity(database, 'assignment', key),
          after: null,
        }),
      ),
    ...earlierHoldings(database, 'employee_no', no),
    { entity: 'employee', key: no, before: readEntity(database, 'employee', no), after: null },
  ])
  const [first] = rows
  if (first)
    changeByPerson(database, clock, { operation: 'employeesRemoved', subject: nameOf(employeeOf(first)) }, changes)
  return { removed: rows.length }
}

function refuseTaken({ database }: Tools, personnelNumber: string, own: number | null): void {
  const taken = database
    .prepare('SELECT no FROM employee WHERE personnel_number = ?')
    .get<{ no: number }>(personnelNumber)
  if (taken && taken.no !== own) throw fail('personnelNumberTaken', { personnelNumber })
}

/** As lists name an employee: last name first. */
export const nameOf = ({ lastName, firstName }: EmployeeFields): string =>
  [lastName, firstName].filter(Boolean).join(', ')
