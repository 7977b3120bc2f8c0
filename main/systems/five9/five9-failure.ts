import type { CheckErrorClass } from '../../core/check.ts'

const classes = {
  loginRefused: 'credential',
  accountLocked: 'credential',
  apiAccessRefused: 'rightMissing',
  permissionMissing: 'rightMissing',
  reportNotFound: 'notFound',
  objectNotFound: 'notFound',
  /** A result is kept for a while only: the report must be run again. */
  resultUnknown: 'notFound',
  serviceNotFound: 'notFound',
  unavailable: 'temporary',
  maintenance: 'temporary',
  tooManyRequests: 'temporary',
  quotaUsedUp: 'temporary',
  /** Somebody else works with the same user. */
  sessionTaken: 'temporary',
  sessionClosed: 'temporary',
  resultNotReady: 'temporary',
  /** Live statistics must be asked for from the beginning. */
  beginAgain: 'temporary',
  userLimitReached: 'temporary',
  timeout: 'temporary',
  unreachable: 'temporary',
  refused: 'temporary',
  cut: 'temporary',
  truncated: 'temporary',
  html: 'protocol',
  doctype: 'protocol',
  notSoap: 'protocol',
  malformed: 'protocol',
  empty: 'protocol',
  redirected: 'protocol',
  tooLarge: 'protocol',
  tls: 'protocol',
  unexpectedAnswer: 'protocol',
  argumentRefused: 'ours',
  textRefused: 'ours',
  columnUnknown: 'ours',
  notAllowed: 'ours',
  cancelled: 'ours',
} as const satisfies Readonly<Record<string, CheckErrorClass>>

export type Five9Code = keyof typeof classes

export interface Five9Details {
  /** What Five9 wrote, in one line without the password; empty where it wrote nothing of use. */
  readonly said?: string
  /** Milliseconds after which trying again may help; null where nobody said so. */
  readonly retryAfter?: number | null
  /** Status of HTTP; null without an answer. */
  readonly status?: number | null
  /** What the failure is about: a report, an object, a kind of call. */
  readonly subject?: string
}

/** A call to Five9 that did not succeed. */
export class Five9Failure extends Error {
  readonly code: Five9Code
  readonly said: string
  readonly retryAfter: number | null
  readonly status: number | null
  readonly subject: string
  constructor(code: Five9Code, details: Five9Details = {}) {
    super(code)
    this.name = 'Five9Failure'
    this.code = code
    this.said = details.said ?? ''
    this.retryAfter = details.retryAfter ?? null
    this.status = details.status ?? null
    this.subject = details.subject ?? ''
  }

  get errorClass(): CheckErrorClass {
    return classes[this.code]
  }
}
