import { type HistoryStream, historyStreams } from '../../preload/contract/history-stream.ts'
import type { JobSnapshot } from '../../preload/contract/job.ts'
import { importOverlap, nextImportAt } from '../core/connections/next-import.ts'
import { keptCondition, noteAttempt } from '../core/connections/stream-conditions.ts'
import { coveredTo, nextStart } from '../core/history/coverage.ts'
import { standingIntegrations } from '../core/integrations/integrations.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { AppState } from './app-state.ts'

/** Starts the imports that nobody has to ask for. */
export interface Scheduler {
  start(): void
  /** Something may have changed: looks at once. */
  wake(): void
  stop(): void
  /** UTC milliseconds; null when no import of this stream will start by itself. */
  nextAt(row: IntegrationRow, stream: HistoryStream): number | null
  /** Asks at once for all that was missed; nothing before the first import. */
  catchUp(row: IntegrationRow): JobSnapshot[]
}

// Time does not pass evenly: a computer sleeps, and its clock is set. Looking once a minute costs a few queries.
const longestWait = 60_000

export function createScheduler(
  state: Pick<AppState, 'ports' | 'tools' | 'connections' | 'historyJobs'> & { isOpen(): boolean },
): Scheduler {
  const { clock, timer, log, runsByItself } = state.ports
  let running: { stop: boolean } | null = null
  let sleep = new AbortController()

  const isScheduled = (row: IntegrationRow): boolean =>
    row.state === 'ready' && row.way === 'ponteDelivers' && state.connections.isReady(row)

  const nextAt: Scheduler['nextAt'] = (row, stream) => {
    if (!runsByItself || !isScheduled(row)) return null
    const { database } = state.tools()
    return nextImportAt({
      ...keptCondition(database, row.no, stream),
      coveredTo: coveredTo(state.tools(), row.no, stream),
      everyMinutes: row.every_minutes ?? 15,
    })
  }

  const begin = (row: IntegrationRow, stream: HistoryStream, isCatchUp: boolean): JobSnapshot[] => {
    const tools = state.tools()
    const now = clock.now()
    const from = nextStart(tools, row.no, stream, importOverlap[stream])
    if (from === null || from >= now || state.historyJobs.isBusy(row.id, stream)) return []
    noteAttempt(tools.database, row.no, stream, now)
    const source = isCatchUp ? 'catchUp' : 'schedule'
    return [state.historyJobs.start(row, { stream, source, window: { from, to: now } })]
  }

  /** Starts what is due; answers when the next will be. */
  const look = (): number => {
    const now = clock.now()
    let next = now + longestWait
    for (const row of state.isOpen() ? standingIntegrations(state.tools()) : []) {
      for (const stream of historyStreams) {
        if (state.historyJobs.isBusy(row.id, stream)) continue
        const at = nextAt(row, stream)
        if (at === null) continue
        const every = (row.every_minutes ?? 15) * 60_000
        // a round was left out: Ponte was closed, or the computer asleep
        if (at <= now) begin(row, stream, now - at >= every)
        else next = Math.min(next, at)
      }
    }
    return next
  }

  const run = async (self: { stop: boolean }): Promise<void> => {
    while (!self.stop) {
      sleep = new AbortController()
      let next = clock.now() + longestWait
      try {
        next = look()
      } catch (error) {
        // nothing that happens to one round may end the others
        log.error('looking for imports that are due', error)
      }
      await timer.wait(Math.max(0, next - clock.now()), sleep.signal)
    }
  }

  return {
    start: () => {
      if (!runsByItself || running !== null) return
      running = { stop: false }
      void run(running)
    },
    wake: () => sleep.abort(),
    stop: () => {
      if (running !== null) running.stop = true
      running = null
      sleep.abort()
    },
    nextAt,
    catchUp: (row) => (isScheduled(row) ? historyStreams.flatMap((stream) => begin(row, stream, true)) : []),
  }
}
