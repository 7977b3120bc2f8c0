import { type ConventionFit, type ExpectedLogins, expectedLogins, fitOf, type LoginConvention } from './convention.ts'
import { type Anchor, learnConvention } from './learn-convention.ts'
import type { Login } from './login-patterns.ts'
import { type EmployeeIndex, type IndexedUser, Lookup } from './match-index.ts'
import type { UserIndex } from './index-users.ts'

/** A learned way of making logins, ready to be asked. */
export interface AppliedConvention {
  readonly convention: LoginConvention
  /** Places of employees by login. */
  readonly places: Lookup
  readonly fit: (login: Login, employee: number) => ConventionFit
}

/** What the two lists tell about logins, and about the part of addresses before the @. */
export interface ConventionsOfLists {
  readonly login: AppliedConvention | undefined
  readonly mail: AppliedConvention | undefined
}

export function conventionsOf(employees: EmployeeIndex, users: UserIndex): ConventionsOfLists {
  const clear = clearPairs(employees, users)
  const people = users.all.filter(({ service }) => service === undefined)
  const identifiers = [
    ...people.map(({ identifier }) => identifier),
    ...employees.all.flatMap((one) => one.given.identifiers ?? []),
  ]
  const everybody = employees.all.map((one) => one.loginNames)
  const login = learnConvention(clear, identifiers, everybody, new Set(employees.all.map(({ number }) => number)))
  const ofEmployees = employees.all.flatMap(({ email, number, loginNames: names }): Anchor[] =>
    email === '' ? [] : [{ identifier: email, number, names }],
  )
  const ofUsers = people.map(({ email }) => email).filter((email) => email !== '')
  const mail = learnConvention(ofEmployees, ofUsers, everybody, new Set())
  return { login: applied(login, employees), mail: applied(mail?.kind === 'name' ? mail : undefined, employees) }
}

/** Pairs that are clear without the login: an identifier given before, the only one with this name, the only one with this e-mail. */
function clearPairs(employees: EmployeeIndex, users: UserIndex): Anchor[] {
  const anchors: Anchor[] = employees.all.flatMap(({ given, number, loginNames: names }) =>
    (given.identifiers ?? []).map((identifier) => ({ identifier, number, names })),
  )
  for (const user of users.all) {
    const at = onlyOne(user, employees, users)
    const employee = at === undefined ? undefined : employees.all[at]
    if (employee === undefined || user.service !== undefined) continue
    anchors.push({ identifier: user.identifier, number: employee.number, names: employee.loginNames })
  }
  return anchors
}

function onlyOne(user: IndexedUser, employees: EmployeeIndex, users: UserIndex): number | undefined {
  // an address that is the login itself would prove the login by itself
  if (user.email !== '' && user.given.email !== '') {
    const found = employees.emails.get(user.email)
    if (found.length === 1 && users.emails.get(user.email).length === 1) return found[0]
  }
  const named = new Set(user.name.keys.flatMap((key) => employees.names.get(key)))
  const others = user.name.keys.some((key) => users.names.get(key).length > 1)
  return named.size === 1 && !others ? [...named][0] : undefined
}

function applied(convention: LoginConvention | undefined, employees: EmployeeIndex): AppliedConvention | undefined {
  if (convention === undefined) return undefined
  const places = new Lookup()
  const expected: ExpectedLogins[] = employees.all.map((employee, place) => {
    const own = expectedLogins(convention, employee.loginNames)
    for (const list of [own.exact, own.variants, own.shortened]) for (const login of list) places.add(login, place)
    return own
  })
  const counter = convention.kind === 'name' ? convention.counter : 'whenTaken'
  const fit = (login: Login, employee: number): ConventionFit => {
    const own = expected[employee]
    return own === undefined ? 'none' : fitOf(login, own, counter)
  }
  return { convention, places, fit }
}
