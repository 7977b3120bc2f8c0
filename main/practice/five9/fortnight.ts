import type { PracticeCompany } from '../company.ts'
import { generateAgentSpans, practiceWeeks } from '../generate-states.ts'
import { createRandom } from '../random.ts'
import { zoneClock } from '../zone-clock.ts'
import { byStart } from './by-start.ts'
import type { CenterState } from './center-state.ts'
import { type CenterCall, generateCalls } from './generate-calls.ts'

/** What happened at the practice company in two weeks. */
export interface Fortnight {
  /** By start. */
  readonly states: readonly CenterState[]
  /** By start of the first leg; legs of one call are not in order of time. */
  readonly calls: readonly CenterCall[]
  /** UTC milliseconds of the two weeks. */
  readonly from: number
  readonly to: number
}

export interface FortnightOptions {
  readonly seed: number
  /** How many of the 14 days. */
  readonly days: number
  /** IANA zone by whose clock the company works. */
  readonly zone: string
  /** 0 for the practice weeks of October 2026; the weeks before and after follow without a gap. */
  readonly number: number
}

const day = 86_400_000
const firstDay = Date.parse(`${practiceWeeks.firstDay}T00:00:00Z`)

/** The number of the two weeks that hold a day (`YYYY-MM-DD`). */
export function fortnightOf(date: string): number {
  return Math.floor((Date.parse(`${date}T00:00:00Z`) - firstDay) / (practiceWeeks.days * day))
}

/** Makes two weeks: the same ones whenever they are made, so that what was imported once stays true. */
export function* makeFortnight(
  company: PracticeCompany,
  { seed, days, zone, number }: FortnightOptions,
): Generator<undefined, Fortnight> {
  const first = new Date(firstDay + number * practiceWeeks.days * day).toISOString().slice(0, 10)
  const spans: CenterState[] = []
  for (const span of generateAgentSpans(company, { seed, firstDay: first, days, zone })) {
    spans.push(span)
    if (spans.length % 500 === 0) yield
  }
  const states = yield* byStart(spans)
  const calls = yield* generateCalls(createRandom(seed), states, number)
  const clock = zoneClock(zone)
  return { states, calls, from: clock.instant(first, 0, 0), to: clock.instant(first, days, 0) }
}
