import { Agent, request as requestHttp } from 'node:http'
import { Agent as SafeAgent, request as requestHttps } from 'node:https'
import type { OdigoMessage } from './write-message.ts'

/** What became of a message. Status 0: nobody answered. */
export interface Receipt {
  readonly status: number
  /** Milliseconds that the receiver asks to wait; 0 when it does not. */
  readonly retryAfter: number
}

export interface PostOffice {
  /** Never fails. */
  post(url: URL, message: OdigoMessage): Promise<Receipt>
  close(): void
}

const patience = 10_000

/** Sends messages over connections that stay open, `lines` of them at most; with one they arrive in order. */
export function createPostOffice(lines: number): PostOffice {
  const http = new Agent({ keepAlive: true, maxSockets: lines })
  const https = new SafeAgent({ keepAlive: true, maxSockets: lines })
  return {
    post: (url, { method, query, contentType, body }) =>
      new Promise((resolve) => {
        const isSafe = url.protocol === 'https:'
        const ask = isSafe ? requestHttps : requestHttp
        const target = new URL(url)
        target.search = query
        const bytes = Buffer.from(body)
        const sent = ask(
          target,
          {
            agent: isSafe ? https : http,
            method,
            timeout: patience,
            headers: method === 'GET' ? {} : { 'Content-Type': contentType, 'Content-Length': bytes.length },
          },
          (answer) => {
            answer.resume()
            const retryAfter = Number(answer.headers['retry-after'] ?? 0) * 1000
            answer.once('close', () =>
              resolve({
                status: answer.statusCode ?? 0,
                retryAfter: Number.isFinite(retryAfter) ? retryAfter : 0,
              }),
            )
          },
        )
        sent.once('timeout', () => sent.destroy())
        sent.on('error', () => resolve({ status: 0, retryAfter: 0 }))
        sent.end(method === 'GET' ? undefined : bytes)
      }),
    close() {
      http.destroy()
      https.destroy()
    },
  }
}
