import { type LoginForm, writeLogin } from './login-form.ts'
import type { LoginName, LoginStyle } from './login-names.ts'

/**
 * How a company makes its logins. `name`: letters of the name. `personnelNumber`: the number behind a prefix. `fits` of `of` logins
 * whose employee seems clear are made like this.
 */
export type LoginConvention = NameConvention | NumberConvention

interface Learned {
  readonly fits: number
  readonly of: number
}

export interface NameConvention extends Learned, LoginStyle {
  readonly kind: 'name'
  readonly form: LoginForm
  readonly separator: string
  /** Longer logins are cut at this length; 0: none is. */
  readonly cutAt: number
  /** A number behind: with every login, or only where the login is taken. */
  readonly counter: 'always' | 'whenTaken'
  /** What stands behind the @ of most, empty where logins are no addresses. */
  readonly domain: string
}

export interface NumberConvention extends Learned {
  readonly kind: 'personnelNumber'
  readonly prefix: string
}

/** How well a login agrees with the convention for one employee. */
export type ConventionFit = 'exact' | 'counted' | 'variant' | 'none'

/** The logins the convention gives one employee. */
export interface ExpectedLogins {
  readonly exact: readonly string[]
  readonly variants: readonly string[]
  /** What is left of cut ones before a counter. */
  readonly shortened: readonly string[]
}

const nothing: readonly string[] = []
const none: ExpectedLogins = { exact: nothing, variants: nothing, shortened: nothing }

export function expectedLogins(convention: LoginConvention, names: readonly LoginName[]): ExpectedLogins {
  if (convention.kind !== 'name') return none
  const { form, separator, cutAt } = convention
  const exact: string[] = []
  const variants: string[] = []
  const shortened: string[] = []
  for (const name of names) {
    const login = writeLogin(name.first, name.last, form, separator, cutAt)
    ;(isStyle(name, convention, names) ? exact : variants).push(login)
    if (cutAt === 0 || login.length + separator.length < cutAt - 1) continue
    for (const room of [1, 2]) shortened.push(writeLogin(name.first, name.last, form, separator, cutAt - room))
  }
  return { exact, variants, shortened }
}

/** Whether this spelling is the company's; where a name has only one spelling it is. */
function isStyle(name: LoginName, style: LoginStyle, all: readonly LoginName[]): boolean {
  if (all.length === 1) return true
  const near = (one: LoginName) =>
    Number(one.umlauts === style.umlauts) +
    Number(one.particles === style.particles) +
    Number(one.doubles === style.doubles)
  const own = near(name)
  return all.every((other) => near(other) <= own)
}

export function fitOf(
  login: { readonly whole: string; readonly letters: string },
  expected: ExpectedLogins,
  counter: NameConvention['counter'],
): ConventionFit {
  const { whole, letters } = login
  const isCounted = letters !== whole
  if (expected.exact.includes(whole)) return 'exact'
  if (
    isCounted &&
    counter === 'always' &&
    [expected.exact, expected.shortened].some((list) => list.includes(letters))
  ) {
    return 'exact'
  }
  if (expected.variants.includes(whole)) return 'variant'
  if (!isCounted) return 'none'
  const isBefore = [expected.exact, expected.variants, expected.shortened].some((list) => list.includes(letters))
  return isBefore ? 'counted' : 'none'
}
