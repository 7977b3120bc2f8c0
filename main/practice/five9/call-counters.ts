import { zoneClock } from '../zone-clock.ts'
import { type AnswerChildren, Fault } from './write-answer.ts'

/** Calls allowed per window of a minute, an hour and a day. */
export type CallLimits = Record<string, [minute: number, hour: number, day: number]>

/** Five9's own, as documented in February 2026 (statistics: 2015). */
export function five9Limits(): CallLimits {
  return {
    Query: [450, 15_000, 172_800],
    Modify: [140, 7200, 172_800],
    ReportRequest: [16, 120, 800],
    RetrieveReport: [20, 200, 1000],
    QueryStatistics: [2, 15, 240],
    QueryChangedStatistics: [30, 1200, 24_000],
  }
}

const windows = [60, 3600, 86_400] as const

const kinds: Readonly<Record<string, string>> = {
  getUsersInfo: 'Query',
  getUsersGeneralInfo: 'Query',
  getSkills: 'Query',
  getCampaigns: 'Query',
  isReportRunning: 'Query',
  getColumnNames: 'Query',
  runReport: 'ReportRequest',
  getReportResult: 'RetrieveReport',
  getReportResultCsv: 'RetrieveReport',
  setSessionParameters: 'QueryStatistics',
  getStatistics: 'QueryStatistics',
  getStatisticsUpdate: 'QueryChangedStatistics',
}

export interface CallCounters {
  /** Counts a call. Throws an OperationsLimitExceededFault when a window is full; the call does not count then. */
  count(operation: string): void
  /** Children of the answer to getCallCountersState. */
  state(): AnswerChildren
}

/** Counts by the clock on the data centre's wall: an hour ends at the full hour there. `limits` may be changed at any time. */
export function createCallCounters(limits: CallLimits, now: () => number, zone: string): CallCounters {
  const { format } = zoneClock(zone)
  const counts = new Map<string, { window: number; value: number }>()

  function counterOf(kind: string, seconds: number): { window: number; value: number } {
    const wall = Date.parse(`${format(now()).slice(0, 19)}Z`)
    const window = Math.floor(wall / seconds / 1000)
    const key = `${kind} ${seconds}`
    let counter = counts.get(key)
    if (counter?.window !== window) {
      counter = { window, value: 0 }
      counts.set(key, counter)
    }
    return counter
  }

  return {
    count(operation) {
      const kind = kinds[operation]
      const limit = kind === undefined ? undefined : limits[kind]
      if (kind === undefined || limit === undefined) return
      const counters = windows.map((seconds) => counterOf(kind, seconds))
      for (const [place, { value }] of counters.entries()) {
        const allowed = limit[place] ?? 0
        if (value < allowed) continue
        const fields = [
          ['limit', allowed],
          ['operationType', kind],
        ] as const
        throw new Fault(
          `Operations limit of ${allowed} for ${kind} is exceeded`,
          'OperationsLimitExceededFault',
          fields,
        )
      }
      for (const counter of counters) counter.value++
    },
    state: () =>
      windows.map((seconds, place) => {
        const states = Object.entries(limits).map(([kind, limit]) => {
          const value = counterOf(kind, seconds).value
          return [
            'callCounterStates',
            [
              ['limit', limit[place] ?? 0],
              ['operationType', kind],
              ['value', value],
            ],
          ] as const
        })
        return ['return', [...states, ['timeout', seconds]]] as const
      }),
  }
}
