import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { createCenters } from '../../../../main/practice/five9/centers.ts'
import { createCallCenter } from '../../../../main/practice/five9/call-center.ts'
import { startPracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'

const hour = 3_600_000
const zone = 'Europe/Berlin'
const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
const wall = (at: number) => shown.format(at)
const key = ({ agent, state, start, end }: { agent: string; state: string; start: number; end: number }) =>
  `${agent}|${state}|${start}|${end}`

const upTo = (now: number, withClockChange = false) =>
  createCenters({ zone, now: () => now, upToNow: true, withClockChange: () => withClockChange }).center()

describe('two weeks that end today', () => {
  const now = Date.parse('2026-11-20T14:07:00+01:00')
  const center = upTo(now)

  it('begin and end at midnight on the wall, and hold work on every working day', () => {
    expect([wall(center.from), wall(center.to)]).toEqual(['2026-11-07 00:00:00', '2026-11-21 00:00:00'])
    const days = new Map<string, number>()
    for (const { start } of center.calls)
      days.set(wall(start).slice(0, 10), (days.get(wall(start).slice(0, 10)) ?? 0) + 1)
    const count = (day: string) => days.get(day) ?? 0
    for (const day of ['2026-11-09', '2026-11-13', '2026-11-16', '2026-11-19', '2026-11-20']) {
      // Few work at weekends, whichever day of the month that is.
      expect(count(day)).toBeGreaterThan(2 * count('2026-11-08'))
      expect(count(day)).toBeGreaterThan(2 * count('2026-11-14'))
    }
  })

  it('keep to the hours of the wall when clocks are changed', () => {
    const spring = upTo(Date.parse('2027-04-02T12:00:00+02:00'))
    const busiest = (day: string) => {
      const hours = Array.from({ length: 24 }, () => 0)
      for (const { state, start } of spring.states) {
        if (state === 'Login' && wall(start).startsWith(day)) {
          const hour = Number(wall(start).slice(11, 13))
          hours[hour] = (hours[hour] ?? 0) + 1
        }
      }
      return hours.indexOf(Math.max(...hours))
    }
    // Sunday 28 March 2027 has 23 hours.
    expect(busiest('2027-03-24')).toBe(busiest('2027-03-31'))
    expect(spring.states.some(({ start }) => wall(start).startsWith('2027-03-28 02'))).toBe(false)
    expect(spring.to - spring.from).toBe((14 * 24 - 1) * hour)
  })

  it('are the same tomorrow, and in October those of the practice company', () => {
    const tomorrow = upTo(now + 24 * hour)
    const known = new Set(tomorrow.states.map(key))
    const both = center.states.filter(({ start }) => start >= tomorrow.from)
    expect(both.length).toBeGreaterThan(100_000)
    expect(both.filter((one) => !known.has(key(one)))).toEqual([])
    const calls = new Set(tomorrow.calls.map(({ callId, start }) => `${callId} ${start}`))
    expect(
      center.calls.filter(({ callId, start }) => start >= tomorrow.from && !calls.has(`${callId} ${start}`)),
    ).toEqual([])
    const october = upTo(Date.parse('2026-10-25T12:00:00Z'))
    expect(october.states).toEqual(createCallCenter().states)
  })

  it('give every call a number of its own, of 15 digits', () => {
    const later = upTo(Date.parse('2027-11-20T14:00:00Z'))
    for (const { calls } of [center, later]) {
      expect(calls.every(({ callId }) => /^\d{15}x?$/.test(callId))).toBe(true)
      const starts = new Map<string, number[]>()
      for (const { callId, start } of calls) starts.set(callId, [...(starts.get(callId) ?? []), start])
      // Legs of one call lie within hours of each other.
      expect([...starts.values()].every((list) => Math.max(...list) - Math.min(...list) < 6 * hour)).toBe(true)
    }
  })

  it('can have those of the last clock change with them', () => {
    const both = upTo(now, true)
    expect(wall(both.from)).toBe('2026-10-12 00:00:00')
    expect(both.states.some(({ start }) => wall(start).startsWith('2026-10-25 02'))).toBe(true)
    expect(both.states.filter(({ start }) => start >= center.from)).toEqual(center.states)
    expect(both.calls.map(({ start }) => start)).toEqual(both.calls.map(({ start }) => start).toSorted((a, b) => a - b))
  })

  it('are made without holding everything else up', async () => {
    const centers = createCenters({ zone, now: () => now, upToNow: true })
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await Promise.all([centers.ready(), centers.ready()])
    // A budget of the bench is finer; this only tells turns from one long one.
    expect(delay.percentile(50) / 1e6).toBeLessThan(60)
    const before = performance.now()
    expect(centers.center()).toBe(centers.center())
    expect(performance.now() - before).toBeLessThan(20)
  })
})

describe('a practice Five9 that is up to now', () => {
  it('tells nothing that has not ended, and shows live where the reports will go on', async () => {
    let now = Date.parse('2026-11-20T14:07:00+01:00')
    const server = await startPracticeFive9({ upToNow: true, now: () => now })
    const send = async (body: string, service = 'admin') => {
      const answer = await fetch(
        `${server.endpoint}/ws${service}/v13/${service === 'admin' ? 'Admin' : 'Supervisor'}WebService`,
        {
          method: 'POST',
          body: `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ser="http://service.${service}.ws.five9.com/"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`,
          headers: {
            Authorization: `Basic ${Buffer.from('wfm.api:practice').toString('base64')}`,
            'Content-Type': 'text/xml;charset=UTF-8',
            SOAPAction: '""',
          },
        },
      )
      return answer.text()
    }
    const rowsOf = async (folder: string, name: string) => {
      const time = '<time><end>2026-11-21T00:00:00Z</end><start>2026-11-20T00:00:00Z</start></time>'
      const run = await send(
        `<ser:runReport><folderName>${folder}</folderName><reportName>${name}</reportName><criteria>${time}</criteria></ser:runReport>`,
      )
      const id = /<return>(.+)<\/return>/.exec(run)?.[1]
      const csv = await send(`<ser:getReportResultCsv><identifier>${id}</identifier></ser:getReportResultCsv>`)
      return csv.replaceAll('&quot;', '"').split('&#13;\n').slice(1, -1)
    }
    try {
      const states = await rowsOf('Agent Reports', 'Agent State Details')
      expect(states.length).toBeGreaterThan(3000)
      const ends = states.map((row) => {
        const [date = '', time = '', , , length = ''] = row.slice(row.indexOf('2026/')).split(',')
        const [h = 0, m = 0, s = 0] = length.split(':').map(Number)
        return Date.parse(`${date.replaceAll('/', '-')}T${time}+01:00`) + (h * 3600 + m * 60 + s) * 1000
      })
      expect(Math.max(...ends)).toBeLessThanOrEqual(now)
      expect(Math.max(...ends)).toBeGreaterThan(now - 5 * 60_000)
      const calls = await rowsOf('Call Log Reports', 'Call Log')
      expect(calls.length).toBeGreaterThan(1000)
      const seconds = (length = '') => length.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
      const over = calls.map((row) => {
        // CALL ID, weekday, the rest of TIMESTAMP … CALL TIME follows DNIS, after-call work the nine behind it.
        const [, time = '', rest = ''] =
          /^\d+x?,"\w{3}, (\d\d \w{3} \d{4} [\d:]{8})",.*,\+4930555000,(.*)$/.exec(row) ?? []
        const cells = rest.split(',')
        return Date.parse(`${time} GMT+0100`) + (seconds(cells[0]) + seconds(cells[9])) * 1000
      })
      expect(Math.max(...over)).toBeLessThanOrEqual(now)
      expect(Math.max(...over)).toBeGreaterThan(now - 5 * 60_000)
      const live = server
        .live()
        .rows(0)
        .find(({ State, Username }) => State === 'On Call' && Username === Username.trim())
      const since = Date.parse(`${live?.['State Since'].replace(' ', 'T')}Z`)
      expect(states.some((row) => row.startsWith(`${live?.Username},`) && row.includes(wall(since).slice(11)))).toBe(
        false,
      )
      now += 4 * hour
      const later = await rowsOf('Agent Reports', 'Agent State Details')
      expect(later.some((row) => row.startsWith(`${live?.Username},`) && row.includes(wall(since).slice(11)))).toBe(
        true,
      )
      expect(later.length).toBeGreaterThan(states.length)
      expect(later.slice(0, 500)).toEqual(states.slice(0, 500))
    } finally {
      await server.close()
    }
  })
})
