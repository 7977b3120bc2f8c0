import type { StopSignal } from '../core/platform.ts'

/** One word to stop out of several; `release` when nobody waits for it any more. */
export function anyOf(signals: readonly (StopSignal | undefined)[]): {
  readonly signal: AbortSignal
  release(): void
} {
  const controller = new AbortController()
  const given = signals.filter((signal) => signal !== undefined)
  const stop = () => controller.abort()
  for (const signal of given) signal.addEventListener('abort', stop)
  if (given.some(({ aborted }) => aborted)) stop()
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of given) signal.removeEventListener('abort', stop)
    },
  }
}
