import type { Five9Switches } from './switches.ts'
import { Fault } from './write-answer.ts'

export type PracticeRole = 'admin' | 'agent' | 'reporting' | 'supervisor'

/** A user that may log in to the API. */
export interface ApiAccount {
  readonly userName: string
  password: string
  roles: PracticeRole[]
  wrongTries: number
}

/** Why a login was refused. */
export class LoginRefused extends Error {
  readonly isLocked: boolean
  constructor(isLocked: boolean) {
    super(isLocked ? 'User account is locked' : 'Invalid user name or password')
    this.isLocked = isLocked
  }
}

/** Who may log in, and what keeps them out. */
export class Accounts {
  readonly #accounts = new Map<string, ApiAccount>()
  readonly #switches: Readonly<Five9Switches>

  constructor(switches: Readonly<Five9Switches>) {
    this.#switches = switches
    this.add('wfm.api', 'practice', ['admin', 'reporting'])
  }

  add(userName: string, password: string, roles: readonly PracticeRole[]): void {
    this.#accounts.set(userName, { userName, password, roles: [...roles], wrongTries: 0 })
  }

  /** A new password also takes the lock away, as an administrator does both at once. */
  setPassword(userName: string, password: string): void {
    const account = this.#accounts.get(userName)
    if (account === undefined) throw new RangeError(`No such user: ${userName}`)
    account.password = password
    account.wrongTries = 0
  }

  /** An invented user's password is nothing secret. */
  passwordOf(userName: string): string {
    return this.#accounts.get(userName)?.password ?? ''
  }

  isLocked(userName: string): boolean {
    return this.wrongTries(userName) >= this.#switches.lockAfter
  }

  lock(userName: string): void {
    const account = this.#accounts.get(userName)
    if (account !== undefined) account.wrongTries = this.#switches.lockAfter
  }

  unlock(userName: string): void {
    const account = this.#accounts.get(userName)
    if (account !== undefined) account.wrongTries = 0
  }

  wrongTries(userName: string): number {
    return this.#accounts.get(userName)?.wrongTries ?? 0
  }

  rolesOf(userName: string): readonly PracticeRole[] {
    const roles = this.#accounts.get(userName)?.roles ?? ['agent']
    return roles.filter((role) => role !== this.#switches.withoutRole)
  }

  /** The user behind a header of Basic authentication. Capitals count. Throws `LoginRefused`. */
  logIn(authorization: string | undefined): ApiAccount {
    const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '')?.[1] ?? ''
    const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
    const account = this.#accounts.get(user)
    if (account === undefined) throw new LoginRefused(false)
    if (this.isLocked(user)) throw new LoginRefused(true)
    if (account.password !== password) {
      account.wrongTries++
      throw new LoginRefused(this.isLocked(user))
    }
    account.wrongTries = 0
    return account
  }

  /** Throws the fault that Five9 gives a user without the rights for this operation. */
  allow(userName: string, service: 'admin' | 'supervisor', operation: string): void {
    if (this.#switches.isApiClosed) throw new Fault('API access is disallowed for this user', 'AccessDisallowedFault')
    if (operation === 'closeSession') return
    const roles = this.rolesOf(userName)
    const needs = (role: PracticeRole): void => {
      if (!roles.includes(role)) throw new Fault(`User has no permission to execute ${operation}`)
    }
    if (service === 'supervisor' && this.#switches.needsSupervisor) needs('supervisor')
    // The own rights can be read by whoever may log in; everything else is an administrator's.
    if (operation !== 'getUsersInfo') needs('admin')
    if (/Report/.test(operation)) needs('reporting')
  }
}
