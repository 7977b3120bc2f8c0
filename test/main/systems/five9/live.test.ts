import { afterEach, describe, expect, it } from 'vitest'
import type { Connection, LiveNews } from '../../../../main/core/connections/connector.ts'
import { http } from '../../../../main/platform/http.ts'
import type { PracticeFive9, PracticeFive9Options } from '../../../../main/practice/five9/start-practice-five9.ts'
import { five9Connector } from '../../../../main/systems/five9/connector.ts'
import { clientAt, practiceFive9, type QuickTimer, quickTimer } from './at-practice.ts'

const noon = Date.parse('2026-10-12T12:00:00+02:00')
const settings = { region: 'eu', grouping: 'campaign', user: 'wfm.api' }
const stops: AbortController[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort()
})

interface Board {
  readonly server: PracticeFive9
  readonly connection: Connection
  readonly timer: QuickTimer
  readonly news: AsyncIterator<LiveNews, void>
  readonly stop: AbortController
  /** The next piece of news that is not empty, or undefined when it is over. */
  next(): Promise<LiveNews | undefined>
}

/** A live board of a practice Five9 whose clock moves only when somebody waits. */
async function board(options: Partial<PracticeFive9Options> = {}, start = noon): Promise<Board> {
  const timer = quickTimer(start)
  const server = await practiceFive9({ now: timer.now, longestHold: 20, days: 14, ...options })
  const ports = { http, timer, clock: { now: timer.now, zone: () => 'UTC' }, log: { warn: () => undefined } }
  const place = { settings, zone: 'Europe/Berlin', endpoint: server.endpoint }
  const connection = five9Connector.connect(place, 'practice', ports)
  const stop = new AbortController()
  stops.push(stop)
  const news = connection.live(stop.signal)[Symbol.asyncIterator]()
  async function next(): Promise<LiveNews | undefined> {
    for (;;) {
      const { value } = await news.next()
      if (!value) return undefined
      if (value.isWhole || value.changed.length > 0 || value.gone.length > 0) return value
    }
  }
  return { server, connection, timer, news, stop, next }
}

async function troubleOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return five9Connector.troubleOf(error)
}

/** News until one is of this agent. */
async function newsOf({ next }: Board, agent: string): Promise<LiveNews['changed'][number] | undefined> {
  for (;;) {
    const news = await next()
    const found = news?.changed.find(({ identifier }) => identifier === agent)
    if (news === undefined || found !== undefined) return found
  }
}

async function newsUntilWhole({ next }: Board): Promise<LiveNews | undefined> {
  for (;;) {
    const news = await next()
    if (news === undefined || news.isWhole) return news
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

const asked = ({ server }: Board, operation: string) =>
  server.asked.filter((call) => call.operation === operation && call.fault === '').length

describe('live states', () => {
  it('begin with everybody: identifier, name, state with its reason, and since when, to the second', async () => {
    const one = await board()
    const whole = await one.next()
    expect(whole?.isWhole).toBe(true)
    const agents = one.server.center().company.users.filter(({ active, account }) => active && account !== 'machine')
    expect(new Set(whole?.changed.map(({ identifier }) => identifier))).toEqual(
      new Set(agents.map(({ identifier }) => identifier)),
    )
    const { states } = one.server.center()
    for (const { identifier, state, since } of whole?.changed ?? []) {
      if (state === 'Logged Out') continue
      const real = states.find(({ agent, start }) => agent === identifier && start === since)
      expect(real).toBeDefined()
      expect(state).toBe(real?.reason === '' ? real.state : `${real?.state} (${real?.reason})`)
    }
    expect(new Set(whole?.changed.map(({ state }) => state)).size).toBeGreaterThan(5)
  })

  it('then tell who changed, and of a poll without news that it was made', async () => {
    const one = await board()
    const whole = await one.next()
    const agent = whole?.changed[0]?.identifier ?? ''
    one.server.live().set(agent, 'Not Ready', 'Coffee')
    const at = one.timer.now()
    expect(await newsOf(one, agent)).toMatchObject({ state: 'Not Ready (Coffee)', since: at })
    one.server.live().set(agent, 'Ready')
    expect(await newsOf(one, agent)).toMatchObject({ state: 'Ready' })
    for (const { identifier } of whole?.changed ?? []) one.server.live().set(identifier, 'Ready')
    await one.next()
    expect((await one.news.next()).value).toEqual({ isWhole: false, changed: [], gone: [] })
  })

  it('give an hour that the clock shows twice as the two hours it was', async () => {
    const change = Date.parse('2026-10-25T01:00:00Z')
    for (const start of [change - 30 * 60_000, change + 30 * 60_000]) {
      const one = await board({}, start)
      const agent = (await one.next())?.changed[0]?.identifier ?? ''
      const at = one.timer.now()
      one.server.live().set(agent, 'Ready')
      expect(await newsOf(one, agent)).toMatchObject({ since: at })
      one.stop.abort()
    }
  })

  it('end when told, with the session closed', async () => {
    const one = await board()
    await one.next()
    expect(one.server.sessions.size).toBe(1)
    one.stop.abort()
    expect(await one.news.next()).toEqual({ value: undefined, done: true })
    expect(one.server.sessions.size).toBe(0)
  })

  it('ask no more often than once in five seconds, and stay within every quota for an hour', async () => {
    const one = await board({ longestHold: 0 })
    await one.next()
    const until = noon + 3_600_000
    while (one.timer.now() < until) await one.news.next()
    expect(one.server.asked.filter(({ fault }) => fault !== '')).toEqual([])
    expect(asked(one, 'getStatisticsUpdate')).toBeLessThanOrEqual(721)
    expect(asked(one, 'getStatisticsUpdate')).toBeGreaterThan(600)
    expect(asked(one, 'getStatistics')).toBe(1)
  })
})

describe('live states that are interrupted', () => {
  it('begin again when Five9 asks for it, with as few of the rare calls as it takes', async () => {
    const one = await board()
    await one.next()
    one.server.forgetStatistics('picture')
    expect((await one.next())?.isWhole).toBe(true)
    expect([asked(one, 'setSessionParameters'), asked(one, 'getStatistics')]).toEqual([1, 2])
    one.server.forgetStatistics('session')
    expect((await one.next())?.isWhole).toBe(true)
    expect([asked(one, 'setSessionParameters'), asked(one, 'getStatistics')]).toEqual([2, 3])
  })

  it('never ask for more pictures than allowed, though Five9 forgets them at every poll', async () => {
    const one = await board()
    const until = noon + 4 * 3_600_000
    while (one.timer.now() < until) {
      await one.news.next()
      one.server.forgetStatistics('session')
    }
    const refused = one.server.asked.filter(({ fault }) => fault === 'OperationsLimitExceededFault')
    expect(refused).toEqual([])
    expect(asked(one, 'getStatistics') + asked(one, 'setSessionParameters')).toBeLessThanOrEqual(5 * 15)
  })

  it('wait for whoever took the session, throw nobody out, and come back', async () => {
    const one = await board()
    await one.next()
    await one.news.next()
    one.server.endSessions('wfm.api')
    const before = one.timer.now()
    const back = newsUntilWhole(one)
    const refused = () => one.server.asked.filter(({ fault }) => fault === 'UserAlreadyLoggedInFault').length
    while (!one.server.asked.some(({ fault }) => fault === 'SessionClosedFault')) await turn()
    one.server.switches.isSessionTaken = true
    while (refused() < 2) await turn()
    one.server.switches.isSessionTaken = false
    expect((await back)?.isWhole).toBe(true)
    expect(one.timer.now() - before).toBeGreaterThanOrEqual(5000)
  })

  it('say so when the session stays taken: in half a minute at first, in ten minutes later', async () => {
    const first = await board()
    first.server.switches.isSessionTaken = true
    expect(await troubleOf(first.next())).toMatchObject({ code: 'sessionTaken', next: 'freeSession' })
    expect(first.timer.now() - noon).toBeLessThan(60_000)
    const later = await board()
    await later.next()
    await later.news.next()
    later.server.switches.isSessionTaken = true
    const before = later.timer.now()
    expect(await troubleOf(later.next())).toMatchObject({ code: 'sessionTaken' })
    expect(later.timer.now() - before).toBeGreaterThan(5 * 60_000)
    // Every pause is longer than the one before.
    const pauses = later.timer.waits.filter((wait) => wait >= 5000).slice(-7)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  })

  it('go on after whatever passes by itself, however long it takes', async () => {
    for (const set of [
      { maintenance: 503 },
      { maintenance: 200 },
      { busy: { status: 503, retryAfter: 20 } },
      { busy: { status: 429, retryAfter: 900 } },
      { isTruncated: true },
    ] as const) {
      const one = await board()
      const agent = (await one.next())?.changed[0]?.identifier ?? ''
      Object.assign(one.server.switches, set)
      const pending = newsOf(one, agent)
      const hours = one.timer.now() + 2 * 3_600_000
      while (one.timer.now() < hours) await turn()
      Object.assign(one.server.switches, { maintenance: null, busy: null, isTruncated: false })
      one.server.live().set(agent, 'Not Ready', 'Back')
      expect(await pending).toMatchObject({ state: 'Not Ready (Back)' })
      one.stop.abort()
    }
  })

  it('end with a refused login, asked once', async () => {
    const one = await board()
    await one.next()
    one.server.accounts.setPassword('wfm.api', 'changed')
    expect(await troubleOf(one.next())).toMatchObject({ code: 'loginRefused', owner: 'planner', next: 'enterPassword' })
    expect(one.server.accounts.wrongTries('wfm.api')).toBe(1)
    expect(await troubleOf(one.connection.users())).toMatchObject({ code: 'loginRefused' })
    expect(one.server.accounts.wrongTries('wfm.api')).toBe(1)
  })

  it('name the role that is missing, and the rest goes on', async () => {
    const one = await board()
    one.server.switches.needsSupervisor = true
    expect(await troubleOf(one.next())).toMatchObject({
      code: 'supervisorMissing',
      errorClass: 'rightMissing',
      owner: 'vendorAdmin',
      next: 'grantSupervisor',
      details: { role: 'SUPERVISOR', user: 'wfm.api' },
    })
    expect(one.server.sessions.size).toBe(0)
    expect((await one.connection.users()).length).toBeGreaterThan(300)
    const other = await board()
    other.server.switches.withoutRole = 'admin'
    expect(await troubleOf(other.next())).toMatchObject({ code: 'roleMissing', details: { role: 'ADMIN' } })
  })
})

describe('the one line', () => {
  it('serves reports and live states together, and lets polls in between while a report takes long', async () => {
    const one = await board({ days: 1 })
    await one.next()
    let isDone = false
    const read = (async () => {
      let length = 0
      const window = { from: Date.parse('2026-10-12T08:00:00+02:00'), to: noon }
      for await (const piece of one.connection.history('calls', window)) length += piece.length
      isDone = true
      return length
    })()
    while (!isDone) await one.news.next()
    expect(await read).toBeGreaterThan(10_000)
    one.server.switches.reportMilliseconds = 120_000
    isDone = false
    const before = asked(one, 'getStatisticsUpdate')
    const slow = (async () => {
      for await (const _ of one.connection.history('calls', { from: noon, to: noon + 60_000 })) continue
      isDone = true
    })()
    while (!isDone) await one.news.next()
    await slow
    expect(asked(one, 'getStatisticsUpdate') - before).toBeGreaterThan(3)
    expect(one.server.asked.every(({ fault }) => fault === '')).toBe(true)
  })

  it('keeps polls away while reports are read, but not for long', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ now: timer.now })
    const { client } = clientAt(server, {}, timer)
    const waitFor = async () => {
      const before = timer.now()
      await client.quiet(15_000)
      return timer.now() - before
    }
    expect(await waitFor()).toBe(0)
    await client.admin(async (five9) => {
      await five9.skills()
      expect(await waitFor()).toBe(15_000)
    })
    // The next window of an import comes at once.
    expect(await waitFor()).toBe(1000)
    expect(await waitFor()).toBe(0)
    const stop = new AbortController()
    stop.abort()
    await client.admin(async () => {
      const before = timer.now()
      await client.quiet(15_000, stop.signal)
      expect(timer.now()).toBe(before)
    })
  })

  it('is free for others while a call waits for its quota', async () => {
    const timer = quickTimer()
    const server = await practiceFive9({ now: timer.now })
    server.limits['ReportRequest'] = [0, 120, 800]
    const { client } = clientAt(server, {}, timer)
    const order: string[] = []
    const window = { start: noon - 60_000, end: noon }
    const report = client.admin(async (five9) => {
      await five9.runReport({ place: { folder: 'Call Log Reports', name: 'Call Log' }, window }).catch(() => undefined)
      order.push('report')
    })
    const skills = client.admin(async (five9) => {
      await five9.skills()
      order.push('skills')
    })
    await Promise.all([report, skills])
    expect(order).toEqual(['skills', 'report'])
  })
})
