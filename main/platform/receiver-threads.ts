import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { FailureData } from '../../preload/contract/failure.ts'
import type { ReceiverNews, ReceiverThreads } from '../core/notifications/receiver-thread.ts'
import type { Log } from '../core/platform.ts'
import { type Ending, errorOf } from './source-messages.ts'

/** What a receiver's thread says; after `ended`, `failed` or `broken` it says no more. */
export type ReceiverThreadMessage =
  | Exclude<ReceiverNews, { readonly kind: 'failed' }>
  | { readonly kind: 'ended' }
  | Ending

/** What it is told. */
export type ReceiverThreadOrder = 'refresh' | 'close'

/** Receivers in threads of the given script. What is no word of the list is logged, and told with a number. */
export function receiverThreads(script: URL, log?: Pick<Log, 'error'>): ReceiverThreads {
  const failureOf = (error: Error): FailureData => {
    const number = randomUUID().slice(0, 8)
    log?.error(`internal ${number}`, error)
    return { code: 'internal', details: { number } }
  }
  return {
    start: (request, hear) => {
      const worker = new Worker(script, { workerData: request })
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      let isOver = false
      const end = (failure: FailureData | null): void => {
        if (isOver) return
        isOver = true
        if (failure !== null) hear({ kind: 'failed', failure })
      }
      worker.on('message', (message: ReceiverThreadMessage) => {
        if (isOver) return
        if (message.kind === 'ended') end(null)
        else if (message.kind === 'failed') end({ code: message.code, details: message.details })
        else if (message.kind === 'broken') end(failureOf(errorOf(message)))
        else hear(message)
      })
      worker.on('error', (error: Error) => end(failureOf(error)))
      worker.on('exit', (code) => {
        end(code === 0 ? null : failureOf(new Error(`the receiver ended without a word (${code})`)))
        resolve()
      })
      const tell = (order: ReceiverThreadOrder): void => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window and has no origin
        worker.postMessage(order)
      }
      return {
        refresh: () => tell('refresh'),
        close: () => {
          tell('close')
          return ended
        },
      }
    },
  }
}
