import { faultFailure } from './fault.ts'
import { Five9Failure } from './five9-failure.ts'
import type { WireElement } from './wire.ts'

/** The answer to this operation; a fault, or an answer to something else, is a failure. */
export function expectAnswer(answer: WireElement, operation: string, status: number, secret: string): WireElement {
  if (answer.name === 'Fault') throw faultFailure(answer, status, secret)
  if (answer.name !== `${operation}Response`) throw new Five9Failure('unexpectedAnswer', { status, subject: operation })
  return answer
}
