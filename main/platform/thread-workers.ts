import { Worker } from 'node:worker_threads'
import { Failure, type FailureCode, type FailureDetails } from '../../preload/contract/failure.ts'
import type { JobProgress } from '../core/job.ts'
import type { Workers } from '../core/platform.ts'

/** What a worker says while it works; the last message is `done` or `failed`. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly resultId: string | null }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly details: FailureDetails<FailureCode> }
  | { readonly kind: 'broken'; readonly message: string; readonly stack: string }

/** Worker threads of the given script. The word to stop is a shared byte, so it arrives in the middle of a batch too. */
export function threadWorkers(script: URL): Workers {
  return {
    start: (request, on) => {
      const stop = new SharedArrayBuffer(4)
      const worker = new Worker(script, { workerData: { request, stop } })
      const { promise, resolve, reject } = Promise.withResolvers<string | null>()
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') on(message.progress)
        else if (message.kind === 'done') resolve(message.resultId)
        else if (message.kind === 'failed') reject(new Failure(message.code, message.details))
        else reject(Object.assign(new Error(message.message), { stack: message.stack }))
      })
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`the thread ended without a word (${code})`)))
      return {
        result: promise,
        cancel: () => {
          Atomics.store(new Int32Array(stop), 0, 1)
        },
      }
    },
  }
}
