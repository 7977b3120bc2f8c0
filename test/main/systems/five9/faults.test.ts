import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Five9Code, Five9Failure } from '../../../../main/systems/five9/five9-failure.ts'
import { faultFailure, statusFailure } from '../../../../main/systems/five9/fault.ts'
import { agentStateReport, callLogReports } from '../../../../main/systems/five9/report-names.ts'
import { readEnvelope } from '../../../../main/systems/five9/wire.ts'
import { clientAt, failureOf, practiceFive9 } from './at-practice.ts'

const window = { start: Date.parse('2026-10-12T08:00:00+02:00'), end: Date.parse('2026-10-12T10:00:00+02:00') }
const secret = 'canary-s3cret'
const open: Server[] = []

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** A server that gives one answer after the other, the last one for ever. */
async function answering(
  ...answers: { status: number; type?: string; body: string; headers?: Record<string, string> }[]
) {
  let asked = 0
  const server = createServer((_, response) => {
    const answer = answers[Math.min(asked++, answers.length - 1)]
    response.writeHead(answer?.status ?? 500, { 'Content-Type': answer?.type ?? 'text/xml', ...answer?.headers })
    response.end(answer?.body)
  })
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked }
}

const good =
  '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><n:getSkillsResponse xmlns:n="u"><return><id>1</id><name>A</name></return></n:getSkillsResponse></e:Body></e:Envelope>'

function soapFault(text: string, detail = '', inner = ''): string {
  const details = detail === '' ? '' : `<detail><ns1:${detail} xmlns:ns1="u">${inner}</ns1:${detail}></detail>`
  return `<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><env:Fault><faultcode>env:Server</faultcode><faultstring>${text}</faultstring>${details}</env:Fault></env:Body></env:Envelope>`
}

describe('a refused login', () => {
  for (const refusedLogin of ['status', 'fault'] as const) {
    it(`given as ${refusedLogin} is tried once, bars the line, and opens no session`, async () => {
      const server = await practiceFive9()
      server.switches.refusedLogin = refusedLogin
      const { client } = clientAt(server, { password: secret })
      const failure = await failureOf(
        client.admin(async (five9) => {
          const all = await Promise.allSettled([five9.skills(), five9.users(), five9.campaigns()])
          const codes = all.map((one) => (one.status === 'rejected' ? (one.reason as Five9Failure).code : 'none'))
          expect(codes).toEqual(['loginRefused', 'loginRefused', 'loginRefused'])
          return five9.counters()
        }),
      )
      expect(failure).toMatchObject({ code: 'loginRefused', errorClass: 'credential' })
      expect(`${failure.message} ${failure.said} ${failure.stack}`).not.toContain(secret)
      expect((await failureOf(client.supervisor((five9) => five9.columnNames()))).code).toBe('loginRefused')
      expect(server.asked.length).toBe(1)
      expect(server.accounts.wrongTries('wfm.api')).toBe(1)
    })

    it(`given as ${refusedLogin} says when the user is locked, also with the right password`, async () => {
      const server = await practiceFive9()
      server.switches.refusedLogin = refusedLogin
      const skills = async (password: string) =>
        (await failureOf(clientAt(server, { password }).client.admin((five9) => five9.skills()))).code
      const tries: string[] = []
      for (let n = 0; n < 5; n++) tries.push(await skills('wrong'))
      expect(tries).toEqual(['loginRefused', 'loginRefused', 'loginRefused', 'loginRefused', 'accountLocked'])
      expect(await skills('practice')).toBe('accountLocked')
      server.accounts.setPassword('wfm.api', 'new')
      expect((await clientAt(server, { password: 'new' }).client.admin((five9) => five9.skills())).length).toBe(6)
    })
  }

  it('is not a matter of capitals alone: user names are case-sensitive', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server, { user: 'WFM.api' })
    expect((await failureOf(client.admin((five9) => five9.skills()))).code).toBe('loginRefused')
  })
})

describe('a missing right', () => {
  it('shows in the roles, and as permissionMissing at the call', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const run = () => client.admin((five9) => five9.runReport({ place: callLogReports.campaign, window }))
    server.switches.withoutRole = 'reporting'
    expect(await client.admin((five9) => five9.userRights('wfm.api'))).toMatchObject({ roles: ['admin'] })
    const failure = await failureOf(run())
    expect(failure).toMatchObject({ code: 'permissionMissing', errorClass: 'rightMissing' })
    expect(failure.said).toContain('runReport')
    server.switches.withoutRole = 'admin'
    expect(await client.admin((five9) => five9.userRights('wfm.api'))).toMatchObject({ roles: ['reporting'] })
    expect((await failureOf(client.admin((five9) => five9.skills()))).code).toBe('permissionMissing')
    server.switches.withoutRole = null
    expect(await run()).toMatch(/^[\da-f-]{36}$/)
  })

  it('for live states leaves the other calls alone', async () => {
    const server = await practiceFive9()
    server.switches.needsSupervisor = true
    const { client } = clientAt(server)
    expect((await failureOf(client.supervisor((five9) => five9.columnNames()))).code).toBe('permissionMissing')
    expect((await client.admin((five9) => five9.skills())).length).toBe(6)
  })

  it('of the whole API is apiAccessRefused', async () => {
    const server = await practiceFive9()
    server.switches.isApiClosed = true
    const failure = await failureOf(clientAt(server).client.admin((five9) => five9.skills()))
    expect(failure).toMatchObject({ code: 'apiAccessRefused', errorClass: 'rightMissing' })
  })
})

describe('what is not there', () => {
  it('is reportNotFound with folder and name, of a missing report and of another spelling', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const run = (place: { folder: string; name: string }) => client.admin((five9) => five9.runReport({ place, window }))
    for (const [id, place] of [
      ['skill', callLogReports.skill],
      ['campaign', callLogReports.campaign],
      ['states', agentStateReport],
    ] as const) {
      server.switches.withoutReport = id
      expect(await failureOf(run(place))).toMatchObject({
        code: 'reportNotFound',
        errorClass: 'notFound',
        subject: `${place.folder} / ${place.name}`,
      })
      server.switches.withoutReport = null
      expect(await run(place)).not.toBe('')
    }
    expect((await failureOf(run({ folder: 'shared reports (injixo)', name: 'Call Log with Skills' }))).code).toBe(
      'reportNotFound',
    )
  })

  it('is a column that the header lacks', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const headerOf = () =>
      client.admin(async (five9) => {
        const identifier = await five9.runReport({ place: callLogReports.skill, window })
        return (await five9.reportResult(identifier)).header
      })
    expect(await headerOf()).toContain('SKILL')
    server.switches.withoutSkillColumn = true
    expect(await headerOf()).not.toContain('SKILL')
  })

  it('is a result nobody knows, and a service at another address', async () => {
    const server = await practiceFive9()
    const code = await failureOf(clientAt(server).client.admin((five9) => five9.isReportRunning('gone', 5)))
    expect(code).toMatchObject({ code: 'resultUnknown', errorClass: 'notFound' })
    const { client } = clientAt(server, { version: 'v99' })
    expect((await failureOf(client.admin((five9) => five9.skills()))).code).toBe('serviceNotFound')
  })
})

describe('what passes', () => {
  it('is tried again after the time the server asks for, three times at most', async () => {
    const busy = { status: 503, type: 'text/html', body: 'busy', headers: { 'Retry-After': '7' } }
    const server = await answering(busy, { ...busy, status: 429 }, { status: 200, body: good })
    const { client, timer } = clientAt(server)
    expect(await client.admin((five9) => five9.skills()).catch(String)).toEqual([{ id: '1', name: 'A' }])
    expect(timer.waits).toEqual([7000, 7000])
    const always = await answering(busy)
    const again = clientAt(always)
    const failure = await failureOf(again.client.admin((five9) => five9.skills()))
    expect(failure).toMatchObject({ code: 'unavailable', errorClass: 'temporary', retryAfter: 7000, status: 503 })
    // Three for the call, one for closing the session.
    expect(always.asked()).toBe(4)
  })

  it('is handed on where the wait is long, or the server names an hour of the day', async () => {
    const server = await practiceFive9()
    server.switches.busy = { status: 429, retryAfter: 600 }
    const { client, timer } = clientAt(server)
    const failure = await failureOf(client.admin((five9) => five9.skills()))
    expect(failure).toMatchObject({ code: 'tooManyRequests', retryAfter: 600_000 })
    expect(timer.waits).toEqual([])
    const headers = { 'retry-after': 'Tue, 20 Oct 2026 09:00:30 GMT' }
    const now = Date.parse('2026-10-20T09:00:00Z')
    expect(statusFailure({ status: 503, headers, text: '' }, now)?.retryAfter).toBe(30_000)
    expect(statusFailure({ status: 503, headers: { 'retry-after': 'soon' }, text: '' }, now)?.retryAfter).toBeNull()
  })

  it('is a broken or silent line, tried again with growing waits', async () => {
    const tcp = createTcpServer((socket) => socket.on('data', () => socket.destroy()))
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
    const { port } = tcp.address() as AddressInfo
    const { client, timer } = clientAt({ endpoint: `http://127.0.0.1:${port}` })
    expect((await failureOf(client.admin((five9) => five9.skills()))).code).toBe('cut')
    expect(timer.waits).toEqual([1000, 4000])
    await new Promise((resolve) => tcp.close(resolve))
    const gone = clientAt({ endpoint: `http://127.0.0.1:${port}` })
    expect(await failureOf(gone.client.admin((five9) => five9.skills()))).toMatchObject({
      code: 'refused',
      subject: `127.0.0.1:${port}`,
    })
  })

  it('is maintenance, which is not tried again, whatever its status', async () => {
    for (const status of [503, 200] as const) {
      const server = await practiceFive9()
      server.switches.maintenance = status
      const { client, timer } = clientAt(server)
      expect(await failureOf(client.admin((five9) => five9.skills()))).toMatchObject({
        code: 'maintenance',
        errorClass: 'temporary',
        status,
      })
      expect(timer.waits).toEqual([])
      server.switches.maintenance = null
      expect((await client.admin((five9) => five9.skills())).length).toBe(6)
    }
  })

  it('is a session in use elsewhere, and one that somebody took', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    server.switches.isSessionTaken = true
    expect(await failureOf(client.admin((five9) => five9.skills()))).toMatchObject({
      code: 'sessionTaken',
      errorClass: 'temporary',
    })
    server.switches.isSessionTaken = false
    await client.admin(async (five9) => {
      await five9.skills()
      server.endSessions('wfm.api')
      expect((await failureOf(five9.skills())).code).toBe('sessionClosed')
      expect((await five9.skills()).length).toBe(6)
    })
  })

  it('is a truncated answer: tried again where it is small, told to the reader where it streams', async () => {
    const server = await answering({ status: 200, body: good.slice(0, 200) }, { status: 200, body: good })
    expect(await clientAt(server).client.admin((five9) => five9.skills())).toEqual([{ id: '1', name: 'A' }])
    const practice = await practiceFive9()
    const { client } = clientAt(practice)
    await client.admin(async (five9) => {
      const identifier = await five9.runReport({ place: callLogReports.campaign, window })
      practice.switches.isTruncated = true
      let text = ''
      const read = (async () => {
        for await (const piece of five9.reportCsv(identifier)) text += piece
      })()
      expect(await failureOf(read)).toMatchObject({ code: 'truncated', errorClass: 'temporary' })
      expect(text.length).toBeGreaterThan(1000)
      expect((await failureOf(five9.reportResult(identifier))).code).toBe('truncated')
      practice.switches.isTruncated = false
      expect((await five9.reportResult(identifier)).rows.length).toBeGreaterThan(0)
    })
  })
})

describe('an answer of another kind', () => {
  const cases: readonly [string, Parameters<typeof answering>[0], Five9Code][] = [
    ['a page', { status: 200, type: 'text/html', body: '<!DOCTYPE html><html><body>Welcome</body></html>' }, 'html'],
    ['a page called XML', { status: 200, body: '\uFEFF\n<HTML><body>Hello</body></HTML>' }, 'html'],
    ['a DOCTYPE', { status: 200, body: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }, 'doctype'],
    ['XML that is no envelope', { status: 200, body: '<answer/>' }, 'notSoap'],
    ['text', { status: 200, body: 'all is well' }, 'malformed'],
    ['nothing', { status: 200, body: '' }, 'empty'],
    ['an empty body', { status: 200, body: '<e:Envelope xmlns:e="x"><e:Body/></e:Envelope>' }, 'notSoap'],
    ['crossed tags', { status: 200, body: good.replace('</return>', '</back>') }, 'malformed'],
    [
      'an answer to something else',
      { status: 200, body: good.replaceAll('getSkills', 'getLists') },
      'unexpectedAnswer',
    ],
    ['a redirect', { status: 302, body: '', headers: { Location: 'https://elsewhere.invalid' } }, 'redirected'],
    ['not allowed', { status: 403, type: 'text/html', body: 'no' }, 'apiAccessRefused'],
    ['a bad request', { status: 400, type: 'text/html', body: 'no' }, 'argumentRefused'],
    ['a fault without meaning', { status: 500, body: soapFault('Something odd') }, 'unexpectedAnswer'],
    ['a fault of the server', { status: 500, body: soapFault('Ooops', 'ServerErrorFault') }, 'unavailable'],
    ['a refused argument', { status: 500, body: soapFault('x', 'MissedArgumentFault') }, 'argumentRefused'],
    [
      'a locked user behind a closed API',
      { status: 500, body: soapFault('Account is locked', 'AccessDisallowedFault') },
      'accountLocked',
    ],
    ['an invalid account', { status: 500, body: soapFault('Account', 'InvalidAccountFault') }, 'loginRefused'],
    [
      'an unknown object',
      { status: 500, body: soapFault('x', 'ObjectNotFoundFault', '<objectName>Q</objectName>') },
      'objectNotFound',
    ],
  ]
  for (const [name, answer, code] of cases) {
    it(`${name} is ${code}`, async () => {
      const server = await answering(answer)
      const failure = await failureOf(clientAt(server).client.admin((five9) => five9.skills()))
      expect(failure.code).toBe(code)
      expect(failure.status).toBe(answer.status)
    })
  }

  it('an answer with a field that is no number', async () => {
    const body = good.replaceAll('getSkills', 'getCallCountersState').replace('<id>1</id>', '<timeout>soon</timeout>')
    const server = await answering({ status: 200, body })
    expect(await failureOf(clientAt(server).client.admin((five9) => five9.counters()))).toMatchObject({
      code: 'unexpectedAnswer',
      subject: 'timeout',
    })
    const running = await answering({ status: 200, body: good.replaceAll('getSkills', 'isReportRunning') })
    expect((await failureOf(clientAt(running).client.admin((five9) => five9.isReportRunning('x', 5)))).code).toBe(
      'unexpectedAnswer',
    )
  })

  it('a fault instead of a stream is a fault', async () => {
    const server = await practiceFive9()
    const read = clientAt(server).client.admin(async (five9) => {
      for await (const piece of five9.reportCsv('unknown')) expect(piece).toBe('never')
    })
    expect((await failureOf(read)).code).toBe('resultUnknown')
  })
})

describe('what Five9 said', () => {
  it('loses the password, line ends and everything beyond 300 characters', async () => {
    const text = `Permission\n denied for ${secret} ${'x'.repeat(400)}`
    const failure = faultFailure(await readEnvelope([soapFault(text)]), 200, secret)
    expect(failure.code).toBe('permissionMissing')
    expect(failure.said).toMatch(/^Permission denied for … x+$/)
    expect(failure.said.length).toBe(300)
  })
})
