import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PageServer } from '../../../../main/hosts/browser/start-page-server.ts'
import { ask, enter, startTestServer } from './page-fixture.ts'

let server: PageServer & { readonly errors: unknown[] }
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(async () => {
  await server.close()
  if (server.errors.length > 0) throw new AggregateError(server.errors, 'the host had errors of its own')
})

const launchPath = () => server.launchAddress.replace(/^http:\/\/[^/]+/, '')

describe('the launch address', () => {
  test('is swapped for a cookie and gone from the address', async () => {
    const answer = await ask(server.port, launchPath())
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^ponte-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('carries 256 bits', () => {
    expect(Buffer.from(launchPath().slice('/?token='.length), 'base64url')).toHaveLength(32)
  })

  test('lets nobody in a second time', async () => {
    await enter(server)
    const answer = await ask(server.port, launchPath())
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('opens the page again for the browser that is already in', async () => {
    const cookie = await enter(server)
    const answer = await ask(server.port, launchPath(), { headers: { cookie } })
    expect([answer.status, answer.headers['location']]).toEqual([303, '/'])
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('is not used up by a wrong token or by asking for the headers only', async () => {
    expect((await ask(server.port, '/?token=wrong')).status).toBe(403)
    expect((await ask(server.port, launchPath(), { method: 'HEAD' })).status).toBe(403)
    expect((await ask(server.port, launchPath())).status).toBe(303)
  })
})

describe('whoever is not let in', () => {
  test('reads in four languages how to get in', async () => {
    const answer = await ask(server.port, '/')
    expect(answer.status).toBe(403)
    for (const language of ['en', 'de', 'nl', 'it']) expect(answer.body).toContain(`lang="${language}"`)
    expect(answer.body).toContain('Starte Ponte noch einmal')
    expect(answer.body).not.toContain('<script')
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/)
  })

  test.each([
    ['no cookie', {}],
    ['a cookie of another start', { cookie: 'ponte-1=abc' }],
    ['the right name with a wrong value', { cookie: '$name=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('gets no file of the page: %s', async (_, headers: Record<string, string>) => {
    const name = (await enter(server)).split('=')[0] ?? ''
    const cookie = headers['cookie']?.replace('$name', name)
    const answer = await ask(server.port, '/assets/index-0aB_x-9z.js', {
      headers: cookie === undefined ? {} : { cookie },
    })
    expect(answer.status).toBe(403)
  })

  test.each([
    ['a name bent to this address', { host: 'evil.example' }],
    ['the right name without the port', { host: '127.0.0.1' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another port of this computer', { origin: 'http://127.0.0.1:1' }],
    ['a request made by another site', { 'sec-fetch-site': 'cross-site' }],
    ['a request made by a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('is refused in spite of the cookie: %s', async (_, headers) => {
    const cookie = await enter(server)
    expect((await ask(server.port, '/', { headers: { cookie } })).status).toBe(200)
    expect((await ask(server.port, '/', { headers: { cookie, ...headers } })).status).toBe(403)
  })

  test('does not use up the launch address from another site', async () => {
    expect((await ask(server.port, launchPath(), { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await ask(server.port, launchPath(), { headers: { 'sec-fetch-site': 'none' } })).status).toBe(303)
  })
})

describe('the page', () => {
  test('comes with a strict policy and a nonce of its own each time', async () => {
    const cookie = await enter(server)
    const answers = [
      await ask(server.port, '/', { headers: { cookie } }),
      await ask(server.port, '/', { headers: { cookie } }),
    ]
    const nonces = answers.map(({ headers, body }) => {
      const policy = String(headers['content-security-policy'])
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
      expect(body).toContain(`<meta name="csp-nonce" content="${nonce}">`)
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`)
      expect(policy).toContain("frame-ancestors 'none'")
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  test('loads the script that opens its WebSocket before its own', async () => {
    const { body } = await ask(server.port, '/', { headers: { cookie: await enter(server) } })
    expect(body).toContain('<script type="module" src="./preload.js"></script>')
  })

  test('carries the guarding headers, and is not kept', async () => {
    const { headers } = await ask(server.port, '/', { headers: { cookie: await enter(server) } })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
  })

  test('has files of the right type, kept for ever when their name tells their content', async () => {
    const headers = { cookie: await enter(server) }
    const script = await ask(server.port, '/assets/index-0aB_x-9z.js', { headers })
    expect([script.status, script.body, script.headers['content-type']]).toEqual([
      200,
      'let page',
      'text/javascript; charset=utf-8',
    ])
    expect(script.headers['cache-control']).toContain('immutable')
    const style = await ask(server.port, '/assets/style-0aB_x-9z.css', { headers })
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
    const twin = await ask(server.port, '/preload.js', { headers })
    expect(twin.headers['cache-control']).toBe('no-cache')
  })

  test('tells the headers alone when only they are asked for', async () => {
    const answer = await ask(server.port, '/preload.js', { method: 'HEAD', headers: { cookie: await enter(server) } })
    expect([answer.status, answer.body, answer.headers['content-length']]).toEqual([200, '', '9'])
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..\\..\\secret.txt',
    '//secret.txt',
    '/.hidden.txt',
    '/preload.js%00.txt',
    '/assets',
    '/assets/',
    '/assets/odd.exe',
    '/nowhere.js',
    '/preload.js/index.js',
    '/index.html/../../secret.txt',
    '*',
  ])('never gives what is not its own: %s', async (path) => {
    const answer = await ask(server.port, path, { headers: { cookie: await enter(server) } })
    expect(answer.body).not.toContain('secret')
    expect(answer.status).toBe(404)
  })

  test('cannot be written to', async () => {
    const cookie = await enter(server)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(server.port, '/', { method, headers: { cookie } })).status).toBe(405)
    }
  })
})

describe('the port', () => {
  test('that is taken is a failure with its number', async () => {
    await expect(startTestServer({ port: server.port })).rejects.toMatchObject({
      code: 'portInUse',
      details: { port: server.port },
    })
  })

  test('is open on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    // loopback has many addresses; a host listening everywhere would answer at each
    for (const host of ['127.0.0.2', ...others]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: server.port, timeout: 2_000 }, () => {
          socket.destroy()
          resolve(true)
        })
        socket.on('timeout', () => socket.destroy())
        socket.on('error', () => resolve(false))
      })
      expect([host, reached]).toEqual([host, false])
    }
  })
})
