import type { Span } from './bands.ts'

/** One person's day as the app answers it. */
export interface PersonDayData {
  readonly from: number
  readonly to: number
  readonly received: readonly Span[]
  readonly resolved: readonly Span[]
  readonly mapped: readonly Span[]
  readonly hidden: readonly Span[]
}
