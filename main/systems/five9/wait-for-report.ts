import type { Clock, StopSignal, Timer } from '../../core/platform.ts'
import type { AdminCalls } from './admin-calls.ts'
import { Five9Failure } from './five9-failure.ts'

// Five9 advises five seconds at least; longer would keep others of the line waiting.
const pollSeconds = 5
// An answer that comes at once though the report runs must not become a storm of questions.
const shortestRound = 1000

/** Resolves when the report is done. Fails with `timeout` after `patience` milliseconds, with `cancelled`, or as the call does. */
export async function waitForReport(
  identifier: string,
  calls: Pick<AdminCalls, 'isReportRunning'>,
  { clock, timer }: { readonly clock: Pick<Clock, 'now'>; readonly timer: Timer },
  { patience, signal }: { readonly patience: number; readonly signal?: StopSignal },
): Promise<void> {
  const until = clock.now() + patience
  for (;;) {
    const asked = clock.now()
    if (!(await calls.isReportRunning(identifier, pollSeconds))) return
    if (clock.now() >= until) throw new Five9Failure('timeout', { subject: identifier })
    const rest = asked + shortestRound - clock.now()
    if (rest > 0) await timer.wait(rest, signal)
    if (signal?.aborted === true) throw new Five9Failure('cancelled')
  }
}
