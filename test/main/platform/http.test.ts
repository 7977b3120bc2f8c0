import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { HttpFailure } from '../../../main/core/http-failure.ts'
import type { HttpRequest } from '../../../main/core/platform.ts'
import { http } from '../../../main/platform/http.ts'
import { httpFailure } from '../../../main/platform/http-trouble.ts'
import { timer } from '../../../main/platform/timer.ts'

const canary = 'canary-s3cret'
const open: Server[] = []

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function request(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, timeouts: { head: 5000, piece: 5000 }, maxBytes: 1_000_000, ...more }
}

async function troubleOf(work: Promise<unknown>): Promise<HttpFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof HttpFailure)) throw new Error(`No failure of HTTP: ${String(error)}`)
  expect([JSON.stringify(error), error.message, error.stack].join()).not.toContain(canary)
  expect(error.cause).toBeUndefined()
  return error
}

async function freePort(): Promise<number> {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('an answer', () => {
  it('brings status, headers and text, and sends body, headers and credentials', async () => {
    const seen: unknown[] = []
    const url = await serve((asked, answer) => {
      let body = ''
      asked.on('data', (piece) => (body += String(piece)))
      asked.on('end', () => {
        seen.push(asked.method, asked.headers.authorization, asked.headers['x-a'], asked.headers['user-agent'], body)
        answer.writeHead(201, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Answer': 'yes' })
        answer.end('grüß')
      })
    })
    const answer = await http.request(
      request(url, {
        method: 'POST',
        body: 'fünf',
        headers: { 'X-A': 'b' },
        credentials: { user: 'jörg', password: canary },
      }),
    )
    expect(answer).toMatchObject({ status: 201, text: 'grüß', headers: { 'x-answer': 'yes' } })
    const basic = Buffer.from(`jörg:${canary}`).toString('base64')
    expect(seen).toEqual(['POST', `Basic ${basic}`, 'b', 'Ponte', 'fünf'])
  })

  it('is any status, and a redirect is not followed', async () => {
    let asked = 0
    const url = await serve((_, answer) => {
      asked++
      answer.writeHead(302, { Location: '/elsewhere' }).end()
    })
    expect((await http.request(request(url))).status).toBe(302)
    expect(asked).toBe(1)
    const failing = await serve((_, answer) => answer.writeHead(503, { 'Retry-After': '7' }).end('later'))
    expect(await http.request(request(failing))).toMatchObject({ status: 503, headers: { 'retry-after': '7' } })
  })

  it('is decoded by its charset, letters cut between two pieces included', async () => {
    const bytes = Buffer.from('aé€😀z')
    const url = await serve((asked, answer) => {
      if (asked.url === '/latin') {
        answer.setHeader('Content-Type', 'text/html;charset=ISO-8859-1')
        answer.end(Buffer.from([0xe9]))
        return
      }
      if (asked.url === '/unknown') {
        answer.setHeader('Content-Type', 'text/html;charset=klingon')
        answer.end(bytes)
        return
      }
      let at = 0
      const next = (): void => {
        if (at === bytes.length) answer.end()
        else answer.write(bytes.subarray(at, ++at), () => setImmediate(next))
      }
      next()
    })
    expect((await http.request(request(url))).text).toBe('aé€😀z')
    expect((await http.request(request(`${url}/latin`))).text).toBe('é')
    expect((await http.request(request(`${url}/unknown`))).text).toBe('aé€😀z')
  })

  it('streams pieces while they come, and closes the line when the reader leaves', async () => {
    let closed: (() => void) | undefined
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    const url = await serve((_, answer) => {
      answer.on('close', () => closed?.())
      answer.write('first')
    })
    const { status, pieces } = await http.stream(request(url))
    expect(status).toBe(200)
    for await (const piece of pieces) {
      expect(piece).toBe('first')
      break
    }
    await isClosed
  })
})

describe('no answer', () => {
  it('is refused where nobody listens', async () => {
    const failure = await troubleOf(
      http.request(request(`http://127.0.0.1:${await freePort()}`, { credentials: { user: 'u', password: canary } })),
    )
    expect(failure).toMatchObject({ trouble: 'refused', code: 'ECONNREFUSED' })
  })

  it('is unreachable where the name means nothing', async () => {
    expect((await troubleOf(http.request(request('https://nowhere.invalid')))).trouble).toBe('unreachable')
  })

  it('is tls where the other side does not speak it', async () => {
    const url = await serve((_, answer) => answer.end())
    expect((await troubleOf(http.request(request(url.replace('http', 'https'))))).trouble).toBe('tls')
  })

  it('is a timeout before the head and between pieces', async () => {
    const url = await serve((asked, answer) => {
      if (asked.url === '/body') answer.write('x')
    })
    const timeouts = { head: 60, piece: 60 }
    expect((await troubleOf(http.request(request(url, { timeouts })))).trouble).toBe('timeout')
    const slow = http.request(request(`${url}/body`, { timeouts: { head: 5000, piece: 60 } }))
    expect((await troubleOf(slow)).trouble).toBe('timeout')
  })

  it('does not count the time of a slow reader', async () => {
    let sendRest = (): void => {}
    const url = await serve((_, answer) => {
      answer.write('a')
      sendRest = () => answer.end('b')
    })
    const { pieces } = await http.stream(request(url, { timeouts: { head: 5000, piece: 60 } }))
    let text = ''
    for await (const piece of pieces) {
      text += piece
      await timer.wait(90)
      sendRest()
    }
    expect(text).toBe('ab')
  })

  it('is too large by what it unpacks to', async () => {
    const packed = gzipSync(Buffer.alloc(2_000_000, 'x'))
    expect(packed.length).toBeLessThan(10_000)
    const url = await serve((_, answer) => answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed))
    expect((await troubleOf(http.request(request(url)))).trouble).toBe('tooLarge')
    const answer = await http.request(request(url, { maxBytes: 2_000_000 }))
    expect(answer.text.length).toBe(2_000_000)
  })

  it('is cut where the line breaks before the head or in the body', async () => {
    const url = await serve((asked, answer) => {
      if (asked.url === '/head') asked.socket.destroy()
      else {
        answer.writeHead(200, { 'Content-Length': '100' })
        answer.write('half', () => asked.socket.destroy())
      }
    })
    for (const path of ['/head', '/body']) {
      expect((await troubleOf(http.request(request(url + path)))).trouble).toBe('cut')
    }
  })

  it('is cancelled before, while waiting and while reading', async () => {
    const url = await serve((asked, answer) => {
      if (asked.url === '/body') answer.write('x')
    })
    expect((await troubleOf(http.request(request(url, { signal: AbortSignal.abort() })))).trouble).toBe('cancelled')
    const waiting = new AbortController()
    const asked = http.request(request(url, { signal: waiting.signal }))
    setImmediate(() => waiting.abort())
    expect((await troubleOf(asked)).trouble).toBe('cancelled')
    const reading = new AbortController()
    const { pieces } = await http.stream(request(`${url}/body`, { signal: reading.signal }))
    const read = (async () => {
      for await (const _ of pieces) reading.abort()
    })()
    expect((await troubleOf(read)).trouble).toBe('cancelled')
  })

  it('is not allowed in the open, with secrets in the address, or with a colon in the user name', async () => {
    for (const url of [
      'http://api.example.com/x',
      'http://localhost.example.com',
      'http://127.0.0.1.example.com',
      'ftp://127.0.0.1',
      `https://u:${canary}@127.0.0.1`,
      'no address',
    ]) {
      expect((await troubleOf(http.request(request(url)))).trouble).toBe('notAllowed')
    }
    const colon = request('https://127.0.0.1:1', { credentials: { user: 'a:b', password: canary } })
    expect((await troubleOf(http.request(colon))).trouble).toBe('notAllowed')
  })
})

describe('proxies', () => {
  it('are asked for hosts out there, without the password, and never for this computer', async () => {
    const heard: string[] = []
    const proxy = createTcpServer((socket) => {
      socket.on('data', (data) => {
        heard.push(String(data))
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const kept = { ...process.env }
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    Object.assign(process.env, { https_proxy: address, http_proxy: address, no_proxy: '' })
    try {
      const url = await serve((_, answer) => answer.end('direct'))
      expect((await http.request(request(url))).text).toBe('direct')
      expect((await http.request(request(url.replace('127.0.0.1', 'localhost')))).text).toBe('direct')
      expect(heard).toEqual([])
      const credentials = { user: 'u', password: canary }
      const answer = await http.request(request('https://api.example.com/x', { credentials }))
      expect(answer.status).toBe(502)
      expect(heard.join('')).toMatch(/^CONNECT api\.example\.com:443 HTTP/)
      expect(heard.join('')).not.toMatch(/authorization/i)
    } finally {
      process.env = kept
      await new Promise((resolve) => proxy.close(resolve))
    }
  })
})

describe('the word for an error', () => {
  it('comes from its code, or from the code of what lies under it', () => {
    const word = (error: unknown) => httpFailure(error, 'h').trouble
    expect(word({ code: 'CERT_HAS_EXPIRED' })).toBe('tls')
    expect(word({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })).toBe('tls')
    expect(word({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })).toBe('tls')
    expect(word({ code: 'EAI_AGAIN' })).toBe('unreachable')
    expect(word({ code: 'ERR_NETWORK', cause: { code: 'ENETUNREACH' } })).toBe('unreachable')
    expect(word(null)).toBe('cut')
    expect(httpFailure({ code: `Basic ${canary}` }, 'h').code).toBe('')
  })
})
