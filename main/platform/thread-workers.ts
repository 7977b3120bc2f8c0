import { Worker } from 'node:worker_threads'
import type { JobProgress } from '../core/job.ts'
import type { HistorySource, Workers } from '../core/platform.ts'
import { answerThread } from './answer-thread.ts'
import { type Ending, errorOf, type SourceQuestion } from './source-messages.ts'

/** What a worker says while it works; the last message is `done`, `failed` or `broken`. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'asked'; readonly question: SourceQuestion }
  | { readonly kind: 'done'; readonly resultId: string | null }
  | Ending

// for work that has nothing to ask for
const nobody: HistorySource = {
  users: () => Promise.reject(new Error('nobody answers this work')),
  history: () => {
    throw new Error('nobody answers this work')
  },
}

// V8 would take three times as much before it clears up; twice as often costs a few percent of the time
const youngMegabytes = 16

/** Worker threads of the given script. The word to stop is a shared byte, so it arrives in the middle of a batch too. */
export function threadWorkers(script: URL): Workers {
  return {
    start: (request, on, source = nobody) => {
      const stop = new SharedArrayBuffer(4)
      const worker = new Worker(script, {
        workerData: { request, stop },
        resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
      })
      const { promise, resolve, reject } = Promise.withResolvers<string | null>()
      const answers = answerThread(source, (answer) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window and has no origin
        worker.postMessage(answer)
      })
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') on(message.progress)
        else if (message.kind === 'asked') answers.hear(message.question)
        else if (message.kind === 'done') resolve(message.resultId)
        else reject(errorOf(message))
      })
      worker.on('error', reject)
      worker.on('exit', (code) => {
        answers.stop()
        reject(new Error(`the thread ended without a word (${code})`))
      })
      return {
        result: promise,
        cancel: () => {
          Atomics.store(new Int32Array(stop), 0, 1)
          answers.stop()
        },
      }
    },
  }
}
