import { afterEach } from 'vitest'
import type { StopSignal, Timer } from '../../../../main/core/platform.ts'
import { http } from '../../../../main/platform/http.ts'
import {
  type PracticeFive9,
  type PracticeFive9Options,
  startPracticeFive9,
} from '../../../../main/practice/five9/start-practice-five9.ts'
import type { Five9Account } from '../../../../main/systems/five9/caller.ts'
import { createFive9Client, type Five9Client } from '../../../../main/systems/five9/client.ts'
import { Five9Failure } from '../../../../main/systems/five9/five9-failure.ts'

const running: PracticeFive9[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

/** A practice Five9 that ends with the test; one day of calls unless asked for more. */
export async function practiceFive9(options: Partial<PracticeFive9Options> = {}): Promise<PracticeFive9> {
  const server = await startPracticeFive9({ days: 1, now: () => Date.parse('2026-10-20T09:00:00Z'), ...options })
  running.push(server)
  return server
}

/** A clock and timer whose waits take no time; remembers them. */
export interface QuickTimer extends Timer {
  readonly waits: number[]
  now(): number
}

export function quickTimer(start = Date.parse('2026-10-20T09:00:00Z')): QuickTimer {
  let now = start
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    wait(milliseconds: number, signal?: StopSignal) {
      if (signal?.aborted !== true) {
        waits.push(milliseconds)
        now += milliseconds
      }
      return Promise.resolve()
    },
  }
}

export interface At {
  readonly client: Five9Client
  readonly timer: QuickTimer
  readonly warned: Readonly<Record<string, string | number>>[]
}

/** A client of the practice Five9 over real HTTP. */
export function clientAt(
  server: Pick<PracticeFive9, 'endpoint'>,
  account: Partial<Five9Account> = {},
  timer = quickTimer(),
): At {
  const warned: Readonly<Record<string, string | number>>[] = []
  const client = createFive9Client(
    { http, timer, clock: timer, log: { warn: (_, details = {}) => warned.push(details) } },
    { endpoint: server.endpoint, user: 'wfm.api', password: 'practice', ...account },
    'Europe/Berlin',
  )
  return { client, timer, warned }
}

/** The failure that the work ends with; its texts hold no password. */
export async function failureOf(work: Promise<unknown>): Promise<Five9Failure> {
  const reason: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(reason instanceof Five9Failure)) throw new Error('No failure of Five9', { cause: reason })
  return reason
}
