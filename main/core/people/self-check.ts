import { integrationById } from '../integrations/integrations.ts'
import type { EmployeeRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { matchUsers } from './matching/match-users.ts'
import { type BoardUser, matchEmployees, matchUser } from './propose-pairs.ts'

/** How the matcher does on pairs that a person has decided. */
export interface SelfCheck {
  readonly hidden: number
  /** Taken as certain, and right. */
  readonly found: number
  /** Put to a person first of all, and right. */
  readonly proposed: number
  /** Taken as certain, and not what the person decided. */
  readonly wrong: number
}

// Each time this part of the pairs is hidden; the others stay and teach, as they do for real.
const parts = 5

/** Hides each pair a person decided once and matches again. Pairs accepted as certain in one go prove nothing and stay. */
export function selfCheck({ database, ...tools }: Tools, integrationId: string): SelfCheck {
  const { no } = integrationById({ database, ...tools }, integrationId)
  const employees = database.prepare('SELECT * FROM employee ORDER BY no').all<EmployeeRow>()
  const users = database
    .prepare(`
      SELECT external_user.*, assignment.employee_no, assignment.origin AS assignment_origin, assignment.evidence, 0 AS milliseconds,
        valid_from
      FROM external_user LEFT JOIN assignment ON assignment.external_user_no = external_user.no
      WHERE integration_no = ? AND ignored = 0 ORDER BY identifier`)
    .all<BoardUser & { valid_from: string | null }>(no)
  // a login given to somebody new is made from another's name: no list can tell whose it is
  const decided = users.filter(
    ({ assignment_origin: origin, valid_from }) =>
      valid_from === null && (origin === 'confirmed' || origin === 'byHand'),
  )
  const idOf = new Map(employees.map((row) => [row.no, row.id]))
  const check = { hidden: decided.length, found: 0, proposed: 0, wrong: 0 }
  for (let part = 0; part < Math.min(parts, decided.length); part += 1) {
    const hidden = new Set<BoardUser>(decided.filter((_, place) => place % parts === part))
    const isOpen = (user: BoardUser) => user.employee_no === null || hidden.has(user)
    const known = matchEmployees(
      employees,
      users.filter((user) => !hidden.has(user)),
    )
    const { pairs } = matchUsers(known, users.filter(isOpen).map(matchUser))
    const byIdentifier = new Map(pairs.map((pair) => [pair.user, pair]))
    for (const { identifier, employee_no } of hidden) {
      const pair = byIdentifier.get(identifier)
      const isRight = employee_no !== null && pair?.employee === idOf.get(employee_no)
      if (pair?.decision === 'accept') check[isRight ? 'found' : 'wrong'] += 1
      else if (isRight) check.proposed += 1
    }
  }
  return check
}
