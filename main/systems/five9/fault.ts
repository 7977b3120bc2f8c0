import { HttpFailure } from '../../core/http-failure.ts'
import { type Five9Code, Five9Failure } from './five9-failure.ts'
import type { WireElement } from './wire.ts'
import { WireFailure, type WireTrouble } from './wire-failure.ts'

/** Names of the element inside `detail`, without their ending Fault or Exception. Source: Five9's published service descriptions. */
const named: ReadonlyMap<string, Five9Code> = new Map([
  ['AccessDisallowed', 'apiAccessRefused'],
  ['InvalidAccount', 'loginRefused'],
  ['UserAlreadyLoggedIn', 'sessionTaken'],
  ['SessionClosed', 'sessionClosed'],
  ['AdminSessionClosed', 'sessionClosed'],
  ['ReportNotFound', 'reportNotFound'],
  ['ResultIsNotReady', 'resultNotReady'],
  ['UnknownIdentifier', 'resultUnknown'],
  ['OperationsLimitExceeded', 'quotaUsedUp'],
  ['ObjectNotFound', 'objectNotFound'],
  ['InvalidRegexpPattern', 'argumentRefused'],
  ['MissedArgument', 'argumentRefused'],
  ['IncorrectArgument', 'argumentRefused'],
  ['ServiceUnavailable', 'unavailable'],
  ['SessionNotInitialized', 'beginAgain'],
  ['StatisticsNotRequested', 'beginAgain'],
  ['UnknownTimestamp', 'beginAgain'],
  ['ConfigurationChanged', 'beginAgain'],
  ['UnknownColumn', 'columnUnknown'],
  ['UserLimitReached', 'userLimitReached'],
])

// Without a detail only the sentence tells. The lock before the password: a sentence on the lock mentions both.
const sentences: readonly (readonly [RegExp, Five9Code])[] = [
  [/\block(?:ed|out)?\b/i, 'accountLocked'],
  [/user ?name|password|credential|authenticat|log ?in (?:failed|incorrect)/i, 'loginRefused'],
  [/permission|privilege|not (?:authori[sz]ed|allowed)|access (?:is )?denied/i, 'permissionMissing'],
  [/maintenance|migration/i, 'maintenance'],
  [/temporarily|unavailable|try again|too busy/i, 'unavailable'],
]

/** What a fault means, whatever the status of HTTP that brought it. `secret` is cut out of what Five9 said. */
export function faultFailure(fault: WireElement, status: number, secret: string): Five9Failure {
  const detail = child(fault, 'detail')?.children[0]
  const code = faultCode(fault, detail)
  const said = cleaned(textOf(detail, 'message') || textOf(fault, 'faultstring'), secret)
  return new Five9Failure(code, { said, status, subject: subjectOf(detail) })
}

function faultCode(fault: WireElement, detail: WireElement | undefined): Five9Code {
  const name = detail?.name.replace(/(?:Fault|Exception)$/, '') ?? ''
  const said = `${textOf(fault, 'faultstring')} ${textOf(detail, 'message')}`
  const byName = named.get(name)
  // "Access disallowed" is also what a locked user hears; a missing permission has a way on of its own.
  if (byName !== undefined && byName !== 'apiAccessRefused' && byName !== 'loginRefused') return byName
  const bySentence = sentences.find(([words]) => words.test(said))?.[1]
  if (byName === 'loginRefused') return bySentence === 'accountLocked' ? 'accountLocked' : 'loginRefused'
  if (byName === 'apiAccessRefused') return bySentence === 'accountLocked' ? 'accountLocked' : 'apiAccessRefused'
  if (bySentence !== undefined) return bySentence
  if (name.startsWith('Server')) return 'unavailable'
  // SOAP's own word for "your envelope is wrong".
  return textOf(fault, 'faultcode').endsWith('Client') ? 'argumentRefused' : 'unexpectedAnswer'
}

function subjectOf(detail: WireElement | undefined): string {
  if (detail === undefined) return ''
  const parts = ['folder', 'reportName', 'objectType', 'objectName', 'operationType', 'limit', 'pattern']
  return parts
    .map((name) => textOf(detail, name))
    .filter((text) => text !== '')
    .join(' / ')
}

/** What an answer means that carries no envelope. `now` is UTC milliseconds, for a Retry-After with a date. */
export function statusFailure(
  {
    status,
    headers,
    text,
  }: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string },
  now: number,
): Five9Failure | undefined {
  const retryAfter = readRetryAfter(headers['retry-after'], now)
  const code = statusCode(status, text)
  return code === undefined ? undefined : new Five9Failure(code, { status, retryAfter })
}

function statusCode(status: number, text: string): Five9Code | undefined {
  if (status === 401) return /\block(?:ed|out)?\b/i.test(text) ? 'accountLocked' : 'loginRefused'
  if (status === 403) return 'apiAccessRefused'
  if (status === 404 || status === 410) return 'serviceNotFound'
  if (status === 408) return 'timeout'
  if (status === 429) return 'tooManyRequests'
  if (status >= 300 && status < 400) return 'redirected'
  if (status >= 500 || isPage(text)) {
    if (/maintenance/i.test(text.slice(0, 20_000))) return 'maintenance'
    return status >= 500 ? 'unavailable' : undefined
  }
  return status >= 400 ? 'argumentRefused' : undefined
}

function isPage(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/i.test(text)
}

const httpCodes = {
  refused: 'refused',
  unreachable: 'unreachable',
  timeout: 'timeout',
  tooLarge: 'tooLarge',
  tls: 'tls',
  cut: 'cut',
  cancelled: 'cancelled',
  notAllowed: 'notAllowed',
} as const satisfies Readonly<Record<HttpFailure['trouble'], Five9Code>>

const wireCodes = {
  html: 'html',
  truncated: 'truncated',
  doctype: 'doctype',
  notSoap: 'notSoap',
  malformed: 'malformed',
  empty: 'empty',
  fault: 'unexpectedAnswer',
} as const satisfies Readonly<Record<WireTrouble, Five9Code>>

/** Turns what was thrown on the way into a `Five9Failure`; what is none of ours is left as it is. */
export function asFive9Failure(error: unknown, status: number | null, secret: string): unknown {
  if (error instanceof HttpFailure) return new Five9Failure(httpCodes[error.trouble], { status, subject: error.host })
  if (!(error instanceof WireFailure)) return error
  if (error.fault !== undefined) return faultFailure(error.fault, status ?? 200, secret)
  return new Five9Failure(wireCodes[error.trouble], { status })
}

function readRetryAfter(text: string | undefined, now: number): number | null {
  if (text === undefined) return null
  if (/^\s*\d{1,7}\s*$/.test(text)) return Number(text) * 1000
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

function child(element: WireElement | undefined, name: string): WireElement | undefined {
  return element?.children.find((inner) => inner.name === name)
}

function textOf(element: WireElement | undefined, name: string): string {
  return child(element, name)?.text.trim() ?? ''
}

function cleaned(text: string, secret: string): string {
  const open = secret === '' ? text : text.replaceAll(secret, '…')
  return open
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
}
