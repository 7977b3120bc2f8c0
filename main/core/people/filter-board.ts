import type { AssignmentRow, EmployeeBrief, EmployeeWithout, rowStates } from '../../../preload/contract/assignments.ts'
import { foldForSearch } from './fold.ts'

type RowState = (typeof rowStates)[number]

/** The employees a user is or may be: of a decided or certain one, only that one. */
function peopleOf({ assigned, candidates, list }: AssignmentRow): readonly EmployeeBrief[] {
  if (assigned) return [assigned.employee]
  return candidates.slice(0, list === 'certain' ? 1 : undefined).map(({ employee }) => employee)
}

/** Whether the user belongs to a planning unit, by its employee or one of those it may be. No unit asked for: always. */
export function isInUnit(row: AssignmentRow, planningUnit: string | undefined): boolean {
  return planningUnit === undefined || peopleOf(row).some((employee) => employee.planningUnit === planningUnit)
}

/** Whether the login is made unlike the others here, as far as the likeliest employee tells. */
export function isDeviating({ warnings, candidates, assigned }: AssignmentRow): boolean {
  const reasons = assigned?.reasons ?? [...warnings, ...(candidates[0]?.reasons ?? [])]
  return reasons.some(({ kind }) => kind === 'loginDeviates')
}

export function isInState(row: AssignmentRow, state: RowState | undefined): boolean {
  switch (state) {
    case undefined:
      return true
    case 'open':
      return !row.postponed
    case 'postponed':
      return row.postponed
    case 'warned':
      return row.warnings.length > 0
    case 'deviating':
      return isDeviating(row)
    case 'exact':
    case 'confirmed':
    case 'byHand':
      return row.assigned?.origin === state
  }
}

/** Rows whose user or candidate has every word of `search`, umlauts and accents aside. */
export function searchBoard(rows: readonly AssignmentRow[], search: string): readonly AssignmentRow[] {
  const words = foldForSearch(search).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ user, assigned, candidates }) => {
    const people = assigned ? [assigned.employee] : candidates.map(({ employee }) => employee)
    const names = people.map((one) => `${one.lastName} ${one.firstName} ${one.personnelNumber} ${one.planningUnit}`)
    const text = foldForSearch([user.identifier, user.name, user.email, ...names].join(' '))
    return words.every((word) => text.includes(word))
  })
}

export function searchEmployees<T extends EmployeeBrief>(rows: readonly T[], search: string): readonly T[] {
  const words = foldForSearch(search).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ lastName, firstName, personnelNumber, email, planningUnit }) => {
    const text = foldForSearch([lastName, firstName, personnelNumber, email, planningUnit].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** The other side of the lists: what is proposed for each employee without identifier. */
export function employeesByProposal(
  employees: readonly EmployeeBrief[],
  rows: readonly AssignmentRow[],
): readonly EmployeeWithout[] {
  const proposals = new Map<string, { isCertain: boolean; readonly of: { identifier: string; confidence: number }[] }>()
  for (const row of rows) {
    if (row.list !== 'certain' && row.list !== 'review') continue
    const candidates = row.list === 'certain' ? row.candidates.slice(0, 1) : row.candidates
    for (const { employee, confidence } of candidates) {
      const known = proposals.get(employee.id) ?? { isCertain: false, of: [] }
      known.isCertain ||= row.list === 'certain'
      known.of.push({ identifier: row.user.identifier, confidence })
      proposals.set(employee.id, known)
    }
  }
  return employees.map((employee) => {
    const found = proposals.get(employee.id)
    return {
      ...employee,
      list: found === undefined ? 'none' : found.isCertain ? 'certain' : 'review',
      identifiers: (found?.of ?? []).sort((a, b) => b.confidence - a.confidence).map(({ identifier }) => identifier),
    }
  })
}
