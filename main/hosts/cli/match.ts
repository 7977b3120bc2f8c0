import { fail } from '../../../preload/contract/failure.ts'
import type { LoginConvention } from '../../../preload/contract/assignments.ts'
import { conventionSentence } from '../../../preload/contract/convention-sentence.ts'
import type { Language } from '../../../preload/contract/language.ts'
import { systemIds } from '../../../preload/contract/system-id.ts'
import type { MatchEmployee, MatchPair, MatchUser, Reason } from '../../core/people/matching/match-shapes.ts'
import { matchUsers } from '../../core/people/matching/match-users.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { type ListRow, readList, refusedRow } from './read-list.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

const employeeColumns = ['personnelNumber', 'lastName', 'firstName', 'email'] as const
const userColumns = ['identifier', 'name', 'email'] as const

/** `ponte match`: which employee each user of a system is, from two lists and nothing else. */
export async function match(given: Given, terminal: Terminal): Promise<Answer> {
  const system = given.text('system')
  if (system !== undefined && !systemIds.some((id) => id === system)) {
    throw fail('systemUnknown', { system, known: systemIds.join(', ') })
  }
  const employees = await readEmployees(given.needed('employees'), terminal)
  const users = await readUsers(given.needed('users'), terminal)
  const { pairs, unmatchedEmployees, convention = null } = matchUsers(employees, users)
  const isExplained = given.flag('explain') === true
  const told = pairs.map(({ user, employee, decision, confidence, reasons }) => ({
    user,
    employee: decision === 'none' ? null : employee,
    decision,
    confidence,
    reasons,
  }))
  return {
    value: { pairs: told, unmatchedEmployees, ...(isExplained ? { convention } : {}) },
    lines: [
      ...(isExplained ? [...conventionLines(convention, terminal), ''] : []),
      ...table(pairs, employees, unmatchedEmployees.length, terminal, isExplained),
    ],
  }
}

async function readEmployees(file: string, terminal: Terminal): Promise<readonly MatchEmployee[]> {
  const all = new Map<string, MatchEmployee>()
  const take = ({ row, cells }: ListRow) => {
    const [cell = '', lastName = '', firstName = '', email = ''] = cells
    const personnelNumber = cell.trim()
    if (personnelNumber === '') throw refusedRow(row, 'personnelNumber', 'valueMissing')
    const employee = { key: personnelNumber, personnelNumber, lastName, firstName, email }
    const known = all.get(personnelNumber)
    if (known === undefined) all.set(personnelNumber, employee)
    // the same line twice says nothing new; two people under one number cannot be told apart afterwards
    else if (!isSame(known, employee)) throw refusedRow(row, 'personnelNumber', 'personnelNumberTwice')
  }
  await readList(
    file,
    { stream: 'employees', columns: employeeColumns, needed: ['personnelNumber'] },
    terminal,
    (rows) => rows.forEach(take),
  )
  return [...all.values()]
}

async function readUsers(file: string, terminal: Terminal): Promise<readonly MatchUser[]> {
  const all = new Map<string, MatchUser>()
  const take = ({ row, cells }: ListRow) => {
    const [identifier = '', name = '', email = ''] = cells
    if (identifier.trim() === '') throw refusedRow(row, 'identifier', 'valueMissing')
    const user = { identifier, name, email }
    const known = all.get(identifier)
    if (known === undefined) all.set(identifier, user)
    else if (!isSame(known, user)) throw refusedRow(row, 'identifier', 'identifierTwice')
  }
  await readList(file, { stream: 'users', columns: userColumns, needed: ['identifier'] }, terminal, (rows) =>
    rows.forEach(take),
  )
  return [...all.values()]
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function table(
  pairs: readonly MatchPair[],
  employees: readonly MatchEmployee[],
  unmatched: number,
  { language }: Terminal,
  isExplained: boolean,
): readonly string[] {
  const names = new Map(
    employees.map(({ key, lastName, firstName }) => [key, [lastName, firstName].filter(Boolean).join(', ')]),
  )
  const rows = pairs.map(({ user, employee, decision, confidence, reasons }) => [
    words(language, `cli.match.${decision}`),
    user,
    decision === 'none' ? '' : (employee ?? ''),
    decision === 'none' ? '' : (names.get(employee ?? '') ?? ''),
    decision === 'none' ? '' : new Intl.NumberFormat(language, { style: 'percent' }).format(confidence),
    ...(isExplained ? [reasons.map((reason) => reasonText(reason, language)).join(', ')] : []),
  ])
  const columns = ['decision', 'user', 'employee', 'name', 'confidence', ...(isExplained ? ['why'] : [])]
  const header = columns.map((key) => words(language, `cli.match.${key}`))
  return [...textTable([header, ...rows]), '', words(language, 'cli.match.unmatched', { count: unmatched })]
}

function conventionLines(convention: LoginConvention | null, { language }: Terminal): readonly string[] {
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    words(language, `assigning.${key}`, values)
  if (convention === null) return [say('convention.unknown')]
  const { fits, of } = convention
  return [`${say('convention.title')}: ${conventionSentence(convention, say)}`, say('convention.fits', { fits, of })]
}

function reasonText({ kind, user, employee }: Reason, language: Language): string {
  return words(language, `assigning.reason.${kind}`, { user, employee })
}
