import type { Clock } from '../../core/platform.ts'
import { zoneOffset } from '../../core/states/zone.ts'

/** Kinds of calls that Five9 counts, of those Ponte makes. */
export type OperationType = 'Query' | 'ReportRequest' | 'RetrieveReport' | 'QueryStatistics' | 'QueryChangedStatistics'

/** What Five9 says of one window of time. */
export interface CounterWindow {
  readonly seconds: number
  readonly counters: readonly { readonly operationType: string; readonly limit: number; readonly value: number }[]
}

/** Keeps count of calls so that Five9 need not refuse one. */
export interface Quota {
  /** Milliseconds until a call of this kind is allowed; 0 for at once. */
  waitFor(type: OperationType): number
  count(type: OperationType): void
  /** Takes over limits and counts as Five9 reports them. */
  learn(windows: readonly CounterWindow[]): void
  /** Five9 refused: the window with this limit is full, or the shortest one when none has it. Answers the wait in milliseconds. */
  exceeded(type: OperationType, limit: number | null): number
}

// Five9's documentation of February 2026, statistics of 2015; replaced by what the counters say.
const documented: Readonly<Record<OperationType, readonly (readonly [seconds: number, limit: number])[]>> = {
  Query: [
    [60, 450],
    [3600, 15_000],
    [86_400, 172_800],
  ],
  ReportRequest: [
    [60, 16],
    [3600, 120],
    [86_400, 800],
  ],
  RetrieveReport: [
    [60, 20],
    [3600, 200],
    [86_400, 1000],
  ],
  QueryStatistics: [
    [60, 2],
    [3600, 15],
    [86_400, 240],
  ],
  QueryChangedStatistics: [
    [60, 30],
    [3600, 1200],
    [86_400, 24_000],
  ],
}

interface Counter {
  readonly seconds: number
  limit: number
  value: number
  /** Number of the window since the beginning of local time. */
  window: number
}

/** Windows are those of the clock on the data centre's wall: an hour ends at the full hour there, a day at midnight. */
export function createQuota(clock: Pick<Clock, 'now'>, zone: string): Quota {
  const counters = new Map<string, Counter[]>(
    Object.entries(documented).map(([type, limits]) => [
      type,
      limits.map(([seconds, limit]) => ({ seconds, limit, value: 0, window: 0 })),
    ]),
  )

  const wall = (): number => clock.now() + zoneOffset(clock.now(), zone)
  const windowOf = (seconds: number): number => Math.floor(wall() / (seconds * 1000))
  const untilNext = (seconds: number): number => (windowOf(seconds) + 1) * seconds * 1000 - wall()

  function current(type: string): readonly Counter[] {
    const list = counters.get(type) ?? []
    for (const counter of list) {
      const window = windowOf(counter.seconds)
      if (counter.window === window) continue
      counter.window = window
      counter.value = 0
    }
    return list
  }

  return {
    waitFor(type) {
      const waits = current(type).filter(({ value, limit }) => value >= limit)
      return waits.reduce((longest, { seconds }) => Math.max(longest, untilNext(seconds)), 0)
    },
    count(type) {
      for (const counter of current(type)) counter.value++
    },
    learn(windows) {
      for (const { seconds, counters: told } of windows) {
        if (!(seconds > 0)) continue
        for (const { operationType, limit, value } of told) {
          const list = counters.get(operationType) ?? []
          const others = list.filter((counter) => counter.seconds !== seconds)
          others.push({ seconds, limit, value, window: windowOf(seconds) })
          counters.set(
            operationType,
            others.sort((a, b) => a.seconds - b.seconds),
          )
        }
      }
    },
    exceeded(type, limit) {
      const list = current(type)
      const full = list.find((counter) => counter.limit === limit) ?? list[0]
      if (full === undefined) return 60_000
      full.value = Math.max(full.value, full.limit)
      return untilNext(full.seconds)
    },
  }
}
