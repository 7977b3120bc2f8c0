import { silenceOf } from '../core/notifications/silence-of.ts'
import { standingIntegrations } from '../core/integrations/integrations.ts'
import type { AppState } from './app-state.ts'
import { receives } from './receives.ts'

/** Looks once a minute whether those that send have fallen silent, and whether the receiver can begin again. */
export interface SilenceWatch {
  start(): void
  stop(): void
}

const lookEvery = 60_000
// whoever has just begun to listen cannot tell silence from bad luck
const grace = 15 * 60_000
// a computer that was asleep has heard nothing, which is no sender's silence
const missedAfter = 3 * lookEvery

export function createSilenceWatch(
  state: Pick<AppState, 'ports' | 'tools' | 'conditions' | 'receivers'> & { isOpen(): boolean },
): SilenceWatch {
  const { clock, timer, log, runsByItself } = state.ports
  let stopping: AbortController | null = null

  const look = (awakeSince: number): void => {
    state.receivers.sync()
    const listening = state.receivers.listeningSince()
    if (listening === null || !state.isOpen()) return
    const tools = state.tools()
    const now = clock.now()
    if (now - Math.max(listening, awakeSince) < grace) return
    for (const row of standingIntegrations(tools)) {
      if (!receives(row) || row.state !== 'ready') continue
      const { silentFor, usual } = silenceOf(tools, row, now)
      if (silentFor === null || usual === null) continue
      if (silentFor <= usual) continue
      const details = { minutes: Math.floor(silentFor / 60_000) }
      state.conditions.failed(row, 'live', {
        code: 'silent',
        errorClass: 'protocol',
        owner: 'vendorAdmin',
        next: 'askSystem',
        details,
      })
    }
  }

  const run = async (signal: AbortSignal): Promise<void> => {
    let awakeSince = clock.now()
    let lookedAt = awakeSince
    while (!signal.aborted) {
      await timer.wait(lookEvery, signal)
      if (signal.aborted) return
      const now = clock.now()
      if (now - lookedAt > missedAfter) awakeSince = now
      lookedAt = now
      try {
        look(awakeSince)
      } catch (error) {
        // nothing that happens to one look may end the others
        log.error('looking for silence', error)
      }
    }
  }

  return {
    start: () => {
      if (!runsByItself || stopping !== null) return
      stopping = new AbortController()
      void run(stopping.signal)
    },
    stop: () => {
      stopping?.abort()
      stopping = null
    },
  }
}
