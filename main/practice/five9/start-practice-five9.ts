import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Accounts } from './accounts.ts'
import { answerFive9 } from './answer-five9.ts'
import { type CallCenter, type CallCenterOptions, createCallCenter } from './call-center.ts'
import { type CallLimits, createCallCounters, five9Limits } from './call-counters.ts'
import { createLiveStates, type LiveStates } from './live-states.ts'
import type { AskedCall } from './service-context.ts'
import { five9Switches, type Five9Switches } from './switches.ts'

export interface PracticeFive9Options extends CallCenterOptions {
  /** Of the data centre: times of reports are written in it. */
  readonly zone: string
  /** UTC milliseconds. */
  readonly now: () => number
  readonly port: number
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
  center(): CallCenter
  live(): LiveStates
  close(): Promise<void>
}

/** Starts it on the loopback address; `wfm.api` with the password `practice` may log in. Port 0 lets the system choose. */
export async function startPracticeFive9(options: Partial<PracticeFive9Options> = {}): Promise<PracticeFive9> {
  const { zone = 'Europe/Berlin', now = Date.now, port = 0 } = options
  const switches = five9Switches()
  const limits = five9Limits()
  const accounts = new Accounts(switches)
  const asked: AskedCall[] = []
  const sessions = new Set<string>()
  const ended = new Set<string>()
  let center: CallCenter | undefined
  let live: LiveStates | undefined
  const centerOf = (): CallCenter => (center ??= createCallCenter(options))
  const liveOf = (): LiveStates => (live ??= createLiveStates(centerOf(), now, zone))
  const counters = createCallCounters(limits, now, zone)

  const answer = answerFive9(
    { switches, accounts, counters, now, zone, center: centerOf, live: liveOf },
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
    center: centerOf,
    live: liveOf,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
