import { ConstantBackoff, handleWhen, retry } from 'cockatiel'
import type { Clock, Http, HttpRequest, HttpStream, StopSignal, Timer } from '../../core/platform.ts'
import { type Children, envelope, type Five9Service } from './envelope.ts'
import { expectAnswer } from './expect-answer.ts'
import { asFive9Failure, statusFailure } from './fault.ts'
import { type Five9Code, Five9Failure } from './five9-failure.ts'
import type { OneLine } from './one-line.ts'
import type { OperationType, Quota } from './quota.ts'
import { readEnvelope, readReturnText, type WireElement } from './wire.ts'

/** What calls to Five9 are made with. */
export interface CallerPorts {
  readonly http: Http
  readonly clock: Pick<Clock, 'now'>
  readonly timer: Timer
}

/** One Five9 user at one address. */
export interface Five9Account {
  /** Scheme, host and port, see `readEndpoint`. */
  readonly endpoint: string
  readonly user: string
  readonly password: string
  /** Of the service; 13 is the last one documented. */
  readonly version?: string
}

export interface CallRequest {
  readonly service: Five9Service
  readonly operation: string
  readonly children: Children
  /** What Five9 counts it as; null for the calls it does not count. */
  readonly counts: OperationType | null
  readonly signal?: StopSignal
  /** Milliseconds that Five9 itself may hold the answer back, for calls that wait for news. */
  readonly held?: number
  readonly maxBytes?: number
  /** Not to be tried again nor to wait for a quota, whatever stands in the way. */
  readonly isOnce?: boolean
}

export interface Caller {
  /** The answer's element, whose children are its `return`s. */
  call(request: CallRequest): Promise<WireElement>
  /** The text of the one `return`, while it comes. The line is held until the reader is done: make no other call inside the loop. */
  text(request: CallRequest): AsyncIterable<string>
  /** Whether Five9 keeps a session: it has answered since the last `closeSession`. */
  hasSession(service: Five9Service): boolean
}

const paths: Readonly<Record<Five9Service, readonly [string, string]>> = {
  admin: ['wsadmin', 'AdminWebService'],
  supervisor: ['wssupervisor', 'SupervisorWebService'],
}

// An answer begins within half a minute on a bad day; lists of 10,000 users take 12 MB.
const headTimeout = 30_000
const pieceTimeout = 30_000
const defaultMaxBytes = 64 * 1024 * 1024
// The next minute always comes within a minute; an hour is not waited for in here.
const longestQuotaWait = 61_000
const longestWait = 30_000
const attempts = 3

/** Those that pass by themselves within seconds. A session in use elsewhere does not, and a login is never tried twice. */
const passing: ReadonlySet<Five9Code> = new Set([
  'unavailable',
  'tooManyRequests',
  'timeout',
  'unreachable',
  'refused',
  'cut',
  'truncated',
  'quotaUsedUp',
])

/**
 * Makes calls to Five9: in line, within the quotas, again when what stood in the way passes by itself. Everything fails as a
 * `Five9Failure`. After a refused login the line is barred and no further call leaves this computer.
 */
export function createCaller(ports: CallerPorts, account: Five9Account, line: OneLine, quota: Quota): Caller {
  const { http, clock, timer } = ports
  const version = account.version ?? 'v13'
  const answered = new Set<Five9Service>()

  function httpRequest(request: CallRequest): HttpRequest {
    const { service, operation, children, signal, held = 0, maxBytes = defaultMaxBytes } = request
    const [folder, name] = paths[service]
    return {
      method: 'POST',
      url: `${account.endpoint}/${folder}/${version}/${name}`,
      headers: { 'Content-Type': 'text/xml;charset=UTF-8', SOAPAction: '""' },
      credentials: { user: account.user, password: account.password },
      body: envelope(service, operation, children),
      ...(signal === undefined ? {} : { signal }),
      timeouts: { head: headTimeout + held, piece: pieceTimeout },
      maxBytes,
    }
  }

  /** An answer that promises an envelope; every other one is a failure. */
  async function open(request: CallRequest): Promise<HttpStream> {
    const answer = await http.stream(httpRequest(request))
    if (request.operation === 'closeSession') answered.delete(request.service)
    else answered.add(request.service)
    const isEnvelope = /xml/i.test(answer.headers['content-type'] ?? 'xml')
    // A fault may come with 500 as well as with 200.
    if (isEnvelope && (answer.status === 200 || answer.status === 500)) return answer
    let text = ''
    for await (const piece of answer.pieces) text += piece
    const failure = statusFailure({ ...answer, text }, clock.now())
    if (failure !== undefined) throw failure
    return { ...answer, pieces: single(text) }
  }

  /** Lets `work` begin when the quota allows, and understands what it throws. To be called when it is this call's turn. */
  async function attempt<T>(request: CallRequest, work: () => Promise<T>): Promise<T> {
    const { counts, signal } = request
    const wait = counts === null ? 0 : quota.waitFor(counts)
    if (counts !== null && wait > 0) throw new Five9Failure('quotaUsedUp', { retryAfter: wait, subject: counts })
    if (signal?.aborted === true) throw new Five9Failure('cancelled')
    if (counts !== null) quota.count(counts)
    try {
      return await work()
    } catch (error) {
      throw understood(error, request, null)
    }
  }

  function understood(error: unknown, { counts }: CallRequest, status: number | null): unknown {
    const failure = asFive9Failure(error, status, account.password)
    if (!(failure instanceof Five9Failure)) return failure
    if (failure.errorClass === 'credential') line.bar(failure)
    if (failure.code !== 'quotaUsedUp' || counts === null || failure.retryAfter !== null) return failure
    const limit = /(?:^|\/ )(\d+)$/.exec(failure.subject)?.[1]
    const retryAfter = quota.exceeded(counts, limit === undefined ? null : Number(limit))
    return new Five9Failure('quotaUsedUp', { said: failure.said, status, subject: failure.subject, retryAfter })
  }

  /** Tries again what passes by itself. Waiting is ours, so that a word to stop ends it, and outside the line, so that others get their turn. */
  function patiently<T>(request: CallRequest, work: () => Promise<T>): Promise<T> {
    let wait = 0
    const policy = retry(
      handleWhen((error) => {
        const isAgain = error instanceof Five9Failure && passing.has(error.code) && request.isOnce !== true
        if (!isAgain || request.signal?.aborted === true) return false
        wait = error.retryAfter ?? (wait === 0 ? 1000 : wait * 4)
        return wait <= (error.code === 'quotaUsedUp' ? longestQuotaWait : longestWait)
      }),
      { maxAttempts: attempts - 1, backoff: new ConstantBackoff(0) },
    )
    return policy.execute(async () => {
      if (wait > 0) await timer.wait(wait, request.signal)
      return work()
    })
  }

  return {
    hasSession: (service) => answered.has(service),
    call(request) {
      const once = () =>
        attempt(request, async () => {
          const { pieces, status } = await open(request)
          try {
            const answer = await readEnvelope(pieces)
            return expectAnswer(answer, request.operation, status, account.password)
          } catch (error) {
            throw understood(error, request, status)
          }
        })
      return patiently(request, () => line.run(once, request.signal))
    },
    async *text(request) {
      const { pieces, status, leave } = await patiently(request, () => opened(request))
      try {
        yield* readReturnText(pieces)
      } catch (error) {
        throw understood(error, request, status)
      } finally {
        leave()
      }
    },
  }

  /** An answer about to be read, with the line held. */
  async function opened(request: CallRequest): Promise<HttpStream & { readonly leave: () => void }> {
    const leave = await line.enter(request.signal)
    try {
      return { ...(await attempt(request, () => open(request))), leave }
    } catch (error) {
      leave()
      throw error
    }
  }
}

async function* single(text: string): AsyncGenerator<string> {
  yield text
}
