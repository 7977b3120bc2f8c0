import type { Readable } from 'node:stream'
import axios, { type AxiosResponse } from 'axios'
import { HttpFailure } from '../core/http-failure.ts'
import type { Http, HttpRequest, HttpStream } from '../core/platform.ts'
import { type HttpAddress, httpAddress } from './http-address.ts'
import { httpFailure } from './http-trouble.ts'

/**
 * HTTP over axios. Proxies as axios reads them from the environment, but never towards this computer: a password for a server here would
 * leave it in the open. Bodies are always taken as streams, so that the caps hold for whole answers too.
 */
export const http: Http = {
  async request(request) {
    const { pieces, ...head } = await open(request)
    let text = ''
    for await (const piece of pieces) text += piece
    return { ...head, text }
  },
  stream: open,
}

async function open(request: HttpRequest): Promise<HttpStream> {
  const address = httpAddress(request.url)
  const stop = new Stop(request, address.host)
  try {
    stop.within(request.timeouts.head)
    const answer = await ask(request, address, stop.signal)
    const body = answer.data
    stop.closing(body)
    const headers = headersOf(answer)
    return { status: answer.status, headers, pieces: decoded(body, request, charset(headers), stop) }
  } catch (error) {
    throw stop.failure(error)
  }
}

function ask(request: HttpRequest, address: HttpAddress, signal: AbortSignal): Promise<AxiosResponse<Readable>> {
  return axios.request({
    method: request.method,
    url: request.url,
    headers: { Accept: '*/*', 'User-Agent': 'Ponte', ...request.headers, ...authorization(request, address.host) },
    ...(request.body === undefined ? {} : { data: request.body }),
    transformRequest: (data: unknown) => data,
    responseType: 'stream',
    // A redirect would carry the password to wherever it points.
    maxRedirects: 0,
    validateStatus: () => true,
    signal,
    ...(address.isLoopback ? { proxy: false } : {}),
  })
}

function authorization({ credentials }: HttpRequest, host: string): Readonly<Record<string, string>> {
  if (credentials === undefined) return {}
  // Basic authentication ends the user name at the first colon.
  if (credentials.user.includes(':')) throw new HttpFailure('notAllowed', host)
  const text = Buffer.from(`${credentials.user}:${credentials.password}`, 'utf8').toString('base64')
  return { Authorization: `Basic ${text}` }
}

async function* decoded(body: Readable, { timeouts, maxBytes }: HttpRequest, label: string, stop: Stop) {
  const decoder = new TextDecoder(label)
  let bytes = 0
  try {
    stop.within(timeouts.piece)
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      // The reader's own time does not count.
      stop.rest()
      bytes += piece.length
      if (bytes > maxBytes) throw stop.as('tooLarge')
      const text = decoder.decode(piece, { stream: true })
      if (text !== '') yield text
      stop.within(timeouts.piece)
    }
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } catch (error) {
    throw stop.failure(error)
  } finally {
    stop.rest()
    body.destroy()
  }
}

function headersOf({ headers }: AxiosResponse): Readonly<Record<string, string>> {
  const list = Object.entries(headers as Readonly<Record<string, unknown>>)
  return Object.fromEntries(
    list.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]),
  )
}

function charset(headers: Readonly<Record<string, string>>): string {
  const label = /charset\s*=\s*"?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'utf-8'
  }
}

/** Ends a request when time is up or the caller says so, and remembers which of the two it was. */
class Stop {
  readonly #controller = new AbortController()
  readonly #host: string
  readonly #caller: HttpRequest['signal']
  readonly #cancel = (): void => this.#end(this.as('cancelled'))
  #timer: NodeJS.Timeout | undefined
  #why: HttpFailure | undefined
  #body: Readable | undefined

  constructor({ signal }: HttpRequest, host: string) {
    this.#host = host
    this.#caller = signal
    signal?.addEventListener('abort', this.#cancel)
    if (signal?.aborted === true) this.#cancel()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  as(trouble: HttpFailure['trouble']): HttpFailure {
    return new HttpFailure(trouble, this.#host)
  }

  within(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end(this.as('timeout')), milliseconds)
  }

  rest(): void {
    clearTimeout(this.#timer)
  }

  /** From now on an end closes this body. */
  closing(body: Readable): void {
    this.#body = body
    this.rest()
    body.once('close', () => this.#caller?.removeEventListener('abort', this.#cancel))
  }

  failure(error: unknown): HttpFailure {
    this.rest()
    this.#caller?.removeEventListener('abort', this.#cancel)
    return this.#why ?? httpFailure(error, this.#host)
  }

  #end(why: HttpFailure): void {
    this.#why ??= why
    this.#controller.abort()
    this.#body?.destroy(why)
  }
}
