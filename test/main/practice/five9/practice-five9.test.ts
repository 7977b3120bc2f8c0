import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { five9Switches } from '../../../../main/practice/five9/switches.ts'
import { type PracticeFive9, startPracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'

let server: PracticeFive9

beforeAll(async () => {
  server = await startPracticeFive9({ days: 1, now: () => Date.parse('2026-10-20T09:00:00Z') })
})
afterAll(() => server.close())
beforeEach(() => {
  Object.assign(server.switches, five9Switches())
})

const admin = 'http://service.admin.ws.five9.com/'

function enveloped(body: string, namespace = admin): string {
  return `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ser="${namespace}"><soapenv:Header/><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
}

interface Sent {
  readonly path?: string
  readonly user?: string
  readonly password?: string
  readonly headers?: Readonly<Record<string, string>>
}

async function send(
  body: string,
  { path = '/wsadmin/v13/AdminWebService', user = 'wfm.api', password = 'practice', headers = {} }: Sent = {},
) {
  const answer = await fetch(server.endpoint + path, {
    method: 'POST',
    body,
    headers: {
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'Content-Type': 'text/xml;charset=UTF-8',
      SOAPAction: '""',
      ...headers,
    },
  })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

const report = (criteria: string): string =>
  `<ser:runReport><folderName>Call Log Reports</folderName><reportName>Call Log</reportName><criteria>${criteria}</criteria></ser:runReport>`
const time = '<time><end>2026-10-12T10:00:00.000Z</end><start>2026-10-12T08:00:00.000+02:00</start></time>'

describe('a request as the schema wants it', () => {
  it('is answered, with the prefixes of the real server', async () => {
    const { status, text } = await send(enveloped(report(time)))
    expect(status).toBe(200)
    expect(text).toMatch(
      /<env:Body><ns2:runReportResponse xmlns:ns2="http:\/\/service\.admin\.ws\.five9\.com\/".*<return>[\da-f-]{36}<\/return>/,
    )
  })

  it('may name objects, before the time', async () => {
    const objects =
      '<reportObjects><objectNames>A</objectNames><objectNames>B</objectNames><objectType>Skill</objectType></reportObjects>'
    expect((await send(enveloped(report(objects + objects + time)))).status).toBe(200)
    expect((await send(enveloped(report(time + objects)))).text).toContain("starting with element 'reportObjects'")
  })
})

describe('a request that is not', () => {
  const bad: readonly [string, string, RegExp][] = [
    [
      'start before end',
      enveloped(report('<time><start>2026-10-12T08:00:00Z</start><end>2026-10-12T10:00:00Z</end></time>')),
      /starting with element 'start'\. One of '\{end\}'/,
    ],
    ['an end missing', enveloped(report('<time><start>2026-10-12T08:00:00Z</start></time>')), /One of '\{end\}'/],
    ['a start missing', enveloped(report('<time><end>2026-10-12T08:00:00Z</end></time>')), /not complete/],
    ['something more', enveloped(report(`${time}<more/>`)), /No child element is expected/],
    ['children with prefix', enveloped('<ser:getSkills><ser:skillNamePattern/></ser:getSkills>'), /unexpected element/],
    [
      'a default namespace',
      enveloped(`<getSkills xmlns="${admin}"><skillNamePattern/></getSkills>`),
      /dispatch method/,
    ],
    ['another namespace', enveloped('<ser:getSkills/>', 'http://service.admin.ws.five9.com/v2/'), /dispatch method/],
    ['an unknown operation', enveloped('<ser:deleteEverything/>'), /dispatch method/],
    ['two operations', enveloped('<ser:getSkills/><ser:getSkills/>'), /dispatch method/],
    ['no operation', enveloped(''), /no operation/],
    [
      'SOAP 1.2',
      enveloped('<ser:getSkills/>').replace('schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope'),
      /No SOAP envelope/,
    ],
    ['a DOCTYPE', `<!DOCTYPE x>${enveloped('<ser:getSkills/>')}`, /DOCTYPE/],
    ['broken XML', enveloped('<ser:getSkills>'), /not well formed/],
    ['an attribute', enveloped('<ser:getSkills><skillNamePattern a="b"/></ser:getSkills>'), /unexpected attribute/],
    ['a date without time', enveloped(report(time.replace('2026-10-12T10:00:00.000Z', '2026-10-12'))), /not valid/],
    [
      'a number that is none',
      enveloped('<ser:isReportRunning><identifier>x</identifier><timeout>five</timeout></ser:isReportRunning>'),
      /not valid/,
    ],
    [
      'a mandatory number missing',
      enveloped('<ser:isReportRunning><identifier>x</identifier></ser:isReportRunning>'),
      /One of '\{timeout\}'/,
    ],
    [
      'a word that is none of the list',
      enveloped('<ser:getCampaigns><campaignType>INSIDE</campaignType></ser:getCampaigns>'),
      /not valid/,
    ],
    ['text between elements', enveloped(report(`stray${time}`)), /no text/],
  ]
  for (const [name, body, said] of bad) {
    it(`is a fault of the client: ${name}`, async () => {
      const { status, text } = await send(body)
      expect(status).toBe(500)
      expect(text).toContain('<faultcode>env:Client</faultcode>')
      expect(text).toMatch(said)
    })
  }

  it('of the supervisor is held to its own shape', async () => {
    const path = '/wssupervisor/v13/SupervisorWebService'
    const namespace = 'http://service.supervisor.ws.five9.com/'
    const settings = (inner: string) =>
      enveloped(`<ser:setSessionParameters><viewSettings>${inner}</viewSettings></ser:setSessionParameters>`, namespace)
    const good =
      '<forceLogoutSession>false</forceLogoutSession><idleTimeOut>600</idleTimeOut><timeZone>-25200000</timeZone>'
    expect((await send(settings(good), { path })).status).toBe(200)
    expect((await send(settings(good.replace('false', 'no')), { path })).status).toBe(500)
    expect((await send(settings(good.replace('-25200000', '99999999999')), { path })).status).toBe(500)
    expect(
      (
        await send(
          enveloped('<ser:getColumnNames><statisticType>Mood</statisticType></ser:getColumnNames>', namespace),
          { path },
        )
      ).status,
    ).toBe(500)
    expect((await send(enveloped('<ser:getSkills/>'), { path })).status).toBe(500)
  })

  it('has another content type, action, method, address', async () => {
    const body = enveloped('<ser:getSkills/>')
    expect((await send(body, { headers: { 'Content-Type': 'application/soap+xml;charset=UTF-8' } })).status).toBe(415)
    expect((await send(body, { headers: { 'Content-Type': 'text/xml;charset=latin1' } })).status).toBe(415)
    expect((await send(body, { headers: { SOAPAction: 'getSkills' } })).text).toContain('does not match an operation')
    expect((await send(body, { path: '/wsadmin/v13/SupervisorWebService' })).status).toBe(404)
    expect((await send(body, { path: '/wsadmin/v99/AdminWebService' })).status).toBe(404)
    expect((await fetch(`${server.endpoint}/wsadmin/v13/AdminWebService`)).status).toBe(404)
  })
})

describe('logging in', () => {
  it('fails as a page or as a fault, and locks after five wrong tries in a row', async () => {
    server.accounts.add('lock.me', 'right', ['admin'])
    const login = (password: string) => send(enveloped('<ser:getSkills/>'), { user: 'lock.me', password })
    for (let n = 0; n < 4; n++) expect((await login('wrong')).text).toContain('Invalid user name or password')
    expect((await login('right')).status).toBe(200)
    for (let n = 0; n < 4; n++) expect((await login('wrong')).status).toBe(401)
    server.switches.refusedLogin = 'fault'
    const fifth = await login('wrong')
    expect([fifth.status, fifth.text.includes('locked')]).toEqual([200, true])
    expect((await login('right')).text).toContain('locked')
    expect((await send(enveloped('<ser:getSkills/>'), { headers: { Authorization: 'Bearer x' } })).text).toContain(
      'Invalid user name',
    )
    expect(() => server.accounts.setPassword('nobody', 'x')).toThrow(RangeError)
  })

  it('shows to a user without the role of an administrator only itself', async () => {
    server.accounts.add('small', 'p', ['reporting'])
    const { text } = await send(enveloped('<ser:getUsersInfo><userNamePattern/></ser:getUsersInfo>'), {
      user: 'small',
      password: 'p',
    })
    expect(text.match(/<userName>/g)?.length).toBe(1)
    const bad = await send(enveloped('<ser:getUsersInfo><userNamePattern>(</userNamePattern></ser:getUsersInfo>'))
    expect(bad.text).toContain('InvalidRegexpPatternFault')
  })
})

describe('results', () => {
  async function result(kind: 'Csv' | '', what = report(time)): Promise<string> {
    const run = await send(enveloped(what))
    const identifier = /<return>(.+)<\/return>/.exec(run.text)?.[1] ?? ''
    return (
      await send(
        enveloped(`<ser:getReportResult${kind}><identifier>${identifier}</identifier></ser:getReportResult${kind}>`),
      )
    ).text
  }

  it('hold empty cells as nil or as nothing, and returns of a line in two ways', async () => {
    expect(await result('')).toContain('<data xsi:nil="true"/>')
    server.switches.emptyCell = 'empty'
    const plain = await result('')
    expect(plain).not.toContain('xsi:nil="true"')
    expect(plain).toContain('<data></data>')
    expect(await result('Csv')).toContain('RECORDINGS&#13;\n')
    server.switches.carriageReturn = '&#xD;'
    expect(await result('Csv')).toContain('RECORDINGS&#xD;\n')
  })

  it('are written in the zone of the data centre, or in a wrong one', async () => {
    const wall = async () => /Mon, 12 Oct 2026 (\d\d):/.exec(await result('Csv'))?.[1]
    expect(await wall()).toBe('08')
    server.switches.wrongZone = 'America/Los_Angeles'
    expect(/Sun, 11 Oct 2026 23:/.test(await result('Csv'))).toBe(true)
  })

  it('are capped without a word', async () => {
    const day = report('<time><end>2026-10-14T00:00:00Z</end><start>2026-10-11T00:00:00Z</start></time>')
      .replace('Call Log Reports', 'Agent Reports')
      .replace('>Call Log<', '>Agent State Details<')
    expect((await result('Csv', day)).split('&#13;\n').length - 2).toBeGreaterThan(5000)
    server.switches.rowCap = 5000
    expect((await result('Csv', day)).split('&#13;\n').length - 2).toBe(5000)
  })
})

describe('two weeks of calls', () => {
  it('tell what the states tell: as much talk as On Call, each call with its agent', () => {
    const { calls, states } = server.center()
    const answered = calls.filter(({ agent }) => agent !== '')
    expect(answered.length).toBeGreaterThan(2000)
    expect(calls.filter(({ abandoned }) => abandoned === '1').length).toBeGreaterThan(100)
    const onCall = states.filter(({ state }) => state === 'On Call')
    const own = new Set(onCall.map(({ agent }) => agent))
    expect(answered.every(({ agent }) => own.has(agent))).toBe(true)
    const ids = new Map<string, number>()
    for (const { callId } of calls) ids.set(callId, (ids.get(callId) ?? 0) + 1)
    expect([...ids.values()].filter((legs) => legs > 1).length).toBeGreaterThan(50)
    expect([...ids.keys()].every((id) => /^\d{15}x?$/.test(id))).toBe(true)
  })
})
