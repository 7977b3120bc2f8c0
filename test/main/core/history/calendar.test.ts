import { describe, expect, it } from 'vitest'
import { calendar } from '../../../../main/core/history/calendar.ts'
import { coverage, coveredFrom, coveredTo } from '../../../../main/core/history/coverage.ts'
import type { CallLeg } from '../../../../main/core/contacts/call-leg.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'
import { askSystem } from './ask-system.ts'
import { fakeSystem } from './fake-system.ts'

const hour = 3_600_000
const day = 24 * hour
/** Monday 2 November 2026 in Berlin, where winter time holds. */
const monday = Date.UTC(2026, 10, 1, 23)
const now = monday + 21 * day + 12 * hour

const call = (start: number): CallLeg => ({
  callId: String(start),
  queue: 'Sales',
  grouping: 'campaign',
  start,
  leg: 'Inbound',
  isAnswered: true,
  isAbandoned: false,
  handle: 0,
  isAmbiguous: false,
})

async function ready() {
  const workspace = await openTestWorkspace()
  const id = workspace.integrate().id
  const tools = { ...workspace.tools, clock: { ...workspace.tools.clock, now: () => now } }
  const days = (from: string, to: string, stream: 'calls' | 'states' = 'calls') =>
    calendar(tools, { id, stream, from, to })
  return { ...workspace, tools, system: fakeSystem(), days }
}

/** Which states a day has, with how many quarters. */
function counted(states: readonly string[] | undefined): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const state of states ?? []) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

describe('the calendar', () => {
  it('tells before, gap and future apart', async () => {
    const { tools, system, days } = await ready()
    expect(counted(days('2026-11-02', '2026-11-02')[0]?.states)).toEqual({ before: 96 })
    await askSystem(tools, system, 'calls', { from: monday + day, to: monday + 2 * day })
    await askSystem(tools, system, 'calls', { from: monday + 3 * day, to: monday + 4 * day })
    const week = days('2026-11-02', '2026-11-05').map(({ states }) => counted(states))
    expect(week).toEqual([{ before: 96 }, { closed: 96 }, { gap: 96 }, { closed: 96 }])
    expect(counted(days('2026-11-23', '2026-11-23')[0]?.states)).toEqual({ gap: 48, future: 48 })
    expect(coveredFrom(tools, 1, 'calls')).toBe(monday + day)
    expect(coveredTo(tools, 1, 'calls')).toBe(monday + 4 * day)
    expect(coverage(tools, 1, 'calls', { from: monday, to: monday + 3.5 * day })).toEqual([
      { from: monday + day, to: monday + 2 * day },
      { from: monday + 3 * day, to: monday + 3.5 * day },
    ])
    expect(coveredFrom(tools, 1, 'states')).toBeNull()
  })

  it('finds it quiet where something usually came on this day of the week, closed where it never did', async () => {
    const { tools, system, days } = await ready()
    const nine = [0, 7].map((week) => monday + week * day + 9 * hour)
    system.calls = nine.map(call)
    await askSystem(tools, system, 'calls', { from: monday, to: monday + 21 * day })
    const [third] = days('2026-11-16', '2026-11-16')
    expect(third?.states[36]).toBe('quiet')
    expect(counted(third?.states)).toEqual({ quiet: 1, closed: 95 })
    const [first] = days('2026-11-02', '2026-11-02')
    expect([first?.states[36], first?.rows[36]]).toEqual(['data', 1])
    expect(counted(days('2026-11-17', '2026-11-17')[0]?.states)).toEqual({ closed: 96 })
  })

  it('has 92 and 100 quarters when clocks are changed', async () => {
    const { days } = await ready()
    const [spring] = days('2026-03-29', '2026-03-29')
    const [autumn] = days('2026-10-25', '2026-10-25')
    expect([spring?.rows.length, spring?.states.length]).toEqual([92, 92])
    expect([autumn?.rows.length, autumn?.states.length]).toEqual([100, 100])
    expect(autumn?.start).toBe(Date.UTC(2026, 9, 24, 22))
  })

  it('has data wherever a state begins or lasts', async () => {
    const { tools, system, days } = await ready()
    system.states = [{ agent: 'a', state: 'Ready', start: monday + 8 * hour, end: monday + 8.75 * hour }]
    await askSystem(tools, system, 'states', { from: monday, to: monday + day })
    const [first] = days('2026-11-02', '2026-11-02', 'states')
    expect(first?.states.slice(31, 36)).toEqual(['closed', 'data', 'data', 'data', 'closed'])
    expect(first?.rows.slice(31, 36)).toEqual([0, 1, 0, 0, 0])
  })

  it('wants days in their order', async () => {
    const { days } = await ready()
    expect(() => days('2026-11-03', '2026-11-02')).toThrow('rangeInvalid')
  })
})
