import * as z from 'zod'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { tablePage, tableQuery } from './table.ts'

const Day = z.iso.date()

/** A person of the workforce, as in injixo: personnel number (text, unique, at most 25), names at most 50 each. */
export const EmployeeFields = z.object({
  personnelNumber: z.string().trim().min(1).max(25),
  lastName: z.string().trim().min(1).max(50),
  firstName: z.string().trim().max(50).default(''),
  email: z.string().trim().max(254).default(''),
  planningUnit: z.string().trim().max(50).default(''),
  /** Days, inclusive; null is open. */
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
})
export type EmployeeFields = z.infer<typeof EmployeeFields>
export const Employee = EmployeeFields.extend({ id: z.uuid() })
export type Employee = z.infer<typeof Employee>

/** With the external identifiers assigned to the employee, over all integrations. */
export const EmployeeRow = Employee.extend({ identifiers: z.array(z.string()) })
export type EmployeeRow = z.infer<typeof EmployeeRow>

export const ExportFormat = z.enum(['csv', 'xlsx'])
const Query = tableQuery(
  ['personnelNumber', 'lastName', 'firstName', 'email', 'planningUnit', 'validFrom', 'validTo'],
  {
    planningUnit: z.string(),
    hasIdentifier: z.boolean(),
  },
)
const Id = z.object({ id: z.uuid() })

export const employees = {
  list: call.input(Query).output(tablePage(EmployeeRow)),
  planningUnits: call.output(z.array(z.string())),
  add: call.input(EmployeeFields).output(Employee),
  change: call.input(Employee).output(Employee),
  remove: call.input(z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })).output(z.object({ removed: z.int() })),
  get: call.input(Id).output(EmployeeRow),
  exportFile: call.input(z.object({ format: ExportFormat })).output(FileRef),
}
