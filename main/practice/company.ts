import type { Activity } from '../../preload/contract/activities.ts'

/** The e-mail and personnel data a planner would get from the human-resources system. */
export interface PracticeEmployee {
  /** Text: leading zeros and letters count. */
  readonly personnelNumber: string
  readonly lastName: string
  readonly firstName: string
  /** Empty when the employee has none. */
  readonly email: string
  readonly planningUnit: string
  /** `YYYY-MM-DD`. */
  readonly validFrom: string
  /** `YYYY-MM-DD`, the last day; empty while employed. */
  readonly validTo: string
}

/** Who stands behind a user: one of our employees, an agency's agent, a person trying things out, or a program. */
export type PracticeAccount = 'employee' | 'agency' | 'test' | 'machine'

/** A user of the telephone system, as its user list shows it. */
export interface PracticeUser {
  readonly identifier: string
  readonly name: string
  /** Empty when the user has none. */
  readonly email: string
  readonly active: boolean
  /** Not part of any file: a planner does not see it either. */
  readonly account: PracticeAccount
}

/** An activity of the planning product; ID 1 is always Present. */
export type PracticeActivity = Readonly<Activity>

/** The built-in company "Service centre". Every person in it is invented. */
export interface PracticeCompany {
  readonly employees: readonly PracticeEmployee[]
  readonly users: readonly PracticeUser[]
  readonly activities: readonly PracticeActivity[]
  /** Who really is who: identifier -> personnel number. Users without an employee are not in it. */
  readonly truth: ReadonlyMap<string, string>
}

/** The seed of the company everybody meets; its data are the same on every machine. */
export const practiceSeed = 20261012
