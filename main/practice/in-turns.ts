import { setImmediate } from 'node:timers/promises'

// Half a frame of a window that waits for an answer.
const turn = 8

/** Does work that pauses often in one go. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** Does work that pauses often in turns of a few milliseconds, so that everything else of this thread goes on. */
export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + turn
    do {
      const step = work.next()
      if (step.done === true) return step.value
    } while (performance.now() < until)
    await setImmediate()
  }
}
