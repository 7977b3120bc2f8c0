import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail } from '../../../preload/contract/failure.ts'
import type { Listener, ListenerDoor, OpenListener } from '../../core/platform.ts'
import { readBody } from './read-body.ts'
import { readTarget } from './read-target.ts'

export interface ListenerLimits {
  readonly bodyBytes: number
  /** Milliseconds until the head of a message is there. */
  readonly head: number
  /** Milliseconds until a message is there as a whole. */
  readonly whole: number
  readonly connections: number
  /** Messages that are being taken at the same time; who comes then is asked to come again. */
  readonly waiting: number
}

// 1 MiB holds some 5,000 events; a sender that needs longer than half a minute for it is none of ours
const usual: ListenerLimits = { bodyBytes: 1024 * 1024, head: 10_000, whole: 30_000, connections: 1024, waiting: 4096 }
// a message with more header than this is not a notification
const headBytes = 16 * 1024
// milliseconds in which an answer reaches whoever has not stopped sending
const leaveTaking = 250

/**
 * A server of its own for notifications: one path, `/<token>`, and nothing else; it tells nobody what it is. Every token that is not known
 * gets the same 404 before its body is read. A message is answered with 204 only after it was taken for good.
 */
export function createListener(limits: Partial<ListenerLimits> = {}): Listener {
  return { open: (place, door) => open(place, door, { ...usual, ...limits }) }
}

async function open(
  { address, port }: { readonly address: string; readonly port: number },
  door: ListenerDoor,
  limits: ListenerLimits,
): Promise<OpenListener> {
  let waiting = 0
  const server = createServer(
    {
      maxHeaderSize: headBytes,
      headersTimeout: limits.head,
      requestTimeout: limits.whole,
      // the two above are looked at this often
      connectionsCheckingInterval: Math.min(1000, limits.head / 2),
      keepAliveTimeout: limits.head,
    },
    (request, response) => {
      waiting += 1
      response.once('close', () => {
        waiting -= 1
      })
      void answer(request, response, door, limits, waiting > limits.waiting).catch(() => {
        // the sender has gone in the middle: nothing was acknowledged
        response.destroy()
      })
    },
  )
  server.maxConnections = limits.connections
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // a sender that asks first is told no before it sends; everybody else is told as soon as it is known
    if (Number(request.headers['content-length'] ?? 0) <= limits.bodyBytes) response.writeContinue()
    server.emit('request', request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE' || cause.code === 'EACCES'
          ? fail('portInUse', { port }, { cause })
          : fail('inputInvalid', { field: 'address' }, { cause }),
      )
    })
    server.listen(port, address, resolve)
  })
  const chosen = server.address() as AddressInfo
  return {
    address: chosen.address,
    port: chosen.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: ListenerDoor,
  limits: ListenerLimits,
  isCrowded: boolean,
): Promise<void> {
  const { token, query } = readTarget(request.url ?? '')
  const method = request.method === 'GET' || request.method === 'POST' ? request.method : null
  if (token === null || method === null || !door.isKnown(token)) return end(request, response, 404)
  if (isCrowded) return end(request, response, 429, 1)
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) return end(request, response, 413)
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return end(request, response, 415)
  const contentType = request.headers['content-type'] ?? ''
  const body = method === 'GET' ? '' : await readBody(request, contentType, limits.bodyBytes)
  if (body === null) return end(request, response, 413)
  switch (await door.take({ token, method, query, contentType, body })) {
    case 'taken':
      return end(request, response, 204)
    case 'busy':
      return end(request, response, 429, 1)
    case 'full':
      return end(request, response, 503, 60)
  }
}

/**
 * Whoever is refused is not listened to any longer: what still comes is thrown away for a moment, as a connection that is cut off
 * while it is written to loses the answer on its way, and then it is cut off.
 */
function end(request: IncomingMessage, response: ServerResponse, status: number, retryAfter?: number): void {
  const isWhole = request.complete || status === 204
  response.writeHead(status, {
    'Content-Length': 0,
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...(isWhole ? {} : { Connection: 'close' }),
  })
  if (isWhole) {
    response.end()
    return
  }
  response.flushHeaders()
  request.resume()
  const patience = setTimeout(() => {
    response.once('finish', () => request.destroy())
    response.end()
  }, leaveTaking)
  request.once('end', () => response.end())
  response.once('close', () => clearTimeout(patience))
}
