import { describe, expect, it } from 'vitest'
import { Five9Failure } from '../../../../main/systems/five9/five9-failure.ts'
import { readEndpoint, regionEndpoint, regionIds, regions } from '../../../../main/systems/five9/regions.ts'
import { agentStateReport, callLogReports, queueColumns } from '../../../../main/systems/five9/report-names.ts'
import { criteriaTime, isCutOff, judgeReportZone } from '../../../../main/systems/five9/report-time.ts'
import { isZone } from '../../../../main/core/states/zone.ts'

const hour = 3_600_000

it('a moment is asked for with its offset, whatever zone anybody is in', () => {
  expect(criteriaTime(Date.parse('2026-10-25T00:00:00+02:00'))).toBe('2026-10-24T22:00:00.000Z')
})

describe('a result', () => {
  it('of exactly as many rows as Five9 gives at most is taken for cut off', () => {
    expect([4999, 5000, 5001, 49_999, 50_000, 0].map(isCutOff)).toEqual([false, true, false, false, true, false])
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
