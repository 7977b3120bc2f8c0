import type { StopSignal } from '../../core/platform.ts'
import { Five9Failure } from './five9-failure.ts'

/** One counter for all calls of one Five9 user: Five9 refuses two at once. */
export interface OneLine {
  /** Waits for its turn and answers how to end it, which must happen. Fails with `cancelled`, or as the line was barred. */
  enter(signal?: StopSignal): Promise<() => void>
  run<T>(work: () => Promise<T>, signal?: StopSignal): Promise<T>
  /** Set once a login was refused: every further try would bring the account closer to its lock. */
  readonly barred: Five9Failure | undefined
  bar(failure: Five9Failure): void
}

/** A line in order of arrival. Once barred it stays so: new credentials mean a new line. */
export function createOneLine(): OneLine {
  let last: Promise<void> = Promise.resolve()
  let barred: Five9Failure | undefined

  const line: OneLine = {
    get barred() {
      return barred
    },
    bar(failure) {
      barred ??= failure
    },
    async enter(signal) {
      const before = last
      let leave = (): void => {}
      last = new Promise((resolve) => (leave = resolve))
      await turnOrStop(before, signal)
      const isAborted = signal?.aborted === true
      if (!isAborted && barred === undefined) return leave
      // Whoever gives up keeps the order: those behind wait for those in front.
      void before.then(leave)
      throw barred ?? new Five9Failure('cancelled')
    },
    async run(work, signal) {
      const leave = await line.enter(signal)
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
  return line
}

async function turnOrStop(turn: Promise<void>, signal: StopSignal | undefined): Promise<void> {
  if (signal === undefined) return turn
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  await Promise.race([turn, stopped])
  signal.removeEventListener('abort', stop)
}
