import type { EmployeeBrief } from '../../../preload/contract/assignments.ts'

/** The name as people say it: first name first. */
export function employeeName({ firstName, lastName }: Pick<EmployeeBrief, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim()
}
