import { type PracticeCompany, practiceSeed } from '../company.ts'
import { generateCompany } from '../generate-company.ts'
import { practiceWeeks } from '../generate-states.ts'
import { atOnce } from '../in-turns.ts'
import { type Fortnight, makeFortnight } from './fortnight.ts'
import { campaigns, skills } from './queues.ts'

/** The practice company seen from Five9: its users, queues, and what happened there. */
export interface CallCenter extends Fortnight {
  readonly company: PracticeCompany
  readonly campaigns: readonly { readonly name: string; readonly type: 'INBOUND' | 'OUTBOUND' | 'AUTODIAL' }[]
  readonly skills: readonly string[]
}

export interface CallCenterOptions {
  readonly seed: number
  /** How many of the 14 days. */
  readonly days: number
}

export function callCenter(company: PracticeCompany, happened: Fortnight): CallCenter {
  return { company, campaigns, skills, ...happened }
}

/** The two weeks of October 2026, made anew each time; about a second for all 14 days. */
export function createCallCenter(options: Partial<CallCenterOptions> = {}): CallCenter {
  const { seed, days } = { seed: practiceSeed, days: practiceWeeks.days, ...options }
  const company = generateCompany(seed)
  return callCenter(company, atOnce(makeFortnight(company, { seed, days, zone: practiceWeeks.zone, number: 0 })))
}
