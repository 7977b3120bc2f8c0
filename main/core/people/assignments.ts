import type {
  AssignmentRow,
  EmployeeBrief,
  LoginConvention,
  MatchReason,
} from '../../../preload/contract/assignments.ts'
import { certainFrom } from '../../../preload/contract/assignments.ts'
import { fail } from '../../../preload/contract/failure.ts'
import { integrationById } from '../integrations/integrations.ts'
import { readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { EmployeeRow as EmployeeTableRow, ExternalUserRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { employeeById } from './employees.ts'
import { userById } from './external-users.ts'
import { inOneGo } from './in-one-go.ts'
import { type BoardUser, briefOf, type Proposal, proposePairs } from './propose-pairs.ts'
import { freeFrom, timeOfEarlierHolders } from './validity/read-holdings.ts'

type List = AssignmentRow['list']

/** Everything decided and proposed for the users of one integration. */
export interface AssignmentBoard {
  readonly rows: readonly AssignmentRow[]
  readonly employeesWithout: readonly EmployeeBrief[]
  /** How logins are made here; null where no way is clear. */
  readonly convention: LoginConvention | null
}

/**
 * The users of an integration with what is decided for them and, for the rest, proposals over the whole list, one to one.
 * An employee who has an identifier already is proposed for review only.
 */
export function assignmentBoard(tools: Tools, integrationId: string): AssignmentBoard {
  const { database } = tools
  const { no } = integrationById(tools, integrationId)
  const employees = database
    .prepare('SELECT * FROM employee ORDER BY last_name, first_name, no')
    .all<EmployeeTableRow>()
  const users = database
    .prepare(`
      SELECT external_user.*, assignment.employee_no, assignment.origin AS assignment_origin, assignment.evidence,
        coalesce((SELECT sum(milliseconds) FROM state_total WHERE external_user_no = external_user.no), 0) AS milliseconds,
        (SELECT max(valid_to) FROM earlier_assignment WHERE external_user_no = external_user.no) AS held_until
      FROM external_user LEFT JOIN assignment ON assignment.external_user_no = external_user.no
      WHERE integration_no = ? ORDER BY postponed_at, identifier`)
    .all<ListedUser>(no)
  const heldTime = timeOfEarlierHolders(database, no)
  const { days } = database
    .prepare('SELECT count(*) AS days FROM state_day WHERE integration_no = ?')
    .one<{ days: number }>(no)
  const briefs = new Map(employees.map((row) => [row.no, briefOf(row)]))
  const taken = new Set(users.flatMap(({ employee_no }) => (employee_no === null ? [] : [employee_no])))
  const { proposals, convention } = proposePairs(employees, users)
  // what was somebody's is not invisible
  const lost = ({ no: userNo, employee_no: holder, milliseconds }: ListedUser) =>
    milliseconds - (holder === null ? (heldTime.get(userNo) ?? 0) : 0)
  const rows = users.map((user) =>
    rowOf(user, briefs, carefully(user, proposals.get(user.identifier)), Math.round(lost(user) / Math.max(1, days))),
  )
  return {
    rows,
    employeesWithout: employees.filter((row) => !taken.has(row.no)).map(briefOf),
    convention,
  }
}

interface ListedUser extends BoardUser {
  /** Last day of its last earlier holder; null: it had none. */
  readonly held_until: string | null
}

/** A person has said that the identifier is no longer that employee's: whose it is now is never certain by itself. */
function carefully({ identifier, held_until }: ListedUser, proposal: Proposal | undefined): Proposal | undefined {
  if (held_until === null || proposal === undefined) return proposal
  const warnings = [...proposal.warnings, { kind: 'reusedLogin', user: identifier, employee: '' }]
  return { ...proposal, list: proposal.list === 'certain' ? 'review' : proposal.list, warnings }
}

function rowOf(
  user: BoardUser,
  briefs: ReadonlyMap<number, EmployeeBrief>,
  proposal: Proposal | undefined,
  millisecondsPerDay: number,
): AssignmentRow {
  const employee = user.employee_no === null ? undefined : briefs.get(user.employee_no)
  const list: List = employee ? 'assigned' : user.ignored === 1 ? 'ignored' : (proposal?.list ?? 'none')
  return {
    user: {
      id: user.id,
      identifier: user.identifier,
      name: user.name,
      email: user.email,
      active: user.active === 1,
    },
    millisecondsPerDay,
    list,
    assigned: employee
      ? {
          employee,
          origin: user.assignment_origin as NonNullable<AssignmentRow['assigned']>['origin'],
          reasons: JSON.parse(user.evidence ?? '[]') as MatchReason[],
        }
      : null,
    candidates: proposal?.candidates ?? [],
    warnings: proposal?.warnings ?? [],
    postponed: user.postponed_at !== null,
  }
}

type BoardOf = (integrationId: string) => AssignmentBoard

/** By hand or by accepting a proposal. Fails with `identifierAssigned` when the user has another employee. */
export function assignUser(
  tools: Tools,
  { userId, employeeId }: { readonly userId: string; readonly employeeId: string },
  boardOf: BoardOf = (integrationId) => assignmentBoard(tools, integrationId),
): void {
  const { database, clock } = tools
  const user = userById(tools, userId)
  const employee = employeeById(tools, employeeId)
  const before = readEntity(database, 'assignment', user.no)
  if (before !== null && before.employee_no !== employee.no) {
    throw fail('identifierAssigned', {
      identifier: user.identifier,
      employee: holderOf(tools, Number(before.employee_no)),
    })
  }
  if (before !== null) return
  const row = boardOf(integrationOf(tools, user)).rows.find(({ user: { id } }) => id === userId)
  const candidate = row?.candidates.find((one) => one.employee.id === employeeId)
  const origin = candidate ? 'confirmed' : 'byHand'
  const reasons = candidate?.reasons ?? []
  const pair = { userNo: user.no, employeeNo: employee.no, from: freeFrom(database, user.no) }
  const changes = [assignment(pair, origin, reasons, clock.now()), ...noLongerOpen(tools, user)]
  changeByPerson(database, clock, { operation: 'assigned', subject: user.identifier }, changes)
}

function integrationOf({ database }: Tools, user: ExternalUserRow): string {
  return database.prepare('SELECT id FROM integration WHERE no = ?').one<{ id: string }>(user.integration_no).id
}

/** Whoever is assigned is neither ignored nor put off any more. */
export function noLongerOpen({ database }: Tools, user: ExternalUserRow): Change[] {
  const before = readEntity(database, 'externalUser', user.no)
  if ((user.ignored === 0 && user.postponed_at === null) || !before) return []
  return [{ entity: 'externalUser', key: user.no, before, after: { ...before, ignored: 0, postponed_at: null } }]
}

/** Every certain proposal, or every one that may be taken in one go, as one step. */
export function acceptCertain(
  tools: Tools,
  integrationId: string,
  boardOf: BoardOf = (id) => assignmentBoard(tools, id),
  {
    atLeast = certainFrom,
    planningUnit,
  }: { readonly atLeast?: number; readonly planningUnit?: string | undefined } = {},
): { assigned: number } {
  const { database, clock } = tools
  const numbers = new Map(
    database
      .prepare('SELECT id, no FROM employee')
      .all<{ id: string; no: number }>()
      .map(({ id, no }) => [id, no]),
  )
  const taken = inOneGo(boardOf(integrationId).rows, atLeast, planningUnit)
  const changes = taken.flatMap(({ userId, candidate }): Change[] => {
    const employeeNo = numbers.get(candidate.employee.id)
    if (employeeNo === undefined) return []
    const { no: userNo } = userById(tools, userId)
    const pair = { userNo, employeeNo, from: freeFrom(database, userNo) }
    return [assignment(pair, 'exact', candidate.reasons, clock.now())]
  })
  const { name } = integrationById(tools, integrationId)
  changeByPerson(database, clock, { operation: 'certainAccepted', subject: name }, changes)
  return { assigned: changes.length }
}

/** A pair as it is written down; `from` is the first day, null: always. */
export function assignment(
  { userNo, employeeNo, from }: { readonly userNo: number; readonly employeeNo: number; readonly from: string | null },
  origin: string,
  reasons: readonly MatchReason[],
  at: number,
): Change {
  const evidence = JSON.stringify(reasons)
  return {
    entity: 'assignment',
    key: userNo,
    before: null,
    after: { external_user_no: userNo, employee_no: employeeNo, origin, evidence, assigned_at: at, valid_from: from },
  }
}

export function removeAssignments(tools: Tools, userIds: readonly string[]): { removed: number } {
  const { database, clock } = tools
  const users = [...new Set(userIds)].map((id) => userById(tools, id))
  const changes = users.flatMap(({ no }): Change[] => {
    const before = readEntity(database, 'assignment', no)
    return before ? [{ entity: 'assignment', key: no, before, after: null }] : []
  })
  changeByPerson(database, clock, { operation: 'assignmentRemoved', subject: users[0]?.identifier ?? '' }, changes)
  return { removed: changes.length }
}

/** Users that are nobody's: service accounts, training logins. They are not proposed and not delivered. */
export function ignoreUsers(tools: Tools, userIds: readonly string[], ignored: boolean): { changed: number } {
  const { database, clock } = tools
  const users = [...new Set(userIds)].map((id) => userById(tools, id))
  const changes = users.flatMap(({ no }): Change[] => {
    const before = readEntity(database, 'externalUser', no)
    if (!before || before.ignored === (ignored ? 1 : 0)) return []
    return [
      { entity: 'externalUser', key: no, before, after: { ...before, ignored: ignored ? 1 : 0, postponed_at: null } },
    ]
  })
  const operation = ignored ? 'ignored' : 'unignored'
  changeByPerson(database, clock, { operation, subject: users[0]?.identifier ?? '' }, changes)
  return { changed: changes.length }
}

export function holderOf({ database }: Tools, employeeNo: number): string {
  const row = database.prepare('SELECT * FROM employee WHERE no = ?').one<EmployeeTableRow>(employeeNo)
  return `${row.last_name}, ${row.first_name} (${row.personnel_number})`
}
