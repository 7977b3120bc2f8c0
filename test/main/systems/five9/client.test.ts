import { describe, expect, it } from 'vitest'
import { exactPattern } from '../../../../main/systems/five9/admin-calls.ts'
import { callLogReports, agentStateReport } from '../../../../main/systems/five9/report-names.ts'
import { waitForReport } from '../../../../main/systems/five9/wait-for-report.ts'
import { clientAt, failureOf, practiceFive9, quickTimer } from './at-practice.ts'

const window = { start: Date.parse('2026-10-12T08:00:00+02:00'), end: Date.parse('2026-10-12T09:00:00+02:00') }

describe('each call of the Admin service', () => {
  it('reads rights, users, skills, campaigns and counters', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    await client.admin(async (five9) => {
      expect(await five9.userRights('wfm.api')).toMatchObject({
        userName: 'wfm.api',
        active: true,
        email: 'wfm@example.com',
        roles: ['admin', 'reporting'],
        permissions: ['CanUseAdminSoapApi', 'CanViewStandardReports', 'CanViewCustomReports'],
      })
      const users = await five9.users()
      expect(users.length).toBe(server.center().company.users.length)
      expect(users.find(({ userName }) => userName.endsWith(' '))).toBeDefined()
      expect(new Set(users.map(({ id }) => id)).size).toBe(users.length)
      expect((await five9.skills()).map(({ name }) => name)).toContain('Complaints')
      expect(await five9.campaigns()).toContainEqual({ name: 'Order Line', type: 'INBOUND', state: 'RUNNING' })
      const minute = (await five9.counters()).find(({ seconds }) => seconds === 60)
      expect(minute?.counters).toContainEqual({ operationType: 'Query', limit: 450, value: 4 })
    })
    expect(server.sessions.size).toBe(0)
    expect(server.asked.map(({ operation }) => operation)).toEqual([
      'getUsersInfo',
      'getUsersGeneralInfo',
      'getSkills',
      'getCampaigns',
      'getCallCountersState',
      'closeSession',
    ])
  })

  it('asks for exactly one user, whatever signs its name has', async () => {
    const server = await practiceFive9()
    for (const name of ['a.b+c', 'a|b', 'x (y) [z]', String.raw`q\w*`, '$^{2}?']) {
      server.accounts.add(name, 'p', ['admin'])
      server.accounts.add(name.replaceAll(/\W/g, 'z'), 'p', ['admin'])
      const { client } = clientAt(server, { user: name, password: 'p' })
      expect((await client.admin((five9) => five9.userRights(name)))?.userName).toBe(name)
      expect(new RegExp(exactPattern(name), 'u').test(`${name}x`)).toBe(false)
    }
    const { client } = clientAt(server)
    expect(await client.admin((five9) => five9.userRights('nobody.of.this.name'))).toBeUndefined()
  })

  it('runs a report, waits for it, and reads it as CSV and as elements alike', async () => {
    let now = Date.parse('2026-10-20T09:00:00Z')
    const moving = await practiceFive9({ now: () => now })
    moving.switches.reportMilliseconds = 30
    const { client, timer } = clientAt(moving)
    await client.admin(async (five9) => {
      const identifier = await five9.runReport({ place: callLogReports.campaign, window })
      expect((await failureOf(five9.reportResult(identifier))).code).toBe('resultNotReady')
      expect(await five9.isReportRunning(identifier, 0)).toBe(true)
      now += 40
      await waitForReport(identifier, five9, { clock: timer, timer }, { patience: 60_000 })
      let csv = ''
      for await (const piece of five9.reportCsv(identifier)) csv += piece
      const lines = csv.split('\r\n')
      expect(lines[0]).toMatch(/^CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,.*,ABANDONED,RECORDINGS$/)
      const { header, rows } = await five9.reportResult(identifier)
      expect(header).toEqual(lines[0]?.split(','))
      expect(rows.length).toBe(lines.length - 2)
      expect(rows.length).toBeGreaterThan(50)
      // CUSTOMER NAME is always empty and stands in the middle: nothing behind it has moved.
      expect(rows.every((row) => row.length === header.length && row[header.indexOf('CUSTOMER NAME')] === null)).toBe(
        true,
      )
      expect(rows.every((row) => /^\+4930555000$/.test(row[header.indexOf('DNIS')] ?? ''))).toBe(true)
    })
  })

  it('narrows a report to queues', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    await client.admin(async (five9) => {
      const only = { type: 'Campaign', names: ['Order Line', 'Technical Hotline'] } as const
      const identifier = await five9.runReport({ place: callLogReports.campaign, window, only })
      const { header, rows } = await five9.reportResult(identifier)
      expect(new Set(rows.map((row) => row[header.indexOf('CAMPAIGN')]))).toEqual(new Set(only.names))
    })
  })

  it('gives up a report that does not end, and stops when told', async () => {
    const server = await practiceFive9()
    server.switches.reportMilliseconds = 3_600_000
    const { client } = clientAt(server)
    const timer = quickTimer()
    let asked = 0
    const always = { isReportRunning: () => Promise.resolve(++asked > 0) }
    const failure = await failureOf(waitForReport('x', always, { clock: timer, timer }, { patience: 10_000 }))
    expect(failure).toMatchObject({ code: 'timeout', subject: 'x' })
    // Answers that come at once do not become a storm.
    expect(asked).toBeLessThan(13)
    const stop = new AbortController()
    const waiting = client.admin(async (five9) => {
      const identifier = await five9.runReport({ place: agentStateReport, window })
      setTimeout(() => stop.abort(), 20)
      await waitForReport(identifier, five9, { clock: timer, timer }, { patience: 60_000, signal: stop.signal })
    }, stop.signal)
    expect((await failureOf(waiting)).code).toBe('cancelled')
    expect(server.sessions.size).toBe(0)
  })
})

describe('each call of the Supervisor service', () => {
  it('begins, asks for columns and the picture, and hears of changes', async () => {
    const server = await practiceFive9({ now: Date.now })
    const { client } = clientAt(server)
    await client.supervisor(async (five9) => {
      await five9.begin({ zoneOffset: 7_200_000 })
      expect(await five9.columnNames()).toContain('State Since')
      const columns = ['Username', 'State', 'Reason Code']
      const picture = await five9.statistics(columns)
      expect(picture.columns).toEqual(columns)
      expect(picture.rows.length).toBeGreaterThan(300)
      const [agent] = picture.rows[0] ?? []
      if (typeof agent !== 'string') throw new Error('No agent')
      setTimeout(() => server.live().set(agent, 'Not Ready', 'Coffee & <Cake>'), 20)
      const wanted = { object: agent, column: 'Reason Code', value: 'Coffee & <Cake>' }
      const changed: unknown[] = []
      let { timestamp } = picture
      while (!changed.some((one) => JSON.stringify(one) === JSON.stringify({ ...wanted }))) {
        const news = await five9.update(timestamp, 5000)
        expect(Number(news.timestamp)).toBeGreaterThan(Number(timestamp))
        ;({ timestamp } = news)
        changed.push(...news.changed.map(({ object, column, value }) => ({ object, column, value })))
      }
      expect(changed).toContainEqual({ object: agent, column: 'State', value: 'Not Ready' })
    })
    expect(server.sessions.size).toBe(0)
    expect(server.asked.at(-1)).toMatchObject({ service: 'supervisor', operation: 'closeSession', status: 200 })
  })

  it('hears that it must begin again', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ now: timer.now })
    const { client } = clientAt(server, {}, timer)
    await client.supervisor(async (five9) => {
      expect((await failureOf(five9.statistics(['State']))).code).toBe('beginAgain')
      await five9.begin({ zoneOffset: 0 })
      expect((await failureOf(five9.update('1', 5000))).code).toBe('beginAgain')
      expect((await failureOf(five9.statistics(['Mood']))).code).toBe('columnUnknown')
    })
  })

  it('polls no shorter than Five9 allows', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const code = await client.supervisor(async (five9) => {
      await five9.begin({ zoneOffset: 0 })
      return five9.update('1', 3).then(
        () => 'none',
        (error: { code: string }) => error.code,
      )
    })
    // An argument below 5,000 would be refused as such.
    expect(code).toBe('beginAgain')
  })
})

describe('sessions', () => {
  it('are closed when the work fails, is cancelled, or nests', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const broken = client.admin(async (five9) => {
      await five9.skills()
      throw new Error('of the caller')
    })
    await expect(broken).rejects.toThrow('of the caller')
    expect(server.sessions.size).toBe(0)
    const stop = new AbortController()
    const cancelled = client.admin(async (five9) => {
      await five9.skills()
      stop.abort()
      await five9.skills()
    }, stop.signal)
    expect((await failureOf(cancelled)).code).toBe('cancelled')
    expect(server.sessions.size).toBe(0)
    await client.admin(async (outer) => {
      await outer.skills()
      await client.admin((inner) => inner.campaigns())
      expect(server.sessions.size).toBe(1)
      await outer.skills()
    })
    expect(server.sessions.size).toBe(0)
    expect(server.asked.filter(({ operation }) => operation === 'closeSession').length).toBe(3)
  })

  it('that cannot be closed do not spoil what they were for', async () => {
    const server = await practiceFive9()
    const { client, warned } = clientAt(server)
    const skills = await client.admin(async (five9) => {
      const found = await five9.skills()
      server.switches.maintenance = 503
      return found
    })
    expect(skills.length).toBeGreaterThan(0)
    expect(warned).toEqual([{ service: 'admin', code: 'maintenance' }])
  })

  it('are not closed where none was opened', async () => {
    const server = await practiceFive9()
    await clientAt(server).client.admin(() => Promise.resolve())
    expect(server.asked).toEqual([])
  })
})
