import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { tmpdir } from 'node:os'
import { startPonte } from './run-ponte.ts'

const folder = tmpdir()

it('sends what invented agents do until it is ended, and then says how it went', async () => {
  const heard: string[] = []
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.writeHead(204).end()
    if (heard.length === 40) resolve()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/t`
  const options = ['--url', url, '--encoding', 'query', '--agents', '50', '--rate', '50', '--details', '--json']
  const running = startPonte(['practice', 'odigo', ...options], { folder })
  await enough
  running.interrupt()
  const { code, err, out } = await running.ended
  expect([code, err]).toEqual([0, ''])
  const { sent, failed } = JSON.parse(out) as { sent: number; failed: number }
  // those on their way when it was ended are counted nowhere
  expect(sent).toBeGreaterThanOrEqual(30)
  expect(sent).toBeLessThanOrEqual(heard.length)
  expect(failed).toBe(0)
  expect(heard.every((one) => one.startsWith('GET /t?event.agentLogin='))).toBe(true)
  server.closeAllConnections()
  server.close()
}, 30_000)

it('says when nobody answers', async () => {
  const running = startPonte(['practice', 'odigo', '--url', 'http://127.0.0.1:1/t', '--agents', '20', '--rate', '20'], {
    folder,
  })
  expect(await running.until('\n')).toBe(
    '20 agents are at work, with about 20 changes of state a second (end it with Ctrl+C).\n',
  )
  await running.until('Nobody answers at this address.\n')
  running.interrupt()
  expect((await running.ended).out).toMatch(/Acknowledged messages: 0\. Refused or not answered: [1-9]\d*\.\n$/)
}, 30_000)

it.each([
  ['--url https://example.com/t', 1, /^inputInvalid: /],
  ['--url http://127.0.0.1:1/t --rate 201', 2, /“201” is not a number from 1 to 200/],
  ['--url http://127.0.0.1:1/t --agents many', 2, /“many” is not a number from 1 to 10000/],
  ['--url http://127.0.0.1:1/t --encoding morse', 2, /morse/],
  ['', 2, /--url/],
])('refuses %s', async (line, code, err) => {
  const options = line === '' ? [] : line.split(' ')
  expect(await startPonte(['practice', 'odigo', ...options], { folder }).ended).toMatchObject({
    code,
    err: expect.stringMatching(err) as unknown,
  })
})
