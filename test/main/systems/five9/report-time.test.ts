import { describe, expect, it } from 'vitest'
import { Five9Failure } from '../../../../main/systems/five9/five9-failure.ts'
import { readEndpoint, regionEndpoint, regionIds, regions } from '../../../../main/systems/five9/regions.ts'
import { agentStateReport, callLogReports, queueColumns } from '../../../../main/systems/five9/report-names.ts'
import {
  criteriaTime,
  dayWindows,
  isCutOff,
  judgeReportZone,
  splitWindow,
} from '../../../../main/systems/five9/report-time.ts'
import { isZone } from '../../../../main/core/states/zone.ts'

const hour = 3_600_000

describe('windows of reports', () => {
  it('are days of the zone, 23, 24 or 25 hours long, without gap', () => {
    const windows = dayWindows('2026-10-24', '2026-10-26', 'Europe/Berlin')
    expect(windows.map(({ start, end }) => (end - start) / hour)).toEqual([24, 25, 24])
    expect(windows[1]?.start).toBe(windows[0]?.end)
    expect(criteriaTime(windows[0]?.start ?? 0)).toBe('2026-10-23T22:00:00.000Z')
    expect(
      dayWindows('2026-03-29', '2026-03-29', 'Europe/Berlin').map(({ start, end }) => (end - start) / hour),
    ).toEqual([23])
    expect(dayWindows('2026-03-29', '2026-03-28', 'Europe/Berlin')).toEqual([])
  })

  it('are halved when a result was cut off, down to a minute', () => {
    expect([4999, 5000, 5001, 50_000].map(isCutOff)).toEqual([false, true, false, true])
    expect(splitWindow({ start: 0, end: 121_500 })).toEqual([
      { start: 0, end: 60_000 },
      { start: 60_000, end: 121_500 },
    ])
    expect(splitWindow({ start: 0, end: 119_999 })).toBeUndefined()
  })
})

describe('the zone of reports', () => {
  const window = { start: 10 * hour, end: 12 * hour }
  it('fits while rows lie in the window asked for and not in the future', () => {
    expect(judgeReportZone([10 * hour - 30_000, 11 * hour], window, 20 * hour)).toEqual({ kind: 'fits' })
    expect(judgeReportZone([], window, 20 * hour)).toEqual({ kind: 'unknown' })
  })
  it('is wrong when they lie outside', () => {
    expect(judgeReportZone([13 * hour, 11 * hour], window, 20 * hour)).toEqual({ kind: 'wrong', by: hour })
    expect(judgeReportZone([9 * hour], window, 20 * hour)).toEqual({ kind: 'wrong', by: -hour })
    expect(judgeReportZone([11.5 * hour], window, 11 * hour)).toEqual({ kind: 'wrong', by: hour / 2 })
  })
})

describe('regions', () => {
  it('have a host and a zone that exists; only that of the US is certain', () => {
    for (const id of regionIds) {
      expect(readEndpoint(regionEndpoint(id))).toBe(`https://${regions[id].host}`)
      expect(isZone(regions[id].reportZone)).toBe(true)
    }
    expect(regionIds.filter((id) => regions[id].isZoneCertain)).toEqual(['us'])
  })

  it('or an address of one’s own: scheme, host and port; plain http only to this computer', () => {
    expect(readEndpoint(' HTTPS://Api.Example.com:8443/ ')).toBe('https://api.example.com:8443')
    expect(readEndpoint('http://127.0.0.1:81')).toBe('http://127.0.0.1:81')
    expect(readEndpoint('http://[::1]:81')).toBe('http://[::1]:81')
    for (const bad of [
      'http://api.five9.com',
      'https://u:p@api.five9.com',
      'https://api.five9.com/wsadmin',
      'api.five9.com',
      'https://a b',
      'http://127.0.0.1.example.com',
    ]) {
      expect(() => readEndpoint(bad)).toThrow(Five9Failure)
    }
  })
})

it('reports and columns are spelled as Five9 and injixo spell them', () => {
  expect(callLogReports).toEqual({
    campaign: { folder: 'Call Log Reports', name: 'Call Log' },
    skill: { folder: 'Shared Reports (injixo)', name: 'Call Log with Skills' },
  })
  expect(agentStateReport).toEqual({ folder: 'Agent Reports', name: 'Agent State Details' })
  expect(queueColumns.skill).toBe('SKILL')
})
