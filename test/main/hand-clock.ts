import type { Clock, StopSignal, Timer } from '../../main/core/platform.ts'

/** A clock that stands still until a test turns it, and a timer that goes by it. */
export interface HandClock {
  readonly clock: Clock
  readonly timer: Timer
  now(): number
  /** Lets so much time pass: whoever waited for a moment in between is woken then, in order. */
  turn(milliseconds: number): Promise<void>
  /** Milliseconds that are being waited for now. */
  waits(): readonly number[]
}

export function handClock(start: number): HandClock {
  let now = start
  const waiting = new Set<{ readonly at: number; wake(): void }>()
  return {
    clock: { now: () => now, zone: () => 'Europe/Berlin' },
    now: () => now,
    waits: () => [...waiting].map(({ at }) => at - now).sort((a, b) => a - b),
    timer: {
      wait: (milliseconds: number, signal?: StopSignal) =>
        new Promise((resolve) => {
          const one = {
            at: now + milliseconds,
            wake: () => {
              waiting.delete(one)
              signal?.removeEventListener('abort', one.wake)
              resolve()
            },
          }
          waiting.add(one)
          signal?.addEventListener('abort', one.wake)
          if (signal?.aborted === true) one.wake()
        }),
    },
    turn: async (milliseconds) => {
      const end = now + milliseconds
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        now = Math.max(now, next.at)
        next.wake()
        // what was woken may wait again for a moment before the end
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = end
    },
  }
}
