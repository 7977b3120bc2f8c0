import type { MatchEmployee } from '../../../main/core/people/matching/match-shapes.ts'
import type { BenchCompany } from './shapes.ts'

/** The employees of a company with the identifiers a person has confirmed. */
export function employeesOf({ employees, confirmed }: BenchCompany): readonly MatchEmployee[] {
  return employees.map((employee) => {
    const identifiers = confirmed.filter((one) => one.employee === employee.key).map(({ user }) => user.identifier)
    return identifiers.length > 0 ? { ...employee, identifiers } : employee
  })
}
