import { type PracticeCompany, practiceSeed } from '../company.ts'
import { generateCompany } from '../generate-company.ts'
import { generateStates, practiceWeeks } from '../generate-states.ts'
import { createRandom } from '../random.ts'
import type { CenterState } from './center-state.ts'
import { type CenterCall, generateCalls } from './generate-calls.ts'
import { campaigns, skills } from './queues.ts'

/** The practice company seen from Five9: its users, queues, and what happened in its two weeks. */
export interface CallCenter {
  readonly company: PracticeCompany
  readonly campaigns: readonly { readonly name: string; readonly type: 'INBOUND' | 'OUTBOUND' | 'AUTODIAL' }[]
  readonly skills: readonly string[]
  /** By start. */
  readonly states: readonly CenterState[]
  /** By start of the first leg; legs of one call are not in order of time. */
  readonly calls: readonly CenterCall[]
  /** UTC milliseconds of the two weeks. */
  readonly from: number
  readonly to: number
}

export interface CallCenterOptions {
  readonly seed: number
  /** How many of the 14 days. */
  readonly days: number
}

/** Everything that happened, made anew each time; about a second for all 14 days. */
export function createCallCenter(options: Partial<CallCenterOptions> = {}): CallCenter {
  const { seed, days } = { seed: practiceSeed, days: practiceWeeks.days, ...options }
  const company = generateCompany(seed)
  const states: CenterState[] = []
  for (const { start, end, ...row } of generateStates(company, { seed, days })) {
    states.push({ ...row, start: Date.parse(start), end: Date.parse(end) })
  }
  states.sort((a, b) => a.start - b.start)
  const calls = generateCalls(createRandom(seed), states)
  const from = Date.parse(`${practiceWeeks.firstDay}T00:00:00+02:00`)
  // The last of the 14 days has 25 hours.
  const to = from + days * 86_400_000 + (days === 14 ? 3_600_000 : 0)
  return { company, campaigns, skills, states, calls, from, to }
}
