import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Accounts } from './accounts.ts'
import { answerFive9 } from './answer-five9.ts'
import type { CallCenter, CallCenterOptions } from './call-center.ts'
import { type CallLimits, createCallCounters, five9Limits } from './call-counters.ts'
import { type Centers, createCenters } from './centers.ts'
import { createLiveStates, type LiveStates } from './live-states.ts'
import type { AskedCall } from './service-context.ts'
import type { View } from './supervisor-service.ts'
import { five9Switches, type Five9Switches } from './switches.ts'

export interface PracticeFive9Options extends CallCenterOptions {
  /** Of the data centre: times of reports are written in it. */
  readonly zone: string
  /** UTC milliseconds. */
  readonly now: () => number
  readonly port: number
  /** Whether its two weeks end today, and what has not ended yet is not told. Otherwise they are those of October 2026. */
  readonly upToNow: boolean
  /** Milliseconds that a call which waits for news is held at most, whatever it asks for. */
  readonly longestHold: number
  /** In place of the practice company's own weeks. */
  readonly centers: Centers
}

/** A Five9 on this computer: strict about what it is asked, and able to break in every way that matters. */
export interface PracticeFive9 {
  /** Scheme, host and port. */
  readonly endpoint: string
  readonly switches: Five9Switches
  readonly limits: CallLimits
  readonly accounts: Accounts
  /** Everything asked so far, in order of answers. */
  readonly asked: readonly AskedCall[]
  /** Users with an open session, per service as `admin wfm.api`. */
  readonly sessions: ReadonlySet<string>
  /** Ends a user's sessions as if it had logged in elsewhere: its next call hears so once. */
  endSessions(userName: string): void
  /** Forgets what users of statistics were told, or also what they had set. */
  forgetStatistics(what: 'picture' | 'session'): void
  center(): CallCenter
  /** Makes what happened in turns; nothing has to be waited for afterwards. */
  ready(): Promise<void>
  live(): LiveStates
  close(): Promise<void>
}

/** Starts it on the loopback address; `wfm.api` with the password `practice` may log in. Port 0 lets the system choose. */
export async function startPracticeFive9(options: Partial<PracticeFive9Options> = {}): Promise<PracticeFive9> {
  const { zone = 'Europe/Berlin', now = Date.now, port = 0, upToNow = false, longestHold = 60_000 } = options
  const switches = five9Switches()
  const limits = five9Limits()
  const accounts = new Accounts(switches)
  const asked: AskedCall[] = []
  const views = new Map<string, View>()
  const sessions = new Set<string>()
  const ended = new Set<string>()
  const centers =
    options.centers ?? createCenters({ ...options, zone, now, withClockChange: () => switches.withClockChange })
  let live: { readonly of: CallCenter; readonly states: LiveStates } | undefined
  const liveOf = (): LiveStates => {
    const of = centers.center()
    if (live?.of !== of) live = { of, states: createLiveStates(of, now) }
    return live.states
  }
  const counters = createCallCounters(limits, now, zone)

  const answer = answerFive9(
    {
      switches,
      accounts,
      counters,
      now,
      zone,
      longestHold,
      views,
      center: centers.center,
      ready: centers.ready,
      live: liveOf,
      toldUntil: () => (upToNow ? now() : Number.POSITIVE_INFINITY),
    },
    { sessions, ended, tell: (call) => asked.push(call) },
  )
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: chosen } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${chosen}`,
    switches,
    limits,
    accounts,
    asked,
    sessions,
    endSessions(userName) {
      for (const session of sessions) {
        if (session.endsWith(` ${userName}`)) ended.add(session)
      }
    },
    forgetStatistics(what) {
      if (what === 'session') views.clear()
      for (const view of views.values()) view.told = undefined
    },
    center: centers.center,
    ready: centers.ready,
    live: liveOf,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
