import { ORPCError } from '@orpc/server'
import { Failure, type FailureCode, fail, failureCodes } from '../../preload/contract/failure.ts'
import type { Log } from '../core/platform.ts'

/** What is not on the list of failures: logged with its cause, told with a number only. */
export function internalFailure(error: unknown, log: Log, newId: () => string): Failure {
  const number = newId().slice(0, 8)
  log.error(`internal ${number}`, error)
  return fail('internal', { number })
}

/** Any error as it crosses the border: a word of the list with its details. */
export function crossing(error: unknown, log: Log, newId: () => string): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST') return toError(fail('inputInvalid', { field: fieldOf(error.data) }))
    if (failureCodes.includes(error.code as FailureCode)) return error
  }
  return toError(error instanceof Failure ? error : internalFailure(error, log, newId))
}

const toError = ({ code, details }: Failure): ORPCError<string, unknown> =>
  new ORPCError(code, { data: details, message: code })

/** The first field that does not fit, as `a.b`. */
function fieldOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues)) return ''
  const [issue] = data.issues as readonly unknown[]
  if (typeof issue !== 'object' || issue === null || !('path' in issue) || !Array.isArray(issue.path)) return ''
  return issue.path.map(String).join('.')
}
