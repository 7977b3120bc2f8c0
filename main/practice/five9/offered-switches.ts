import type { Accounts } from './accounts.ts'
import type { CallLimits } from './call-counters.ts'
import { five9Limits } from './call-counters.ts'
import { five9Switches, type Five9Switches } from './switches.ts'

/** What a planner may break, at one practice Five9. */
export interface Breakable {
  readonly switches: Five9Switches
  readonly limits: CallLimits
  readonly accounts: Pick<Accounts, 'lock' | 'unlock' | 'isLocked'>
}

/** Something that can go wrong, with what it can be set to; the first value is how a healthy Five9 is. */
export interface OfferedSwitch {
  readonly id: string
  readonly values: readonly string[]
  /** The value that stands now. */
  read(five9: Breakable): string
  set(five9: Breakable, value: string): void
}

/** The only user that may log in to the API of the practice Five9. */
export const practiceUser = 'wfm.api'

type Values = Readonly<Record<string, Partial<Five9Switches>>>

/** In the order in which a planner meets them: getting in, reports, their content, the server itself. */
export const offeredSwitches: readonly OfferedSwitch[] = [
  {
    id: 'account',
    values: ['open', 'locked'],
    read: ({ accounts }) => (accounts.isLocked(practiceUser) ? 'locked' : 'open'),
    set: ({ accounts }, value) => (value === 'locked' ? accounts.lock(practiceUser) : accounts.unlock(practiceUser)),
  },
  among('refusedLogin', { page: { refusedLogin: 'status' }, fault: { refusedLogin: 'fault' } }),
  among('role', {
    both: { withoutRole: null },
    withoutAdmin: { withoutRole: 'admin' },
    withoutReporting: { withoutRole: 'reporting' },
  }),
  among('supervisor', { notNeeded: { needsSupervisor: false }, needed: { needsSupervisor: true } }),
  among('api', { open: { isApiClosed: false }, closed: { isApiClosed: true } }),
  among('session', { free: { isSessionTaken: false }, taken: { isSessionTaken: true } }),
  among('report', {
    all: { withoutReport: null },
    withoutSkill: { withoutReport: 'skill' },
    withoutCampaign: { withoutReport: 'campaign' },
    withoutStates: { withoutReport: 'states' },
  }),
  among('skillColumn', { there: { withoutSkillColumn: false }, missing: { withoutSkillColumn: true } }),
  among('reportSpeed', { fast: { reportMilliseconds: 0 }, slow: { reportMilliseconds: 20_000 } }),
  among('rowCap', { '50000': { rowCap: 50_000 }, '5000': { rowCap: 5000 } }),
  among('emptyCell', { nil: { emptyCell: 'nil' }, empty: { emptyCell: 'empty' } }),
  among('stateTime', { twoColumns: { stateTime: 'DATE+TIME' }, oneColumn: { stateTime: 'TIMESTAMP' } }),
  among('zone', {
    right: { wrongZone: null },
    losAngeles: { wrongZone: 'America/Los_Angeles' },
    utc: { wrongZone: 'UTC' },
  }),
  among('weeks', { now: { withClockChange: false }, clockChange: { withClockChange: true } }),
  among('answers', { whole: { isTruncated: false }, truncated: { isTruncated: true } }),
  among('busy', {
    no: { busy: null },
    tooMany: { busy: { status: 429, retryAfter: 20 } },
    unavailable: { busy: { status: 503, retryAfter: 20 } },
  }),
  among('maintenance', { no: { maintenance: null }, status503: { maintenance: 503 }, status200: { maintenance: 200 } }),
  {
    id: 'quota',
    values: ['plenty', 'usedUp'],
    read: ({ limits }) => (limits['ReportRequest']?.[0] === 0 ? 'usedUp' : 'plenty'),
    set: ({ limits }, value) => {
      const [minute, hour, day] = five9Limits()['ReportRequest'] ?? [16, 120, 800]
      limits['ReportRequest'] = [value === 'usedUp' ? 0 : minute, hour, day]
    },
  },
]

/** A switch whose values are settings of the server; the one that fits stands now. */
function among(id: string, values: Values): OfferedSwitch {
  const names = Object.keys(values).sort((a, b) => Number(isHealthy(values[b])) - Number(isHealthy(values[a])))
  return {
    id,
    values: names,
    read: ({ switches }) => names.find((name) => fits(switches, values[name])) ?? '',
    set: ({ switches }, value) => Object.assign(switches, values[value]),
  }
}

function isHealthy(settings: Partial<Five9Switches> | undefined): boolean {
  return fits(five9Switches(), settings)
}

function fits(switches: Five9Switches, settings: Partial<Five9Switches> = {}): boolean {
  return Object.entries(settings).every(
    ([key, value]) => JSON.stringify(switches[key as keyof Five9Switches]) === JSON.stringify(value),
  )
}
