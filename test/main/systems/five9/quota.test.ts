import { describe, expect, it } from 'vitest'
import { createQuota } from '../../../../main/systems/five9/quota.ts'
import { callLogReports } from '../../../../main/systems/five9/report-names.ts'
import { clientAt, failureOf, practiceFive9, quickTimer } from './at-practice.ts'

describe('a quota', () => {
  it('runs by clock windows: the next full minute, hour, local midnight', () => {
    let now = Date.parse('2026-10-20T09:00:50.000Z')
    const quota = createQuota({ now: () => now }, 'Europe/Berlin')
    for (let n = 0; n < 16; n++) {
      expect(quota.waitFor('ReportRequest')).toBe(0)
      quota.count('ReportRequest')
    }
    expect(quota.waitFor('ReportRequest')).toBe(10_000)
    expect(quota.waitFor('RetrieveReport')).toBe(0)
    now += 10_000
    expect(quota.waitFor('ReportRequest')).toBe(0)
    quota.learn([{ seconds: 3600, counters: [{ operationType: 'ReportRequest', limit: 120, value: 120 }] }])
    expect(quota.waitFor('ReportRequest')).toBe(59 * 60_000)
    quota.learn([{ seconds: 86_400, counters: [{ operationType: 'ReportRequest', limit: 800, value: 900 }] }])
    // Midnight in Berlin is 22:00 UTC in October.
    expect(quota.waitFor('ReportRequest')).toBe(Date.parse('2026-10-20T22:00:00Z') - now)
    now = Date.parse('2026-10-20T22:00:00Z')
    expect(quota.waitFor('ReportRequest')).toBe(0)
  })

  it('has its full hours where the zone has them', () => {
    const now = Date.parse('2026-10-20T09:15:00Z')
    const quota = createQuota({ now: () => now }, 'Asia/Kolkata')
    quota.learn([{ seconds: 3600, counters: [{ operationType: 'Query', limit: 1, value: 1 }] }])
    expect(quota.waitFor('Query')).toBe(15 * 60_000)
  })

  it('learns other limits, other windows, and ignores windows without length', () => {
    const quota = createQuota({ now: () => 0 }, 'UTC')
    quota.learn([
      { seconds: 0, counters: [{ operationType: 'Query', limit: 0, value: 0 }] },
      { seconds: 10, counters: [{ operationType: 'Query', limit: 1, value: 0 }] },
      { seconds: 60, counters: [{ operationType: 'Unheard', limit: 0, value: 0 }] },
    ])
    expect(quota.waitFor('Query')).toBe(0)
    quota.count('Query')
    expect(quota.waitFor('Query')).toBe(10_000)
  })

  it('believes Five9 that a window is full', () => {
    const quota = createQuota({ now: () => 60_000 * 30 }, 'UTC')
    expect(quota.exceeded('RetrieveReport', 200)).toBe(1_800_000)
    expect(quota.waitFor('RetrieveReport')).toBe(1_800_000)
    expect(quota.exceeded('Query', 7)).toBe(60_000)
    expect(quota.waitFor('Query')).toBe(60_000)
  })
})

describe('calls within quotas', () => {
  it('wait for the next minute instead of being refused', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ now: timer.now })
    const { client } = clientAt(server, {}, timer)
    await client.admin(async (five9) => {
      for (let n = 0; n < 40; n++)
        await five9.runReport({ place: callLogReports.campaign, window: { start: 0, end: 1 } })
    })
    expect(timer.waits).toEqual([60_000, 60_000])
    expect(server.asked.filter(({ fault }) => fault !== '')).toEqual([])
  })

  it('fail with the wait when it is longer than a minute', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ now: timer.now })
    server.limits['ReportRequest'] = [16, 20, 800]
    const { client } = clientAt(server, {}, timer)
    const run = client.admin(async (five9) => {
      await five9.counters()
      for (let n = 0; n < 21; n++)
        await five9.runReport({ place: callLogReports.campaign, window: { start: 0, end: 1 } })
    })
    expect(await failureOf(run)).toMatchObject({ code: 'quotaUsedUp', retryAfter: 3_540_000, subject: 'ReportRequest' })
    expect(server.asked.filter(({ fault }) => fault !== '')).toEqual([])
  })

  it('that Five9 refuses all the same are made in the next minute, or handed on', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ now: timer.now })
    server.limits['Query'] = [2, 100, 1000]
    const { client } = clientAt(server, {}, timer)
    await client.admin(async (five9) => {
      for (let n = 0; n < 3; n++) await five9.skills()
    })
    expect(timer.waits).toEqual([60_000])
    expect(server.asked.filter(({ fault }) => fault === 'OperationsLimitExceededFault').length).toBe(1)
    server.limits['Query'] = [0, 0, 0]
    const failure = await failureOf(client.admin((five9) => five9.skills()))
    expect(failure).toMatchObject({ code: 'quotaUsedUp', errorClass: 'temporary', subject: 'Query / 0' })
    expect(failure.retryAfter).toBe(60_000)
  })
})
