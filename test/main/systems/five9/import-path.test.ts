import { describe, expect, it } from 'vitest'
import { createCsvTokenizer } from '../../../../main/platform/files/csv-tokenizer.ts'
import { contactIntervals } from '../../../../main/core/contacts/contact-intervals.ts'
import { dayStart, nextDay } from '../../../../main/core/states/zone.ts'
import { resolveParallelStates } from '../../../../main/core/states/resolve-parallel-states.ts'
import type { AdminCalls } from '../../../../main/systems/five9/admin-calls.ts'
import { agentStateReport, callLogReports, type ReportPlace } from '../../../../main/systems/five9/report-names.ts'
import type { ReportRow } from '../../../../main/systems/five9/report-row.ts'
import { isCutOff, judgeReportZone, type ReportWindow } from '../../../../main/systems/five9/report-time.ts'
import { readAgentStates, readCallLegs } from '../../../../main/systems/five9/transform.ts'
import { clientAt, practiceFive9 } from './at-practice.ts'

const dayOf = (day: string): ReportWindow => ({
  start: dayStart(day, 'Europe/Berlin'),
  end: dayStart(nextDay(day), 'Europe/Berlin'),
})
const day = dayOf('2026-10-12')

interface Table {
  readonly header: readonly string[]
  readonly rows: readonly ReportRow[]
  readonly longestPiece: number
  readonly length: number
}

async function tableOf(five9: AdminCalls, place: ReportPlace, window: ReportWindow): Promise<Table> {
  const identifier = await five9.runReport({ place, window })
  const tokenizer = createCsvTokenizer(',')
  const rows: ReportRow[] = []
  let longestPiece = 0
  let length = 0
  for await (const piece of five9.reportCsv(identifier)) {
    longestPiece = Math.max(longestPiece, piece.length)
    length += piece.length
    rows.push(...tokenizer.read(piece, false))
  }
  rows.push(...tokenizer.read('', true))
  const [head, ...body] = rows
  return { header: (head?.cells ?? []).map(String), rows: body, longestPiece, length }
}

describe('a day of the practice Five9', () => {
  it('becomes the contacts that really came, by campaign and by skill', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const inWindow = server.center().calls.filter(({ start }) => start >= day.start && start < day.end)
    const offered = inWindow.filter(({ callType }) => /^(?:Inbound|Queue Callback|3rd party .*)$/.test(callType))
    for (const grouping of ['campaign', 'skill'] as const) {
      const { header, rows } = await client.admin((five9) => tableOf(five9, callLogReports[grouping], day))
      const read = readCallLegs(header, rows, grouping, { zone: 'Europe/Berlin', window: day })
      expect(read.refused).toEqual([])
      expect(rows.length).toBe(inWindow.length)
      const intervals = contactIntervals(read.legs)
      const sum = (pick: (one: (typeof intervals)[number]) => number) =>
        intervals.reduce((all, one) => all + pick(one), 0)
      expect(sum((one) => one.offered)).toBe(new Set(offered.map((call) => `${call.callId} ${call[grouping]}`)).size)
      expect(sum((one) => one.abandoned)).toBe(offered.filter(({ abandoned }) => abandoned === '1').length)
      const handled = offered.filter(({ agent }) => agent !== '')
      expect(sum((one) => one.handle)).toBe(
        handled.reduce((all, { talk, hold, park, wrapUp }) => all + talk + hold + park + wrapUp, 0),
      )
    }
  })

  it('becomes the states that really were, ready to be resolved, in either form of their time', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const wanted = server
      .center()
      .states.filter(({ state, start, end }) => state !== 'Logout' && end > start && start >= day.start)
    for (const stateTime of ['DATE+TIME', 'TIMESTAMP'] as const) {
      server.switches.stateTime = stateTime
      const { header, rows } = await client.admin((five9) => tableOf(five9, agentStateReport, day))
      const read = readAgentStates(header, rows, { zone: 'Europe/Berlin', window: day })
      expect(read.refused).toEqual([])
      const key = (agent: string, state: string, start: number, end: number | null) =>
        `${agent}|${state}|${start}|${end}`
      const known = new Set(
        wanted.map(({ agent, state, reason, start, end }) =>
          key(agent, reason === '' ? state : `${state} (${reason})`, start, end),
        ),
      )
      const found = new Set(read.states.map(({ agent, state, start, end }) => key(agent, state, start, end)))
      // Only what a Login or Logout cut differs.
      expect([...found].filter((one) => !known.has(one)).length).toBeLessThanOrEqual(read.cut)
      expect([...known].filter((one) => !found.has(one)).length).toBeLessThanOrEqual(read.cut)
      const one = read.states.filter(({ agent }) => agent === read.states[0]?.agent)
      const resolved = resolveParallelStates(one.map(({ state, start, end }) => ({ state, start, end: end ?? start })))
      expect(resolved.length).toBeGreaterThan(10)
    }
  })

  it('proves a wrong zone', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const verdict = async () => {
      const { header, rows } = await client.admin((five9) => tableOf(five9, callLogReports.campaign, day))
      const { legs } = readCallLegs(header, rows, 'campaign', { zone: 'Europe/Berlin', window: day })
      return judgeReportZone(
        legs.map(({ start }) => start),
        day,
        Date.parse('2026-11-20T00:00:00Z'),
      )
    }
    expect(await verdict()).toEqual({ kind: 'fits' })
    server.switches.wrongZone = 'America/Los_Angeles'
    expect((await verdict()).kind).toBe('wrong')
  })
})

describe('the night of the clock change', () => {
  it('is read hour by hour without a doubt: 25 hours, no call lost', async () => {
    const server = await practiceFive9({ days: 14 })
    const { client } = clientAt(server)
    const night = dayOf('2026-10-25')
    const hours = Array.from({ length: 25 }, (_, n) => ({
      start: night.start + n * 3_600_000,
      end: night.start + (n + 1) * 3_600_000,
    }))
    const starts: number[] = []
    await client.admin(async (five9) => {
      for (const window of hours.slice(0, 5)) {
        const { header, rows } = await tableOf(five9, agentStateReport, window)
        const read = readAgentStates(header, rows, { zone: 'Europe/Berlin', window })
        expect(read.flagged).toEqual([])
        starts.push(...read.states.map(({ start }) => start))
      }
    })
    const { states } = server.center()
    const until = hours[4]?.end ?? 0
    const wanted = states.filter(
      ({ state, start, end }) => state !== 'Logout' && end > start && start >= night.start && start < until,
    )
    expect(new Set(starts)).toEqual(new Set(wanted.map(({ start }) => start)))
    expect(wanted.length).toBeGreaterThan(50)
  })

  it('and 50,000 rows arrive in small pieces, cut off without a word', async () => {
    const server = await practiceFive9({ days: 14 })
    const { client } = clientAt(server)
    const window = { start: server.center().from - 86_400_000, end: server.center().to }
    const { rows, longestPiece, length } = await client.admin((five9) => tableOf(five9, callLogReports.skill, window))
    expect(rows.length).toBe(50_000)
    expect(isCutOff(rows.length)).toBe(true)
    expect(length).toBeGreaterThan(8_000_000)
    // Nothing of the text is kept: a piece is never longer than what a read of the line brings.
    expect(longestPiece).toBeLessThan(200_000)
  })
})
