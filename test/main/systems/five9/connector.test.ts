import { describe, expect, it } from 'vitest'
import texts from '../../../../locales/en/checks.json' with { type: 'json' }
import { Failure, fail } from '../../../../preload/contract/failure.ts'
import type { Connection, HistoryRow } from '../../../../main/core/connections/connector.ts'
import { http } from '../../../../main/platform/http.ts'
import { createCsvTokenizer } from '../../../../main/platform/files/csv-tokenizer.ts'
import type { PracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'
import type { Five9Switches } from '../../../../main/practice/five9/switches.ts'
import { five9Connector } from '../../../../main/systems/five9/connector.ts'
import { five9Checks } from '../../../../main/systems/five9/check-ways.ts'
import { practiceFive9, quickTimer } from './at-practice.ts'

const hour = 3_600_000
const from = Date.parse('2026-10-12T08:00:00+02:00')
const window = { from, to: from + hour }
const place = { settings: { region: 'eu', grouping: 'skill', user: 'wfm.api' }, zone: 'Europe/Berlin' }

function connected(
  server: Pick<PracticeFive9, 'endpoint'>,
  settings = place.settings,
  secret = 'practice',
  timer = quickTimer(),
) {
  const ports = { http, timer, clock: { now: timer.now, zone: () => 'UTC' }, log: { warn: () => undefined } }
  const { endpoint } = server
  return { connection: five9Connector.connect({ ...place, settings, endpoint }, secret, ports), timer }
}

async function textOf(connection: Connection, stream: 'calls' | 'states' = 'calls', asked = window): Promise<string> {
  let text = ''
  for await (const piece of connection.history(stream, asked)) text += piece
  return text
}

async function troubleOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const trouble = five9Connector.troubleOf(error)
  if (trouble === undefined) throw new Error('No trouble', { cause: error })
  const words: Readonly<Record<string, string>> = texts
  for (const key of [`code.${trouble.code}`, `next.${trouble.next}`, `owner.${trouble.owner}`]) {
    expect(Object.keys(words)).toContain(key)
    for (const [, name = ''] of (words[key] ?? '').matchAll(/\{\{(\w+)\}\}/g)) {
      expect(Object.keys(trouble.details)).toContain(name)
    }
  }
  return trouble
}

function table(text: string): { readonly header: readonly string[]; readonly rows: readonly HistoryRow[] } {
  const tokenizer = createCsvTokenizer(',')
  const [head, ...rows] = [...tokenizer.read(text, false), ...tokenizer.read('', true)]
  return { header: (head?.cells ?? []).map(String), rows }
}

describe('a connection of Five9', () => {
  it('brings the users to the letter, in a session that is closed', async () => {
    const server = await practiceFive9()
    const users = await connected(server).connection.users()
    const { users: real } = server.center().company
    expect(new Set(users.map(({ identifier }) => identifier))).toEqual(new Set(real.map((user) => user.identifier)))
    const known = real.find(({ email, active }) => email !== '' && active)
    expect(users).toContainEqual({
      identifier: known?.identifier,
      name: known?.name,
      email: known?.email,
      active: true,
    })
    expect(server.sessions.size).toBe(0)
  })

  it('brings calls by the grouping and agent states, which its reader understands', async () => {
    const server = await practiceFive9()
    for (const grouping of ['campaign', 'skill'] as const) {
      const settings = { ...place.settings, grouping }
      const { connection } = connected(server, settings)
      const reader = five9Connector.reader({ ...place, settings })
      const calls = table(await textOf(connection))
      const { legs, refused } = reader.calls(calls.header, calls.rows, window)
      expect(refused).toEqual([])
      expect(legs.length).toBeGreaterThan(100)
      expect(legs.every((leg) => leg.grouping === grouping && leg.start >= window.from && leg.start < window.to)).toBe(
        true,
      )
      const known = new Set(server.center().calls.map((call) => call[grouping]))
      expect(legs.every(({ queue }) => known.has(queue))).toBe(true)
      const states = table(await textOf(connection, 'states'))
      expect(reader.states(states.header, states.rows, window).states.length).toBeGreaterThan(500)
    }
    expect(server.sessions.size).toBe(0)
  })

  it('reads reports in the zone that is set for them, else in that of the integration', () => {
    const header = ['CALL ID', 'TIMESTAMP', 'CAMPAIGN', 'AGENT', 'TALK TIME']
    const rows = [{ row: 2, cells: ['1', 'Mon, 12 Oct 2026 09:00:00', 'Service', '[None]', ''] }]
    const startIn = (reportZone?: string) => {
      const settings = { grouping: 'campaign', ...(reportZone === undefined ? {} : { reportZone }) }
      return five9Connector.reader({ settings, zone: 'Europe/Berlin' }).calls(header, rows, window).legs[0]?.start
    }
    expect(startIn()).toBe(Date.parse('2026-10-12T07:00:00Z'))
    expect(startIn('America/Los_Angeles')).toBe(Date.parse('2026-10-12T16:00:00Z'))
  })

  it('checks all, or one', async () => {
    const server = await practiceFive9({ now: () => Date.parse('2026-10-12T15:00:00+02:00') })
    const { connection, timer } = connected(server)
    await timer.wait(Date.parse('2026-10-12T15:00:00+02:00') - timer.now())
    const results = []
    for await (const { check, result } of connection.check({})) results.push(`${check} ${result}`)
    expect(results.map((text) => text.split(' ')[0])).toEqual([...five9Checks])
    expect(results).toContain('callLogReport passed')
    for await (const { check } of connection.check({ only: 'adminRole' })) expect(check).toBe('adminRole')
    expect(() => connection.check({ only: 'mood' })).toThrow(expect.objectContaining({ code: 'checkUnknown' }))
  })

  it('takes one session for a report, also when its reader stops in the middle', async () => {
    const server = await practiceFive9()
    const { connection } = connected(server)
    for await (const piece of connection.history('calls', { from, to: from + 24 * hour })) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
    expect(server.sessions.size).toBe(0)
    expect(server.asked.map(({ operation }) => operation).at(-1)).toBe('closeSession')
    // The line is free again.
    expect((await textOf(connection)).length).toBeGreaterThan(1000)
  })

  it('runs a report again once, when Five9 has forgotten its result', async () => {
    const server = await practiceFive9()
    const { connection } = connected(server)
    server.switches.forgetResults = 1
    expect(table(await textOf(connection)).rows.length).toBeGreaterThan(50)
    expect(server.asked.filter(({ operation }) => operation === 'runReport').length).toBe(2)
    server.switches.forgetResults = 2
    expect(await troubleOf(textOf(connection))).toMatchObject({ code: 'resultUnknown', owner: 'nobody' })
  })

  it('gives up a report after a quarter of an hour', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ longestHold: 0, now: timer.now })
    server.switches.reportMilliseconds = hour
    const { connection } = connected(server, place.settings, 'practice', timer)
    const before = timer.now()
    expect(await troubleOf(textOf(connection))).toMatchObject({
      code: 'reportSlow',
      errorClass: 'temporary',
      details: { report: 'Call Log with Skills' },
    })
    expect(timer.now() - before).toBeGreaterThanOrEqual(15 * 60_000)
    expect(timer.now() - before).toBeLessThan(16 * 60_000)
    expect(server.sessions.size).toBe(0)
  })

  it('that was told to stop says so in the common word', async () => {
    const server = await practiceFive9()
    const stop = new AbortController()
    stop.abort()
    const { connection } = connected(server)
    const stopped = expect.objectContaining({ code: 'cancelled' })
    await expect(connection.users(stop.signal)).rejects.toEqual(stopped)
    await expect(connection.history('calls', window, stop.signal)[Symbol.asyncIterator]().next()).rejects.toEqual(
      stopped,
    )
    expect(five9Connector.troubleOf(fail('cancelled', {}))).toBeUndefined()
    expect(server.asked).toEqual([])
  })

  it('is not made of settings that are incomplete', () => {
    const { region: _, ...without } = place.settings
    const timer = quickTimer()
    const ports = { http, timer, clock: { now: timer.now, zone: () => 'UTC' }, log: { warn: () => undefined } }
    expect(() => five9Connector.connect({ ...place, settings: without }, 'x', ports)).toThrow(Failure)
    expect(() => five9Connector.connect({ ...place, settings: { region: 'eu' } }, 'x', ports)).toThrow('settingInvalid')
  })
})

interface Case {
  readonly set: Partial<Five9Switches>
  readonly code: string
  readonly next: string
  readonly details?: Readonly<Record<string, string>>
  readonly stream?: 'calls' | 'states'
  readonly grouping?: string
}

const cases: readonly Case[] = [
  {
    set: { withoutReport: 'skill' },
    code: 'skillReportMissing',
    next: 'createSkillReport',
    details: { folder: 'Shared Reports (injixo)', report: 'Call Log with Skills', user: 'wfm.api' },
  },
  {
    set: { withoutReport: 'campaign' },
    grouping: 'campaign',
    code: 'standardReportMissing',
    next: 'showReport',
    details: { report: 'Call Log' },
  },
  {
    set: { withoutReport: 'states' },
    stream: 'states',
    code: 'standardReportMissing',
    next: 'showReport',
    details: { folder: 'Agent Reports', report: 'Agent State Details' },
  },
  { set: { withoutRole: 'admin' }, code: 'roleMissing', next: 'grantRole', details: { role: 'ADMIN' } },
  { set: { withoutRole: 'reporting' }, code: 'roleMissing', next: 'grantRole', details: { role: 'REPORTING' } },
  { set: { isApiClosed: true }, code: 'apiAccessRefused', next: 'allowApi' },
  { set: { isSessionTaken: true }, code: 'sessionTaken', next: 'freeSession' },
  { set: { isTruncated: true }, code: 'truncated', next: 'tryLater' },
  { set: { maintenance: 503 }, code: 'maintenance', next: 'tryLater' },
  { set: { busy: { status: 429, retryAfter: 20 } }, code: 'tooManyRequests', next: 'tryLater' },
]

describe('what goes wrong with a history', () => {
  it.each(cases)('$set: $code', async ({ set, code, next, details = {}, stream, grouping = 'skill' }) => {
    const server = await practiceFive9()
    Object.assign(server.switches, set)
    const { connection } = connected(server, { ...place.settings, grouping })
    const trouble = await troubleOf(textOf(connection, stream))
    expect(trouble).toMatchObject({ code, next, details: { host: server.endpoint, user: 'wfm.api', ...details } })
  })

  it('is a refused login, tried once', async () => {
    const server = await practiceFive9()
    const { connection } = connected(server, place.settings, 'canary-s3cret')
    for (const work of [() => connection.users(), () => textOf(connection)]) {
      const trouble = await troubleOf(work())
      expect(trouble).toMatchObject({ code: 'loginRefused', errorClass: 'credential', next: 'enterPassword' })
      expect(JSON.stringify(trouble)).not.toContain('canary')
    }
    expect(server.asked.length).toBe(1)
  })

  it('is a missing role, told to whoever asks for users', async () => {
    const server = await practiceFive9()
    server.switches.withoutRole = 'admin'
    const trouble = await troubleOf(connected(server).connection.users())
    expect(trouble).toMatchObject({ code: 'roleMissing', details: { role: 'ADMIN', user: 'wfm.api' } })
  })

  it('is a column that a reader missed: the others tell which report that was', async () => {
    const trouble = (column: string, found: string) =>
      troubleOf(Promise.reject(fail('columnMissing', { column, found })))
    expect(await trouble('SKILL', 'CALL ID, TIMESTAMP, CAMPAIGN')).toMatchObject({
      code: 'skillColumnMissing',
      next: 'addSkillColumn',
      details: { report: 'Call Log with Skills', folder: 'Shared Reports (injixo)', column: 'SKILL' },
    })
    expect((await trouble('TALK TIME', 'CALL ID, SKILL')).details['report']).toBe('Call Log with Skills')
    expect((await trouble('TALK TIME', 'CALL ID, CAMPAIGN')).details['report']).toBe('Call Log')
    expect((await trouble('AGENT STATE TIME', 'AGENT')).details['report']).toBe('Agent State Details')
    expect((await trouble('AGENT', 'state, TIME')).details['report']).toBe('Agent State Details')
  })

  it('is a time zone that rows did not fit', async () => {
    const failed = Promise.reject(fail('connectionZone', { name: 'Service', zone: 'Europe/Berlin' }))
    expect(await troubleOf(failed)).toMatchObject({
      code: 'zoneWrongUnknown',
      owner: 'planner',
      next: 'chooseZone',
      details: { zone: 'Europe/Berlin' },
    })
  })

  it('is nothing of ours when it is something else', () => {
    expect(five9Connector.troubleOf(new Error('x'))).toBeUndefined()
    expect(five9Connector.troubleOf(fail('diskFull', {}))).toBeUndefined()
  })
})
