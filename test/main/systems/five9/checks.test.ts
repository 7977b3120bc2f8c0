import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import texts from '../../../../locales/en/checks.json' with { type: 'json' }
import type { PracticeFive9, PracticeFive9Options } from '../../../../main/practice/five9/start-practice-five9.ts'
import type { Five9Switches } from '../../../../main/practice/five9/switches.ts'
import {
  type Five9Check,
  five9CheckCodes,
  five9Checks,
  type Five9CheckResult,
  nextActions,
  notCheckedReasons,
} from '../../../../main/systems/five9/check-ways.ts'
import { type CheckOptions, runChecks } from '../../../../main/systems/five9/checks.ts'
import type { CheckSettings } from '../../../../main/systems/five9/check-works.ts'
import type { Five9Account } from '../../../../main/systems/five9/caller.ts'
import { clientAt, practiceFive9, quickTimer } from './at-practice.ts'

const now = Date.parse('2026-10-12T15:00:00+02:00')
const secret = 'canary-s3cret'
const open: Server[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve))
})

const busyDay = (options: Partial<PracticeFive9Options> = {}) => practiceFive9({ now: () => now, ...options })

interface Asked {
  readonly account?: Partial<Five9Account>
  readonly settings?: Partial<CheckSettings>
  readonly options?: Partial<CheckOptions>
  readonly at?: number
}

/** Every result, each with all that its sentences speak of. */
async function check(server: Pick<PracticeFive9, 'endpoint'>, { account, settings, options, at = now }: Asked = {}) {
  const { client, timer } = clientAt(server, account, quickTimer(at))
  const results: Five9CheckResult[] = []
  const all = { endpoint: server.endpoint, user: account?.user ?? 'wfm.api', grouping: 'skill', zone: 'Europe/Berlin' }
  for await (const one of runChecks(client, { ...all, ...settings } as CheckSettings, {
    clock: timer,
    timer,
    ...options,
  })) {
    results.push(one)
    expectWords(one)
  }
  return { results, client, timer }
}

function expectWords({ check, result, code, owner, next, details }: Five9CheckResult) {
  const words: Readonly<Record<string, string>> = texts
  const said = {
    passed: [words[`passed.${check}`]],
    notChecked: [words[`reason.${code}`]],
    failed: [words[`code.${code}`], words[`next.${next}`]],
    waiting: [words[`code.${code}`], words[`next.${next}`]],
  }[result]
  if (result === 'failed' || result === 'waiting') expect(words[`owner.${owner}`]).toBeDefined()
  for (const sentence of said) {
    expect(sentence).toBeDefined()
    for (const [, place = ''] of (sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)) expect(details).toHaveProperty(place)
  }
}

const short = (results: readonly Five9CheckResult[]) =>
  results.map(({ check, result, code }) => [check, code === undefined ? result : `${result} ${code}`].join(': '))

const resultOf = (results: readonly Five9CheckResult[], check: Five9Check) => results.find((one) => one.check === check)

const blockedFrom = (check: Five9Check) => five9Checks.slice(five9Checks.indexOf(check) + 1)

describe('a Five9 in order', () => {
  for (const grouping of ['campaign', 'skill'] as const) {
    it(`passes every check by ${grouping}, in order, with one session that is closed`, async () => {
      const server = await busyDay()
      const { results } = await check(server, { settings: { grouping } })
      expect(short(results)).toEqual(
        five9Checks.map((id) => (id === 'rowLimit' ? 'rowLimit: notChecked fewRows' : `${id}: passed`)),
      )
      expect(server.sessions.size).toBe(0)
      expect(server.asked.filter(({ operation }) => operation === 'closeSession').length).toBe(1)
      expect(server.asked[0]?.operation).toBe('getUsersInfo')
      expect(resultOf(results, 'quotas')?.details).toMatchObject({ reports60: 12, reports3600: 116 })
    })
  }

  it('hands results out as they come, and ends the session when nobody wants more', async () => {
    const server = await busyDay()
    const { client, timer } = clientAt(server, {}, quickTimer(now))
    const settings = {
      endpoint: server.endpoint,
      user: 'wfm.api',
      grouping: 'campaign',
      zone: 'Europe/Berlin',
    } as const
    for await (const { check } of runChecks(client, settings, { clock: timer, timer })) {
      if (check === 'reportingRole') break
    }
    expect(server.asked.map(({ operation }) => operation)).toEqual(['getUsersInfo', 'closeSession'])
  })

  it('needs the skill report only when queues are skills, and takes the time of states in one column', async () => {
    const server = await busyDay()
    server.switches.withoutReport = 'skill'
    server.switches.stateTime = 'TIMESTAMP'
    server.switches.emptyCell = 'empty'
    const { results } = await check(server, { settings: { grouping: 'campaign' } })
    expect(results.filter(({ result }) => result === 'failed')).toEqual([])
  })

  it('names the limit that cut a long result, and the one that did not', async () => {
    const server = await busyDay({ days: 7 })
    const at = Date.parse('2026-10-18T20:00:00+02:00')
    const rowLimit = async () => (await check(server, { at, options: { only: 'rowLimit' } })).results
    expect(await rowLimit()).toMatchObject([{ check: 'rowLimit', result: 'passed', details: { above: 5000 } }])
    server.switches.rowCap = 5000
    expect(await rowLimit()).toMatchObject([{ result: 'passed', details: { limit: 5000, rows: 5000 } }])
  })
})

interface Case {
  readonly name: string
  readonly set: Partial<Five9Switches>
  readonly check: Five9Check
  readonly expected: Partial<Five9CheckResult>
  readonly settings?: Partial<CheckSettings>
  /** Checks that are not made then. */
  readonly blocked: readonly Five9Check[]
}

const reports = ['callLogReport', 'agentStateReport', 'reportZone', 'rowLimit'] as const
const failed = <T extends object>(expected: T) => ({ result: 'failed', ...expected }) as const

const cases: readonly Case[] = [
  {
    name: 'another user of the same name at work',
    set: { isSessionTaken: true },
    check: 'session',
    expected: failed({ code: 'sessionTaken', errorClass: 'temporary', owner: 'planner', next: 'freeSession' }),
    blocked: blockedFrom('session'),
  },
  {
    name: 'an API that is closed',
    set: { isApiClosed: true },
    check: 'apiPermission',
    expected: failed({ code: 'apiAccessRefused', errorClass: 'rightMissing', owner: 'vendorAdmin', next: 'allowApi' }),
    blocked: blockedFrom('apiPermission'),
  },
  {
    name: 'no role ADMIN',
    set: { withoutRole: 'admin' },
    check: 'adminRole',
    expected: failed({ code: 'roleMissing', errorClass: 'rightMissing', owner: 'vendorAdmin', next: 'grantRole' }),
    blocked: [...reports, 'quotas'],
  },
  {
    name: 'no role REPORTING',
    set: { withoutRole: 'reporting' },
    check: 'reportingRole',
    expected: failed({ code: 'roleMissing', errorClass: 'rightMissing', owner: 'vendorAdmin', next: 'grantRole' }),
    blocked: reports,
  },
  {
    name: 'no skill report',
    set: { withoutReport: 'skill' },
    check: 'callLogReport',
    expected: failed({ code: 'skillReportMissing', owner: 'vendorAdmin', next: 'createSkillReport' }),
    blocked: ['reportZone', 'rowLimit'],
  },
  {
    name: 'no standard call log',
    set: { withoutReport: 'campaign' },
    settings: { grouping: 'campaign' },
    check: 'callLogReport',
    expected: failed({ code: 'standardReportMissing', owner: 'vendorAdmin', next: 'showReport' }),
    blocked: ['reportZone', 'rowLimit'],
  },
  {
    name: 'no column SKILL',
    set: { withoutSkillColumn: true },
    check: 'callLogReport',
    expected: failed({ code: 'skillColumnMissing', owner: 'vendorAdmin', next: 'addSkillColumn' }),
    blocked: ['reportZone', 'rowLimit'],
  },
  {
    name: 'no agent state report',
    set: { withoutReport: 'states' },
    check: 'agentStateReport',
    expected: failed({ code: 'standardReportMissing', owner: 'vendorAdmin', next: 'showReport' }),
    blocked: [],
  },
  ...(
    [
      ['maintenance', { maintenance: 503 }, 'nobody', 'tryLater'],
      ['maintenance', { maintenance: 200 }, 'nobody', 'tryLater'],
      ['tooManyRequests', { busy: { status: 429, retryAfter: 20 } }, 'nobody', 'tryLater'],
      ['unavailable', { busy: { status: 503, retryAfter: 20 } }, 'nobody', 'tryLater'],
      ['truncated', { isTruncated: true }, 'nobody', 'tryLater'],
    ] as const
  ).map(([code, set, owner, next]) => ({
    name: JSON.stringify(set),
    set,
    check: 'host' as const,
    expected: failed({ code, errorClass: 'temporary' as const, owner, next }),
    blocked: blockedFrom('host'),
  })),
]

describe('what is wrong', () => {
  it.each(cases)('$name', async ({ set, check: id, expected, settings, blocked }) => {
    const server = await busyDay()
    Object.assign(server.switches, set)
    const { results, timer } = await check(server, settings === undefined ? {} : { settings })
    expect(results.map((one) => one.check)).toEqual(five9Checks)
    expect(resultOf(results, id)).toMatchObject(expected)
    expect(results.filter(({ code }) => code === 'blocked').map((one) => one.check)).toEqual(blocked)
    expect(results.filter(({ result }) => result === 'failed' || result === 'waiting').length).toBe(1)
    // Told at once: nothing is waited for, nothing tried again.
    expect(timer.waits).toEqual([])
    expect(server.sessions.size).toBe(0)
  })

  it('names the strings to copy, and the role', async () => {
    const server = await busyDay()
    Object.assign(server.switches, { withoutReport: 'skill' })
    expect(resultOf((await check(server)).results, 'callLogReport')?.details).toMatchObject({
      folder: 'Shared Reports (injixo)',
      report: 'Call Log with Skills',
    })
    Object.assign(server.switches, { withoutReport: null, withoutSkillColumn: true })
    expect(resultOf((await check(server)).results, 'callLogReport')?.details).toMatchObject({ column: 'SKILL' })
    server.switches.withoutRole = 'reporting'
    expect(resultOf((await check(server)).results, 'reportingRole')?.details).toMatchObject({ role: 'REPORTING' })
  })

  it('is nothing when told to stop: the rest was not checked, and the session is closed', async () => {
    const server = await busyDay({ now: Date.now })
    server.center()
    server.switches.reportMilliseconds = 3_600_000
    const { client, timer } = clientAt(server, {}, quickTimer(now))
    const settings = { endpoint: server.endpoint, user: 'wfm.api', grouping: 'skill', zone: 'Europe/Berlin' } as const
    const stop = new AbortController()
    const results: Five9CheckResult[] = []
    setTimeout(() => stop.abort(), 50)
    for await (const one of runChecks(client, settings, { clock: timer, timer, signal: stop.signal })) results.push(one)
    expect(short(results).slice(6)).toEqual(blockedFrom('reportingRole').map((id) => `${id}: notChecked cancelled`))
    expect(server.sessions.size).toBe(0)
  })

  it('is a quota used up: waiting, with the time until the next', async () => {
    const server = await busyDay()
    server.limits['ReportRequest'] = [0, 120, 800]
    const { results, timer } = await check(server)
    const waiting = { result: 'waiting', code: 'quotaUsedUp', owner: 'nobody', next: 'tryLater' }
    for (const id of ['callLogReport', 'agentStateReport', 'quotas'] as const) {
      expect(resultOf(results, id)).toMatchObject({ ...waiting, details: { retryAfter: 60_000 } })
    }
    expect(timer.waits).toEqual([])
  })

  it('is a host where nobody answers, and one that is not Five9', async () => {
    const gone = await busyDay()
    await gone.close()
    const nobody = await check(gone)
    expect(nobody.results[0]).toMatchObject(failed({ code: 'refused', owner: 'planner', next: 'checkAddress' }))
    expect(nobody.timer.waits).toEqual([])
    for (const [status, type, body, code] of [
      [404, 'text/html', '<html></html>', 'serviceNotFound'],
      [200, 'text/html', '<html><body>Welcome</body></html>', 'html'],
      [302, 'text/html', '', 'redirected'],
      [200, 'text/xml', '<rss/>', 'notSoap'],
      [200, 'text/xml', '', 'empty'],
    ] as const) {
      const { results } = await check(await answering(status, type, body))
      expect(results[0]).toMatchObject(failed({ check: 'host', code, owner: 'planner' }))
      expect(results.slice(1).every((one) => one.code === 'blocked' && one.details?.['by'] === 'host')).toBe(true)
    }
  })

  it('is a right of which only the sentence speaks', async () => {
    const text =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Server</faultcode><faultstring>User has no permission</faultstring></e:Fault></e:Body></e:Envelope>'
    const { results } = await check(await answering(500, 'text/xml', text))
    const expected = { code: 'permissionMissing', owner: 'vendorAdmin', next: 'grantRights' }
    expect(resultOf(results, 'apiPermission')).toMatchObject(failed(expected))
    expect(resultOf(results, 'login')?.result).toBe('passed')
  })
})

async function answering(status: number, type: string, body: string) {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'Content-Type': type, Connection: 'close', Location: 'https://example.com/' })
    response.end(body)
  })
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('a refused login', () => {
  for (const refusedLogin of ['status', 'fault'] as const) {
    it(`given as ${refusedLogin} is tried once, however often the checks are asked for`, async () => {
      const server = await busyDay()
      server.switches.refusedLogin = refusedLogin
      const { client, results, timer } = await check(server, { account: { password: secret } })
      expect(short(results).slice(0, 3)).toEqual([
        'host: passed',
        'login: failed loginRefused',
        'session: notChecked blocked',
      ])
      expect(results[1]).toMatchObject({ errorClass: 'credential', owner: 'planner', next: 'enterPassword' })
      expect(results.slice(2).every(({ details }) => details?.['by'] === 'login')).toBe(true)
      expect(JSON.stringify(results)).not.toContain(secret)
      const settings = { endpoint: server.endpoint, user: 'wfm.api', grouping: 'skill', zone: 'UTC' } as const
      for (const only of five9Checks) {
        for await (const one of runChecks(client, settings, { clock: timer, timer, only })) expect(one.check).toBe(only)
      }
      expect(server.asked.length).toBe(1)
      expect(server.accounts.wrongTries('wfm.api')).toBe(1)
    })
  }

  it('says when the user is locked, which the administrator undoes', async () => {
    const server = await busyDay()
    server.switches.lockAfter = 1
    const { results } = await check(server, { account: { password: secret } })
    expect(results[1]).toMatchObject({ code: 'accountLocked', owner: 'vendorAdmin', next: 'unlockUser' })
    expect(server.asked.length).toBe(1)
  })

  it('in the middle ends the rest', async () => {
    const server = await busyDay()
    const { client, timer } = clientAt(server, {}, quickTimer(now))
    const settings = { endpoint: server.endpoint, user: 'wfm.api', grouping: 'skill', zone: 'Europe/Berlin' } as const
    const results: Five9CheckResult[] = []
    for await (const one of runChecks(client, settings, { clock: timer, timer })) {
      results.push(one)
      if (one.check === 'callLogReport') server.accounts.setPassword('wfm.api', 'changed')
    }
    expect(short(results).slice(7)).toEqual([
      'agentStateReport: failed loginRefused',
      'reportZone: notChecked blocked',
      'rowLimit: notChecked blocked',
      'quotas: notChecked blocked',
    ])
    expect(server.accounts.wrongTries('wfm.api')).toBe(1)
  })
})

describe('the session', () => {
  it('ended by another login is told where it ended', async () => {
    const server = await busyDay()
    const { client, timer } = clientAt(server, {}, quickTimer(now))
    const settings = { endpoint: server.endpoint, user: 'wfm.api', grouping: 'skill', zone: 'Europe/Berlin' } as const
    const results: Five9CheckResult[] = []
    for await (const one of runChecks(client, settings, { clock: timer, timer })) {
      results.push(one)
      if (one.check === 'reportingRole') server.endSessions('wfm.api')
    }
    expect(resultOf(results, 'callLogReport')).toMatchObject(failed({ code: 'sessionClosed', owner: 'planner' }))
    expect(
      short(results)
        .slice(7)
        .every((one) => one.endsWith('notChecked blocked')),
    ).toBe(true)
  })
})

describe('the time zone of reports', () => {
  const zoneOf = async (server: PracticeFive9, zone: string, at = now) =>
    (await check(server, { settings: { zone }, options: { only: 'reportZone' }, at })).results[0]

  it.each(['America/Los_Angeles', 'Europe/London', 'Asia/Kolkata', 'America/Vancouver', 'UTC'])(
    'set to %s at a data centre in Berlin is found out, with the one that fits',
    async (zone) => {
      const found = await zoneOf(await busyDay(), zone)
      expect(found).toMatchObject(failed({ check: 'reportZone', code: 'zoneWrong', owner: 'planner', next: 'setZone' }))
      expect(found?.details).toMatchObject({ zone, fits: 'Europe/Berlin' })
    },
  )

  it.each(['America/Los_Angeles', 'Europe/London', 'Asia/Kolkata'])(
    'of %s is found where it is written',
    async (zone) => {
      const server = await busyDay()
      server.switches.wrongZone = zone
      expect((await zoneOf(server, 'Europe/Berlin'))?.details).toMatchObject({ fits: zone })
      expect(await zoneOf(server, zone)).toMatchObject({ result: 'passed' })
    },
  )

  it('is told at night by the day before, and asked for again narrowly', async () => {
    const night = Date.parse('2026-10-13T04:00:00+02:00')
    expect(await zoneOf(await busyDay(), 'Europe/Berlin', night)).toMatchObject({ result: 'passed' })
    expect(await zoneOf(await busyDay(), 'Europe/Amsterdam', night)).toMatchObject({ result: 'passed' })
    for (const zone of ['America/Los_Angeles', 'Europe/London', 'Asia/Kolkata']) {
      const found = await zoneOf(await busyDay(), zone, night)
      expect(found?.result).toBe('failed')
      expect(['Europe/Berlin', undefined]).toContain(found?.details?.['fits'])
    }
  })

  it('cannot be told without rows', async () => {
    const server = await busyDay()
    const later = Date.parse('2026-12-01T12:00:00Z')
    expect(await zoneOf(server, 'Europe/Berlin', later)).toMatchObject({ result: 'notChecked', code: 'noRows' })
  })
})

describe('one check alone', () => {
  it.each(five9Checks)('%s gives its own result and asks for no more than it needs', async (only) => {
    const server = await busyDay()
    const { results } = await check(server, { options: { only } })
    expect(results.map((one) => one.check)).toEqual([only])
    expect(results[0]?.result).toBe(only === 'rowLimit' ? 'notChecked' : 'passed')
    // Rights and the end of the session; a report takes three calls, and two checks need the call log first.
    const reports = { callLogReport: 1, agentStateReport: 1, reportZone: 2, rowLimit: 2 } as const
    const extra = only === 'quotas' ? 1 : 3 * ((reports as Partial<Record<Five9Check, number>>)[only] ?? 0)
    expect(server.asked.length).toBe(2 + extra)
  })

  it('names what stands before it', async () => {
    const server = await busyDay()
    server.switches.withoutRole = 'reporting'
    const { results } = await check(server, { options: { only: 'agentStateReport' } })
    expect(results).toMatchObject([{ result: 'notChecked', code: 'blocked', details: { by: 'reportingRole' } }])
  })
})

describe('the words', () => {
  it('are there for every check, code, reason and action, and no others', () => {
    const keys = Object.keys(texts)
    const under = (stem: string) =>
      keys.filter((key) => key.startsWith(`${stem}.`)).map((key) => key.slice(stem.length + 1))
    expect(under('check').sort()).toEqual([...five9Checks].sort())
    expect(under('passed').sort()).toEqual([...five9Checks].sort())
    // the last of each is said of systems that send
    expect(under('code').sort()).toEqual([...five9CheckCodes, 'silent'].sort())
    expect(under('reason').sort()).toEqual([...notCheckedReasons].sort())
    expect(under('next').sort()).toEqual([...nextActions, 'askSystem'].sort())
  })
})
