import { type PracticeCompany, practiceSeed } from '../company.ts'
import { generateCompany } from '../generate-company.ts'
import { practiceWeeks } from '../generate-states.ts'
import { atOnce, inTurns } from '../in-turns.ts'
import { zoneClock } from '../zone-clock.ts'
import { byStart } from './by-start.ts'
import { type CallCenter, type CallCenterOptions, callCenter } from './call-center.ts'
import { type Fortnight, fortnightOf, makeFortnight } from './fortnight.ts'

/** Where the call center comes from: made when first needed, and anew when the day changes. */
export interface Centers {
  center(): CallCenter
  /** Makes it in turns, so that asking for it afterwards takes no time. */
  ready(): Promise<void>
}

export interface CentersOptions extends CallCenterOptions {
  readonly zone: string
  readonly now: () => number
  /** Whether the two weeks end today, instead of in October 2026. */
  readonly upToNow: boolean
  /** Whether the two weeks of the last clock change are there as well. */
  readonly withClockChange: () => boolean
}

/** The company is always the same one. */
export function createCenters(options: Partial<CentersOptions> = {}): Centers {
  const { seed = practiceSeed, days = practiceWeeks.days, zone = practiceWeeks.zone, now = Date.now } = options
  const { upToNow = false, withClockChange = () => false } = options
  const company = generateCompany(seed)
  let made: { readonly key: string; readonly center: CallCenter } | undefined
  let making: { readonly key: string; readonly center: Promise<CallCenter> } | undefined

  function wanted(): { readonly key: string; readonly work: () => Generator<undefined, CallCenter> } {
    // Calls are taken by the clock of the company, whatever zone the data centre writes.
    const fixed = { seed, days, zone: practiceWeeks.zone, number: 0 }
    if (!upToNow) return { key: 'October', work: () => one(company, makeFortnight(company, fixed)) }
    const today = zoneClock(zone).format(now()).slice(0, 10)
    const change = withClockChange() ? lastClockChange(today, zone) : null
    return { key: `${today} ${change}`, work: () => upTo(company, { seed, zone, today, change }) }
  }

  return {
    center() {
      const { key, work } = wanted()
      if (made?.key !== key) made = { key, center: atOnce(work()) }
      return made.center
    },
    async ready() {
      const { key, work } = wanted()
      if (made?.key === key) return
      if (making?.key !== key) making = { key, center: inTurns(work()) }
      made = { key, center: await making.center }
    },
  }
}

function* one(company: PracticeCompany, work: Generator<undefined, Fortnight>): Generator<undefined, CallCenter> {
  return callCenter(company, yield* work)
}

interface UpToOptions {
  readonly seed: number
  readonly zone: string
  /** `YYYY-MM-DD` */
  readonly today: string
  /** A day whose two weeks are there as well. */
  readonly change: string | null
}

/** The last 14 days with today, out of the weeks that hold them. */
function* upTo(company: PracticeCompany, { seed, zone, today, change }: UpToOptions): Generator<undefined, CallCenter> {
  const first = moved(today, 1 - practiceWeeks.days)
  const clock = zoneClock(zone)
  const from = clock.instant(first, 0, 0)
  const to = clock.instant(today, 1, 0)
  const changeNumber = change === null ? null : fortnightOf(change)
  const numbers = new Set([changeNumber ?? fortnightOf(first), fortnightOf(first), fortnightOf(today)])
  const parts: Fortnight[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const whole = yield* makeFortnight(company, { seed, days: practiceWeeks.days, zone, number })
    const start = number === changeNumber ? Math.min(whole.from, from) : from
    const isIn = (row: { readonly start: number }): boolean => row.start >= start && row.start < to
    parts.push({ from: start, to, states: whole.states.filter(isIn), calls: whole.calls.filter(isIn) })
  }
  return callCenter(company, {
    states: parts.flatMap(({ states }) => states),
    // The second leg of a call at the very end may begin after the first calls of the next two weeks.
    calls: yield* byStart(parts.flatMap(({ calls }) => calls)),
    from: parts.reduce((least, part) => Math.min(least, part.from), from),
    to,
  })
}

// Clocks are changed twice a year where they are changed at all.
const daysBack = 250

/** The newest day before today that has not 24 hours; null where clocks are never changed. */
function lastClockChange(today: string, zone: string): string | null {
  const { instant } = zoneClock(zone)
  for (let back = 1; back < daysBack; back++) {
    const day = moved(today, -back)
    if (instant(day, 1, 0) - instant(day, 0, 0) !== 86_400_000) return day
  }
  return null
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
