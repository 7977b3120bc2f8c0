import type { CheckDetails, CheckErrorClass, CheckOwner, CheckResult } from '../../core/check.ts'
import { type Five9Code, Five9Failure } from './five9-failure.ts'

/** The checks of Five9 in the order in which they are made. */
export const five9Checks = [
  'host',
  'login',
  'session',
  'apiPermission',
  'adminRole',
  'reportingRole',
  'callLogReport',
  'agentStateReport',
  'reportZone',
  'rowLimit',
  'quotas',
] as const
export type Five9Check = (typeof five9Checks)[number]

/** Why something could not be checked. `blocked`: another check, named in the details, comes first. */
export const notCheckedReasons = [
  'blocked',
  'cancelled',
  'noRows',
  'headerMissing',
  'fewRows',
  'timesUnreadable',
  'ownUserNotSeen',
  'countersUnknown',
] as const
export type NotCheckedReason = (typeof notCheckedReasons)[number]

export const nextActions = [
  'enterPassword',
  'unlockUser',
  'allowApi',
  'grantRights',
  'grantRole',
  'freeSession',
  'createSkillReport',
  'addSkillColumn',
  'showReport',
  'addColumn',
  'setZone',
  'chooseZone',
  'grantSupervisor',
  'checkAddress',
  'checkNetwork',
  'tryLater',
  'reportProblem',
] as const
export type NextAction = (typeof nextActions)[number]

/** Codes that only a check finds, as no single call fails with them. */
interface OwnWay extends Way {
  readonly errorClass: CheckErrorClass
}
interface Way {
  readonly owner: CheckOwner
  readonly next: NextAction
}

const way = (owner: CheckOwner, next: NextAction): Way => ({ owner, next })
const found = (errorClass: CheckErrorClass, owner: CheckOwner, next: NextAction): OwnWay => ({
  errorClass,
  owner,
  next,
})

export const ownWays = {
  roleMissing: found('rightMissing', 'vendorAdmin', 'grantRole'),
  skillReportMissing: found('notFound', 'vendorAdmin', 'createSkillReport'),
  standardReportMissing: found('notFound', 'vendorAdmin', 'showReport'),
  skillColumnMissing: found('notFound', 'vendorAdmin', 'addSkillColumn'),
  columnMissing: found('notFound', 'vendorAdmin', 'addColumn'),
  zoneWrong: found('ours', 'planner', 'setZone'),
  zoneWrongUnknown: found('ours', 'planner', 'chooseZone'),
  supervisorMissing: found('rightMissing', 'vendorAdmin', 'grantSupervisor'),
  reportSlow: found('temporary', 'nobody', 'tryLater'),
} as const satisfies Readonly<Record<string, OwnWay>>
type OwnCode = keyof typeof ownWays

const later = way('nobody', 'tryLater')
const address = way('planner', 'checkAddress')
const network = way('planner', 'checkNetwork')
const problem = way('planner', 'reportProblem')
const session = way('planner', 'freeSession')

/** Who acts and how, for everything a call can fail with. */
const callWays: Readonly<Record<Exclude<Five9Code, 'cancelled'>, Way>> = {
  loginRefused: way('planner', 'enterPassword'),
  accountLocked: way('vendorAdmin', 'unlockUser'),
  apiAccessRefused: way('vendorAdmin', 'allowApi'),
  permissionMissing: way('vendorAdmin', 'grantRights'),
  reportNotFound: way('vendorAdmin', 'showReport'),
  objectNotFound: problem,
  resultUnknown: later,
  serviceNotFound: address,
  unavailable: later,
  maintenance: later,
  tooManyRequests: later,
  quotaUsedUp: later,
  sessionTaken: session,
  sessionClosed: session,
  resultNotReady: later,
  beginAgain: later,
  userLimitReached: session,
  timeout: network,
  unreachable: network,
  refused: address,
  cut: later,
  truncated: later,
  html: network,
  doctype: address,
  notSoap: address,
  malformed: address,
  empty: address,
  redirected: address,
  tooLarge: problem,
  tls: network,
  unexpectedAnswer: problem,
  argumentRefused: problem,
  textRefused: problem,
  columnUnknown: problem,
  notAllowed: address,
}

export type Five9CheckCode = keyof typeof callWays | OwnCode
export const five9CheckCodes = [...Object.keys(callWays), ...Object.keys(ownWays)] as readonly Five9CheckCode[]

export type Five9CheckResult = CheckResult<Five9Check, Five9CheckCode, NotCheckedReason, NextAction>

/** Time alone cures these, and Five9 is in order. */
const waiting: ReadonlySet<Five9CheckCode> = new Set<Five9CheckCode>(['quotaUsedUp', 'reportSlow', 'resultNotReady'])

/** What a check throws that found something wrong which no call failed with. */
export class CheckFailed extends Error {
  readonly code: OwnCode
  readonly details: CheckDetails
  constructor(code: OwnCode, details: CheckDetails = {}) {
    super(code)
    this.name = 'CheckFailed'
    this.code = code
    this.details = details
  }
}

/** What a check throws that cannot tell. */
export class CannotCheck extends Error {
  readonly reason: NotCheckedReason
  readonly details: CheckDetails
  constructor(reason: NotCheckedReason, details: CheckDetails = {}) {
    super(reason)
    this.name = 'CannotCheck'
    this.reason = reason
    this.details = details
  }
}

/** The result that a failure means for a check. What is no failure of Five9 or of a check is thrown on. */
export function unmet(check: Five9Check, error: unknown, base: CheckDetails): Five9CheckResult {
  if (error instanceof CannotCheck)
    return { check, result: 'notChecked', code: error.reason, details: { ...base, ...error.details } }
  const way = wayOf(error, base)
  if (way !== undefined) return { check, result: waiting.has(way.code) ? 'waiting' : 'failed', ...way }
  if (error instanceof Five9Failure) return { check, result: 'notChecked', code: 'cancelled', details: base }
  throw error
}

interface FailedWay extends OwnWay {
  readonly code: Five9CheckCode
  readonly details: CheckDetails
}

/** What is wrong, who acts and how: of a check and of any other call. Undefined for what is no failure of Five9, and for a word to stop. */
export function wayOf(error: unknown, base: CheckDetails): FailedWay | undefined {
  if (error instanceof CheckFailed) {
    return { code: error.code, ...ownWays[error.code], details: { ...base, ...error.details } }
  }
  if (!(error instanceof Five9Failure) || error.code === 'cancelled') return undefined
  const { code, errorClass, said, subject, retryAfter, status } = error
  const details = {
    ...base,
    subject,
    said,
    ...(retryAfter === null ? {} : { retryAfter }),
    ...(status === null ? {} : { status }),
  }
  return { code, errorClass, ...callWays[code], details }
}
