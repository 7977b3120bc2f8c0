import { Failure, type FailureCode, type FailureDetails } from '../../preload/contract/failure.ts'
import type { HistoryStream } from '../../preload/contract/history-stream.ts'
import type { SystemUser, TimeWindow } from '../core/connections/connector.ts'

/** What a thread asks the main thread for, which has the line to the system; `id` tells questions apart. */
export type SourceQuestion =
  | { readonly kind: 'askUsers'; readonly id: number }
  | { readonly kind: 'askHistory'; readonly id: number; readonly stream: HistoryStream; readonly window: TimeWindow }
  /** One more piece has been worked on. */
  | { readonly kind: 'taken'; readonly id: number }
  /** No more of it is wanted. */
  | { readonly kind: 'enough'; readonly id: number }

/** What the main thread answers; the last of each question is anything but `piece`. */
export type SourceAnswer = { readonly id: number } & (
  | { readonly kind: 'users'; readonly users: readonly SystemUser[] }
  | { readonly kind: 'piece'; readonly text: string }
  | { readonly kind: 'end' }
  | Ending
)

/** How work ended that did not succeed: with a word of the closed list, or with anything else. */
export type Ending =
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly details: FailureDetails<FailureCode> }
  | { readonly kind: 'broken'; readonly message: string; readonly stack: string }

/** An error as it can be sent to another thread. */
export function endingOf(error: unknown): Ending {
  if (error instanceof Failure) return { kind: 'failed', code: error.code, details: error.details }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { kind: 'broken', message, stack: stack ?? '' }
}

/** The error again, on the other side. */
export function errorOf(ending: Ending): Error {
  if (ending.kind === 'failed') return new Failure(ending.code, ending.details)
  return Object.assign(new Error(ending.message), { stack: ending.stack })
}
