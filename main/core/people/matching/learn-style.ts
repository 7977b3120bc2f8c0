import type { Explained } from './learn-convention.ts'
import { writeLogin } from './login-form.ts'
import type { LoginName, LoginStyle } from './login-names.ts'
import type { Login } from './login-patterns.ts'

interface Pair {
  readonly names: readonly LoginName[]
  readonly login: Login
}

/** The style of most logins, told by the names that are written differently by style; where none tells, the usual one. */
export function styleOf(pairs: readonly Pair[], { form, cutAt }: Explained, separator: string): LoginStyle {
  const told = pairs.flatMap(({ names, login }) => {
    const fitting = names.filter(({ first, last }) => {
      const made = writeLogin(first, last, form, separator, cutAt)
      return made === login.whole || made === login.letters
    })
    return fitting.length === 0 || fitting.length === names.length ? [] : [{ names, fitting }]
  })
  const vote = <Part extends keyof LoginStyle>(part: Part, usual: LoginStyle[Part], other: LoginStyle[Part]) => {
    let balance = 0
    for (const { names, fitting } of told) {
      const [own, ...others] = new Set(fitting.map((name) => name[part]))
      const isTelling = others.length === 0 && names.some((name) => name[part] !== own)
      if (isTelling) balance += own === other ? 1 : -1
    }
    return balance > 0 ? other : usual
  }
  return {
    umlauts: vote('umlauts', 'spelledOut', 'dropped'),
    particles: vote('particles', 'kept', 'dropped'),
    doubles: vote('doubles', 'whole', 'firstHalf'),
  }
}
