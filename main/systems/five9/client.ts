import type { Log, StopSignal } from '../../core/platform.ts'
import { type AdminCalls, adminCalls } from './admin-calls.ts'
import { createCaller, type CallerPorts, type Five9Account } from './caller.ts'
import type { Five9Service } from './envelope.ts'
import { Five9Failure } from './five9-failure.ts'
import { createOneLine } from './one-line.ts'
import { createQuota } from './quota.ts'
import { type SupervisorCalls, supervisorCalls } from './supervisor-calls.ts'

export interface ClientPorts extends CallerPorts {
  readonly log: Pick<Log, 'warn'>
}

export interface SessionOptions {
  /** Nothing is tried again and no quota is waited for: what stands in the way is told at once. */
  readonly isOnce?: boolean
}

/**
 * Five9 for one user. Calls are made inside a session; when the last session of a service ends, for whatever reason, it is closed at
 * Five9 as well, so that the user is free again. After a refused login nothing is asked any more: make a new client.
 */
export interface Five9Client {
  admin<T>(work: (calls: AdminCalls) => Promise<T>, signal?: StopSignal, options?: SessionOptions): Promise<T>
  supervisor<T>(work: (calls: SupervisorCalls) => Promise<T>, signal?: StopSignal, options?: SessionOptions): Promise<T>
  /**
   * Resolves when no work of the Admin service is under way and none has just ended, at the latest after so many milliseconds. For calls
   * that hold the line for seconds without need.
   */
  quiet(longest: number, signal?: StopSignal): Promise<void>
}

// Windows of an import follow one another at once; a poll in between would cost each of them its five seconds.
const linger = 1000
const look = 250

/** `zone` is that of the data centre, by whose clock the quotas run. One client per user: two would not stand in one line. */
export function createFive9Client(ports: ClientPorts, account: Five9Account, zone: string): Five9Client {
  const line = createOneLine()
  const quota = createQuota(ports.clock, zone)
  const caller = createCaller(ports, account, line, quota)
  const open: Record<Five9Service, number> = { admin: 0, supervisor: 0 }
  let lastAdminEnd = Number.NEGATIVE_INFINITY

  async function session<T>(service: Five9Service, work: () => Promise<T>): Promise<T> {
    open[service]++
    try {
      return await work()
    } finally {
      open[service]--
      if (service === 'admin') lastAdminEnd = ports.clock.now()
      if (open[service] === 0) await close(service)
    }
  }

  // Not with the caller's signal: a cancelled import must leave the user free as well.
  async function close(service: Five9Service): Promise<void> {
    if (line.barred !== undefined || !caller.hasSession(service)) return
    try {
      await caller.call({ service, operation: 'closeSession', children: [], counts: null, isOnce: true })
    } catch (error) {
      // What the session was for is done or has failed for its own reason; Five9 ends it by itself after a while.
      const code = error instanceof Five9Failure ? error.code : 'internal'
      ports.log.warn('A Five9 session could not be closed', { service, code })
    }
  }

  return {
    admin: (work, signal, options) =>
      session('admin', () => {
        const calls = adminCalls(caller, signal, options)
        const counters = async () => {
          const windows = await calls.counters()
          quota.learn(windows)
          return windows
        }
        return work({ ...calls, counters })
      }),
    supervisor: (work, signal, options) => session('supervisor', () => work(supervisorCalls(caller, signal, options))),
    async quiet(longest, signal) {
      const { clock, timer } = ports
      const until = clock.now() + longest
      while (clock.now() < until && (open.admin > 0 || clock.now() - lastAdminEnd < linger)) {
        if (signal?.aborted === true) return
        await timer.wait(look, signal)
      }
    },
  }
}
