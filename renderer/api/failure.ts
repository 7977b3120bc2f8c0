import { ORPCError } from '@orpc/client'
import type { FailureData } from '../../preload/contract/failure.ts'

/** Whether a thrown thing is a failure of the closed list, carried over the border. */
function isListed(error: unknown): error is ORPCError<FailureData['code'], FailureData['details']> {
  return error instanceof ORPCError && error.defined
}

/** A thrown thing as a failure a person can be told. What is not of the closed list is `internal`. */
export function failureOf(error: unknown): FailureData {
  if (isListed(error)) return { code: error.code, details: error.data ?? {} }
  if (error instanceof DOMException && error.name === 'AbortError') return { code: 'cancelled', details: {} }
  return { code: 'internal', details: { number: error instanceof Error ? error.message : String(error) } }
}
