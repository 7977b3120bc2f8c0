import { type PracticeCompany, practiceSeed, type PracticeUser } from './company.ts'
import { generateShift } from './generate-shift.ts'
import { createRandom, type Random, seedFor } from './random.ts'
import { type Shift, trialShift, usualShift, workingDays } from './shift-plan.ts'
import type { PracticeSpan } from './span.ts'
import { type ZoneClock, zoneClock } from './zone-clock.ts'

/** One row of the agent states as the telephone system reports them. */
export interface PracticeStateRow {
  /** The user's identifier, letter by letter. */
  readonly agent: string
  readonly agentName: string
  readonly state: string
  readonly reason: string
  /** ISO local time with offset, `2026-10-25T02:30:00+02:00`. */
  readonly start: string
  readonly end: string
}

export interface StateOptions {
  readonly seed: number
  /** `YYYY-MM-DD` in `zone`. */
  readonly firstDay: string
  readonly days: number
  /** IANA name. */
  readonly zone: string
}

/** Two weeks that contain the end of summer time on 25 October 2026. */
export const practiceWeeks: StateOptions = {
  seed: practiceSeed,
  firstDay: '2026-10-12',
  days: 14,
  zone: 'Europe/Berlin',
}

/** One state of one agent; UTC milliseconds. */
export interface AgentSpan extends PracticeSpan {
  readonly agent: string
  readonly agentName: string
}

/** As `generateAgentSpans`, with times as a file has them. */
export function* generateStates(
  company: PracticeCompany,
  options: Partial<StateOptions> = {},
): Generator<PracticeStateRow> {
  const clock = zoneClock(options.zone ?? practiceWeeks.zone)
  for (const { agent, agentName, state, reason, start, end } of generateAgentSpans(company, options)) {
    yield { agent, agentName, state, reason, start: clock.format(start), end: clock.format(end) }
  }
}

/**
 * The states that begin within the days asked for, agent by agent, each agent's in order of start.
 * An agent lives the same days whether the company is given whole or in part. Unknown zone: RangeError.
 */
export function* generateAgentSpans(
  company: PracticeCompany,
  options: Partial<StateOptions> = {},
): Generator<AgentSpan> {
  const { seed, firstDay, days, zone } = { ...practiceWeeks, ...options }
  const clock = zoneClock(zone)
  const employment = employmentOf(company)
  const from = clock.instant(firstDay, 0, 0)
  const to = clock.instant(firstDay, days, 0)
  for (const user of company.users) {
    const random = createRandom(seedFor(seed, user.identifier))
    for (const { state, reason, start, end } of agentSpans(random, user, employment, clock, { firstDay, days })) {
      if (start < from || start >= to) continue
      yield { agent: user.identifier, agentName: user.name, state, reason, start, end }
    }
  }
}

interface Employment {
  readonly validFrom: string
  readonly validTo: string
}

function employmentOf({ employees, truth }: PracticeCompany): ReadonlyMap<string, Employment> {
  const byNumber = new Map(employees.map((employee) => [employee.personnelNumber, employee]))
  return new Map(
    [...truth].flatMap(([identifier, number]) => {
      const employee = byNumber.get(number)
      return employee ? [[identifier, employee] as const] : []
    }),
  )
}

function* agentSpans(
  random: Random,
  user: PracticeUser,
  employment: ReadonlyMap<string, Employment>,
  clock: ZoneClock,
  { firstDay, days }: Pick<StateOptions, 'firstDay' | 'days'>,
): Generator<PracticeSpan> {
  if (!user.active || user.account === 'machine') return
  const employed = employment.get(user.identifier)
  // A second user of the same employee takes a turn now and then, as a test account does.
  const isOccasional = user.account === 'test' || /\.chat(?=@|$)/.test(user.identifier)
  const shift: Shift = isOccasional ? trialShift : usualShift(random)
  for (const [index, isWorking] of workingDays(random, shift, firstDay, days).entries()) {
    if (!isWorking || (isOccasional && !random.chance(0.3))) continue
    const day = movedDay(firstDay, index - 1)
    if (employed && (day < employed.validFrom || (employed.validTo !== '' && day > employed.validTo))) continue
    const start = clock.instant(firstDay, index - 1, shift.start)
    yield* generateShift(random, start, clock.instant(firstDay, index - 1, shift.end))
  }
}

function movedDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
