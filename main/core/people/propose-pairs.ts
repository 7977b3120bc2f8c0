import type { Candidate, EmployeeBrief, LoginConvention, MatchReason } from '../../../preload/contract/assignments.ts'
import type { EmployeeRow, ExternalUserRow } from '../schema/tables.ts'
import { employeeOf } from './employees.ts'
import type { MatchEmployee, MatchUser, ReasonKind } from './matching/match-shapes.ts'
import { matchUsers } from './matching/match-users.ts'

/** A user of an integration with what is decided for it. */
export interface BoardUser extends ExternalUserRow {
  readonly employee_no: number | null
  readonly assignment_origin: string | null
  readonly evidence: string | null
  readonly milliseconds: number
}

export interface Proposal {
  readonly list: 'certain' | 'review' | 'none'
  readonly candidates: Candidate[]
  readonly warnings: MatchReason[]
}

/** Proposals for the users nothing is decided for, by identifier. What is decided teaches how logins are made and is never proposed anew. */
export function proposePairs(
  employees: readonly EmployeeRow[],
  users: readonly BoardUser[],
): { readonly proposals: ReadonlyMap<string, Proposal>; readonly convention: LoginConvention | null } {
  const byId = new Map(employees.map((row) => [row.id, row]))
  const taken = new Set(users.flatMap(({ employee_no }) => (employee_no === null ? [] : [employee_no])))
  const open = users.filter(({ employee_no, ignored }) => employee_no === null && ignored === 0)
  const { pairs, convention = null } = matchUsers(matchEmployees(employees, users), open.map(matchUser))
  const proposals = pairs.map((pair) => {
    const candidates = pair.candidates.flatMap(({ employee, confidence, reasons }): Candidate[] => {
      const row = byId.get(employee)
      return row ? [{ employee: briefOf(row), confidence, reasons: [...reasons] }] : []
    })
    const chosen = pair.employee === null ? undefined : byId.get(pair.employee)
    const isFree = chosen !== undefined && !taken.has(chosen.no)
    const list = pair.decision === 'accept' ? (isFree ? 'certain' : 'review') : pair.decision
    const first = candidates.findIndex(({ employee }) => employee.id === pair.employee)
    const ordered = first > 0 ? [...candidates.splice(first, 1), ...candidates] : candidates
    return [pair.user, { list, candidates: ordered, warnings: pair.reasons.filter(isDoubt) }] as const
  })
  return { proposals: new Map(proposals), convention }
}

/** The employees as the matcher sees them, each with the identifiers decided for them. */
export function matchEmployees(
  employees: readonly EmployeeRow[],
  users: readonly Pick<BoardUser, 'identifier' | 'employee_no'>[],
): readonly MatchEmployee[] {
  const identifiers = new Map<number, string[]>()
  for (const { identifier, employee_no } of users) {
    if (employee_no !== null) identifiers.set(employee_no, [...(identifiers.get(employee_no) ?? []), identifier])
  }
  return employees.map((row) => ({
    key: row.id,
    personnelNumber: row.personnel_number,
    lastName: row.last_name,
    firstName: row.first_name,
    email: row.email,
    identifiers: identifiers.get(row.no) ?? [],
  }))
}

export function matchUser({ identifier, name, email }: BoardUser): MatchUser {
  return { identifier, name, email }
}

const doubts: ReadonlySet<string> = new Set([
  'nameDiffers',
  'emailDiffers',
  'loginDeviates',
  'homonym',
  'sharedEvidence',
  'reusedLogin',
  'otherEvidence',
  'employeeTaken',
  'serviceAccount',
] satisfies ReasonKind[])
/** Whether a reason speaks against the pair. */
export const isDoubt = ({ kind }: MatchReason): boolean => doubts.has(kind)

export function briefOf(row: EmployeeRow): EmployeeBrief {
  const { id, personnelNumber, lastName, firstName, email, planningUnit } = employeeOf(row)
  return { id, personnelNumber, lastName, firstName, email, planningUnit }
}
