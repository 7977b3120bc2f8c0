import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoneOffset } from '../../../../main/core/states/zone.ts'
import { wallClock } from '../../../../main/practice/five9/wall-clock.ts'
import type { ReportRequest } from '../../../../main/systems/five9/admin-calls.ts'
import { checkReportZone } from '../../../../main/systems/five9/check-report-zone.ts'
import { unmet } from '../../../../main/systems/five9/check-ways.ts'
import { finishReport } from '../../../../main/systems/five9/probe-report.ts'
import { agentStateReport } from '../../../../main/systems/five9/report-names.ts'
import type { ReportWindow } from '../../../../main/systems/five9/report-time.ts'
import { quickTimer } from './at-practice.ts'

const minute = 60_000
const now = Date.parse('2026-11-18T14:20:00Z')
const zones = ['America/Los_Angeles', 'Europe/London', 'America/Vancouver', 'Europe/Berlin', 'Asia/Kolkata'] as const

/** A domain whose calls began at these moments and whose reports are written in this zone. */
function domain(moments: readonly number[], zone: string) {
  const clock = wallClock(zone)
  const asked: ReportWindow[] = []
  return {
    asked,
    runReport({ window }: ReportRequest) {
      asked.push(window)
      return Promise.resolve('r')
    },
    isReportRunning: () => Promise.resolve(false),
    reportResult() {
      const { start = 0, end = 0 } = asked.at(-1) ?? {}
      const rows = moments.filter((at) => at >= start && at < end).map((at) => [clock.timestamp(at)])
      return Promise.resolve({ header: ['TIMESTAMP'], rows })
    },
  }
}

async function verdict(calls: ReturnType<typeof domain>, zone: string) {
  const timer = quickTimer(now)
  try {
    await checkReportZone(calls, { grouping: 'campaign', zone }, { clock: timer, timer })
    return 'passed'
  } catch (error) {
    return unmet('reportZone', error, {})
  }
}

// Ten to fifty minutes ago, or back to a week: days without a call in the last hour are as good.
const recent = fc.array(fc.integer({ min: 1, max: 7 * 24 * 60 - 1 }), { minLength: 1, maxLength: 40 })

it('passes the zone that the reports are written in, whenever the calls were', async () => {
  await fc.assert(
    fc.asyncProperty(recent, fc.constantFrom(...zones), async (ago, zone) => {
      const calls = domain(
        ago.map((minutes) => now - minutes * minute),
        zone,
      )
      expect(await verdict(calls, zone)).toBe('passed')
      expect(calls.asked.length).toBeLessThanOrEqual(4)
    }),
  )
})

it('never passes another one, and never names a wrong one', async () => {
  await fc.assert(
    fc.asyncProperty(recent, fc.constantFrom(...zones), fc.constantFrom(...zones), async (ago, written, set) => {
      const moments = ago.map((minutes) => now - minutes * minute)
      fc.pre(moments.every((at) => zoneOffset(at, written) !== zoneOffset(at, set)))
      const found = await verdict(domain(moments, written), set)
      if (found === 'passed') throw new Error('passed')
      expect(found).toMatchObject({ result: 'failed', owner: 'planner', details: { zone: set } })
      const fits = found.details?.['fits']
      expect(found.code).toBe(fits === undefined ? 'zoneWrongUnknown' : 'zoneWrong')
      expect(zoneOffset(now, String(fits ?? written))).toBe(zoneOffset(now, written))
    }),
  )
})

it('cannot tell by times that nobody can read', async () => {
  const calls = {
    ...domain([], 'UTC'),
    reportResult: () => Promise.resolve({ header: ['TIMESTAMP'], rows: [['soon']] }),
  }
  expect(await verdict(calls, 'UTC')).toMatchObject({ result: 'notChecked', code: 'timesUnreadable' })
})

it('is waiting for a report that takes longer than a minute', async () => {
  const timer = quickTimer(now)
  const slow = { runReport: () => Promise.resolve('r'), isReportRunning: () => Promise.resolve(true) }
  const window = { start: now - minute, end: now }
  const reason: unknown = await finishReport(slow, agentStateReport, window, { clock: timer, timer }).catch(
    (error: unknown) => error,
  )
  expect(timer.now() - now).toBe(minute)
  expect(unmet('agentStateReport', reason, {})).toMatchObject({
    result: 'waiting',
    code: 'reportSlow',
    owner: 'nobody',
    next: 'tryLater',
    details: { report: 'Agent State Details' },
  })
})
