import type { PracticeEmployee, PracticeUser } from './company.ts'
import { displayName } from './display-name.ts'
import type { Person } from './generate-people.ts'
import { freeText, loginText } from './login-text.ts'
import type { Random } from './random.ts'
import { serviceAccounts } from './service-accounts.ts'

export interface UserList {
  readonly users: readonly PracticeUser[]
  /** identifier -> personnel number */
  readonly truth: ReadonlyMap<string, string>
}

// The telephone system's agency agents: people whom no employee list knows.
const agencyAgents = 14

/** Invents the user list of the telephone system. `people` and `employees` stand in the same order. */
export function generateUsers(
  random: Random,
  people: readonly Person[],
  employees: readonly PracticeEmployee[],
): UserList {
  const taken = new Set(serviceAccounts.map(({ identifier }) => identifier.toLowerCase()))
  const truth = new Map<string, string>()
  const users: PracticeUser[] = [...serviceAccounts]
  for (const [index, employee] of employees.entries()) {
    const person = people[index]
    // Every sixteenth has no telephone: reception, personnel office, those who left long ago.
    if (!person || index % 16 === 15) continue
    const user = employeeUser(random, person, employee, index, taken)
    users.push(user)
    truth.set(user.identifier, employee.personnelNumber)
    if (index % 97 !== 33) continue
    const second = { ...user, identifier: user.identifier.trim().replace(/(?=@|$)/, '.chat') }
    users.push(second)
    truth.set(second.identifier, employee.personnelNumber)
  }
  for (let n = 0; n < agencyAgents; n++) {
    const person = people[n * 19 + random.int(0, 7)]
    // Names of the company's own, mixed anew; the last two are homonyms of employees who have their own user.
    const other = n < agencyAgents - 2 ? people[n * 17 + 5] : person
    if (person && other) users.push(agencyUser(person.firstName, other.lastName, taken))
  }
  return { users, truth }
}

function employeeUser(
  random: Random,
  person: Person,
  employee: PracticeEmployee,
  index: number,
  taken: Set<string>,
): PracticeUser {
  const left = employee.validTo !== '' && employee.validTo < '2026-10-01'
  // The telephone system never saw the slips of the employee list; it has its own.
  const email = employee.email.trim().toLowerCase()
  return {
    identifier: slipped(index, identifier(random, person, email, taken)),
    name: displayName(random, person),
    email: index % 9 === 4 ? '' : index % 43 === 17 ? email.toUpperCase() : email,
    // Now and then nobody remembers to switch a leaver's user off.
    active: !left || random.chance(0.2),
    account: 'employee',
  }
}

function identifier(random: Random, person: Person, email: string, taken: Set<string>): string {
  const first = loginText(person.firstName)
  const last = loginText(person.birthName && random.chance(0.7) ? person.birthName : person.lastName)
  const n = random.next()
  // Addresses are unique already, and no other form has an @.
  if (n < 0.66 && email !== '') return email
  if (n < 0.78) return freeText(`${first}.${last}`, taken, 20)
  if (n < 0.88) return freeText(`${first.slice(0, 1)}${last}`, taken, 8)
  if (n < 0.95) return freeText(`${person.firstName} ${person.lastName}`, taken)
  return freeText(`${first.slice(0, 2)}${last.slice(0, 2)}`, taken)
}

// Slips that a person does not see and a comparison does: a blank behind, a capital in front.
function slipped(index: number, text: string): string {
  if (index % 53 === 21) return `${text} `
  if (index % 31 === 12) return text.slice(0, 1).toUpperCase() + text.slice(1)
  return text
}

function agencyUser(firstName: string, lastName: string, taken: Set<string>): PracticeUser {
  const local = freeText(`ext.${loginText(firstName)}.${loginText(lastName)}`, taken)
  const email = `${local}@example.org`
  return { identifier: email, name: `${firstName} ${lastName}`, email, active: true, account: 'agency' }
}
