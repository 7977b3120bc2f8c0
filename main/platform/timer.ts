import type { Timer } from '../core/platform.ts'

/** Waits by this computer's clock. */
export const timer: Timer = {
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve()
        return
      }
      const done = (): void => {
        clearTimeout(handle)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const handle = setTimeout(done, milliseconds)
      signal?.addEventListener('abort', done)
    }),
}
