/** What kind of thing is wrong; each has a way on of its own. `ours` is what is set or sent by Ponte itself. */
export type CheckErrorClass = 'credential' | 'rightMissing' | 'notFound' | 'temporary' | 'protocol' | 'ours'

/** Who acts next. `nobody`: it passes by itself. */
export type CheckOwner = 'planner' | 'vendorAdmin' | 'nobody'

/** Flat facts for the sentences: names to copy to the letter, counts, times. Never a secret. */
export type CheckDetails = Readonly<Record<string, string | number>>

interface Passed<Check extends string> {
  readonly check: Check
  readonly result: 'passed'
  readonly code?: never
  readonly errorClass?: never
  readonly owner?: never
  readonly next?: never
  readonly details?: CheckDetails
}

/** It could not be found out; `code` says why. */
interface NotChecked<Check extends string, Reason extends string> {
  readonly check: Check
  readonly result: 'notChecked'
  readonly code: Reason
  readonly errorClass?: never
  readonly owner?: never
  readonly next?: never
  readonly details: CheckDetails
}

/** `failed`: somebody must act, or the system is out of order. `waiting`: nothing is wrong, the answer takes time. */
interface Unmet<Check extends string, Code extends string, Next extends string> {
  readonly check: Check
  readonly result: 'failed' | 'waiting'
  readonly code: Code
  readonly errorClass: CheckErrorClass
  readonly owner: CheckOwner
  readonly next: Next
  readonly details: CheckDetails
}

/** What one check of an integration found. Words: check names, codes, reasons, owners and next actions of its system. */
export type CheckResult<
  Check extends string = string,
  Code extends string = string,
  Reason extends string = string,
  Next extends string = string,
> = Passed<Check> | NotChecked<Check, Reason> | Unmet<Check, Code, Next>
