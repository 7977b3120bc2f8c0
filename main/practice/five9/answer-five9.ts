import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { LoginRefused } from './accounts.ts'
import { createAdminService } from './admin-service.ts'
import { checkShape, operationShapes } from './operation-shapes.ts'
import { EnvelopeRefused, readRequest } from './read-request.ts'
import type { AskedCall, ServiceAnswer, ServiceCall, ServiceContext } from './service-context.ts'
import { createSupervisorService } from './supervisor-service.ts'
import { type AnswerChildren, answerFrame, Fault, faultText, xmlChildren } from './write-answer.ts'

type ServiceName = AskedCall['service']
type Operation = (call: ServiceCall) => ServiceAnswer | Promise<ServiceAnswer>

interface Doorkeeper {
  readonly sessions: Set<string>
  /** Sessions that were ended from outside and have not heard of it yet. */
  readonly ended: Set<string>
  tell(call: AskedCall): void
}

const address = /^\/ws(admin|supervisor)\/v(?:9_5|10|10_2|11|12|13)\/(Admin|Supervisor)WebService$/
const largestRequest = 1024 * 1024
// Milliseconds of work for one answer before others of this thread get their turn.
const longestTurn = 8

/** Answers a request of HTTP as Five9's servers do. */
export function answerFive9(context: ServiceContext, door: Doorkeeper) {
  const services: Readonly<Record<ServiceName, Readonly<Record<string, Operation>>>> = {
    admin: createAdminService(context),
    supervisor: createSupervisorService(context),
  }
  const busy = new Set<string>()

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const service = serviceOf(request)
    const seen = { service: service ?? 'admin', operation: '', userName: '' }
    const tell = (status: number, fault = ''): void => door.tell({ ...seen, status, fault })
    const page = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): void => {
      tell(status)
      response.writeHead(status, { 'Content-Type': 'text/html;charset=utf-8', ...headers })
      response.end(`<html><head><title>${text}</title></head><body><h1>${text}</h1><hr/></body></html>`)
    }
    const fault = (reason: Fault, status: number): void => {
      tell(status, reason.detail === '' ? 'Fault' : reason.detail)
      response.writeHead(status, { 'Content-Type': 'text/xml;charset=utf-8' })
      response.end(faultText(namespaceOf(seen.service), reason))
    }
    const text = await bodyOf(request).catch(() => undefined)
    if (text === undefined) return
    if (service === undefined || request.method !== 'POST') return page(404, 'HTTP Status 404 - Not Found')
    const { maintenance, busy: isBusy } = context.switches
    if (maintenance !== null) return page(maintenance, 'Scheduled maintenance')
    if (isBusy !== null) return page(isBusy.status, 'Busy', { 'Retry-After': String(isBusy.retryAfter) })
    if (!/^text\/xml;\s*charset="?utf-8"?$/i.test(request.headers['content-type'] ?? '')) {
      return page(415, 'HTTP Status 415 - Unsupported Media Type')
    }
    let slot = ''
    try {
      const { userName } = context.accounts.logIn(request.headers.authorization)
      seen.userName = userName
      if (busy.has(userName) || context.switches.isSessionTaken) {
        throw new Fault('User already logged in', 'UserAlreadyLoggedInFault')
      }
      slot = userName
      busy.add(userName)
      if (request.headers['soapaction'] !== '""') {
        const given = String(request.headers['soapaction'] ?? '(none)')
        throw new EnvelopeRefused(`The given SOAPAction ${given} does not match an operation.`)
      }
      const answer = await perform(service, text, seen, gone.signal)
      tell(200)
      response.writeHead(200, { 'Content-Type': 'text/xml;charset=utf-8' })
      await send(
        response,
        wrapped(seen, answer, () => busy.delete(userName)),
        context.switches.isTruncated && seen.operation !== 'closeSession',
      )
    } catch (error) {
      if (response.headersSent) response.destroy()
      else if (error instanceof LoginRefused) {
        if (context.switches.refusedLogin === 'fault') fault(new Fault(error.message), 200)
        else page(401, `HTTP Status 401 - ${error.message}`, { 'WWW-Authenticate': 'Basic realm="Five9"' })
      } else if (error instanceof EnvelopeRefused) fault(new Fault(error.message, '', [], 'env:Client'), 500)
      else if (error instanceof Fault) fault(error, 500)
      else fault(new Fault('Internal error', 'ServerFault'), 500)
    } finally {
      if (slot !== '') busy.delete(slot)
    }
  }

  async function perform(
    service: ServiceName,
    text: string,
    seen: { operation: string; userName: string },
    gone: AbortSignal,
  ) {
    const request = readRequest(text, namespaceOf(service))
    const shape = operationShapes[service][request.name]
    const operation = services[service][request.name]
    if (shape === undefined || operation === undefined)
      throw new EnvelopeRefused(`Cannot find dispatch method for ${request.name}`)
    const { userName } = seen
    seen.operation = request.name
    checkShape(request, shape)
    const session = `${service} ${userName}`
    if (door.ended.delete(session)) {
      door.sessions.delete(session)
      throw new Fault('Session was closed: the user has logged in elsewhere', 'SessionClosedFault')
    }
    context.accounts.allow(userName, service, request.name)
    context.counters.count(request.name)
    door.sessions.add(session)
    await context.ready()
    const answer = await operation({ userName, request, gone })
    if (request.name === 'closeSession') door.sessions.delete(session)
    return answer
  }
}

function serviceOf({ url }: IncomingMessage): ServiceName | undefined {
  const [, first, second] = address.exec(url ?? '') ?? []
  if (first === 'admin' && second === 'Admin') return 'admin'
  return first === 'supervisor' && second === 'Supervisor' ? 'supervisor' : undefined
}

function namespaceOf(service: ServiceName): string {
  return `http://service.${service}.ws.five9.com/`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes <= largestRequest) pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function* wrapped(
  { service, operation }: { readonly service: ServiceName; readonly operation: string },
  answer: ServiceAnswer,
  onEnd: () => void,
): Generator<string> {
  const [before, after] = answerFrame(namespaceOf(service), operation)
  yield before
  if (Array.isArray(answer)) yield xmlChildren(answer as AnswerChildren)
  else yield* answer as Iterable<string>
  // Free before the last byte is out: the next call of an honest client may come at once.
  onEnd()
  yield after
}

async function send(response: ServerResponse, pieces: Iterable<string>, isTruncated: boolean): Promise<void> {
  if (isTruncated) {
    const whole = [...pieces].join('')
    response.end(whole.slice(0, Math.max(300, Math.floor(whole.length * 0.6))))
    return
  }
  await pipeline(Readable.from(oneByOne(pieces), { objectMode: true, highWaterMark: 4 }), response)
}

// A line on this computer takes whatever comes at once: without a pause a long answer would hold up all else of this thread.
async function* oneByOne(pieces: Iterable<string>): AsyncGenerator<string> {
  let last = performance.now()
  for (const piece of pieces) {
    yield piece
    if (performance.now() - last < longestTurn) continue
    await setImmediate()
    last = performance.now()
  }
}
