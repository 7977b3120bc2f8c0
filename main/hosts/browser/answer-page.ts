import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentPolicy, emptyPolicy, guardHeaders } from '../page-policy.ts'
import { readIndex, readPageFile } from '../page-files.ts'
import { isOwnRequest, type Names } from './check-request.ts'
import type { Door } from './door.ts'
import { refusedPage } from './refused-page.ts'

/** What the browser host answers from. */
export interface PageSource {
  readonly folder: string
  readonly names: Names
  readonly door: Door
}

// its module script runs before the page's own and opens the WebSocket
const twin = './preload.js'

/** Answers one request: the launch address, the start page, or a file of the page. Everything else is refused. */
export async function answerPage(
  source: PageSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { folder, names, door } = source
  const send = (status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array) => {
    response.writeHead(status, {
      'Content-Security-Policy': emptyPolicy,
      'Cache-Control': 'no-store',
      ...guardHeaders,
      ...headers,
      'Content-Length': Buffer.byteLength(body),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const refuse = () => {
    send(403, { 'Content-Type': 'text/html; charset=utf-8' }, refusedPage())
  }

  if (request.method === 'POST' && request.url === '/again') {
    // a program on this computer, never a page: pages cannot help saying where they come from
    const { authorization = '', origin } = request.headers
    const token = isOwnRequest(request.headers, names) && origin === undefined ? door.renew(authorization) : null
    return token === null ? refuse() : send(200, { 'Content-Type': 'text/plain' }, token)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' }, '')
  if (!isOwnRequest(request.headers, names)) return refuse()
  // put together, not resolved, because `//name` would become a host; the port, because `*` would become a part of one
  const address = URL.parse(`http://page:80${request.url ?? ''}`)
  if (address === null) return send(404, {}, '')

  const token = address.searchParams.get('token')
  if (token !== null && address.pathname === '/') {
    const known = door.admits(request.headers.cookie)
    const cookie = known || request.method === 'HEAD' ? null : door.exchange(token)
    if (!known && cookie === null) return refuse()
    // a redirect, so that the token is gone from the address, the history and every later referrer
    return send(303, { Location: '/', ...(cookie === null ? {} : { 'Set-Cookie': cookie }) }, '')
  }
  if (!door.admits(request.headers.cookie)) return refuse()

  if (address.pathname === '/') {
    const nonce = randomBytes(18).toString('base64')
    const index = await readIndex(folder, { nonce, scripts: [twin] })
    const policy = contentPolicy({ nonce, connect: [`ws://${request.headers.host}`] })
    return send(200, headersOf(index, policy), index.body)
  }
  const file = await readPageFile(folder, address.pathname)
  return file === null ? send(404, {}, '') : send(200, headersOf(file, emptyPolicy), file.body)
}

function headersOf(file: { readonly type: string; readonly cacheControl: string }, policy: string) {
  return { 'Content-Type': file.type, 'Cache-Control': file.cacheControl, 'Content-Security-Policy': policy }
}
