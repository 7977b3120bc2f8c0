import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../main/hosts/open-app.ts'
import { startPracticeFive9 } from '../../main/practice/five9/start-practice-five9.ts'
import { type Figure, median } from './figure.ts'

const runs = 5

/** A practice Five9 behind a line that remembers when each answer has passed. */
async function watchedFive9() {
  const five9 = await startPracticeFive9({ upToNow: true })
  // as many live sessions as there are runs; the rest of the quotas is Five9's own
  five9.limits['QueryStatistics'] = [100, 100, 240]
  const target = new URL(five9.endpoint)
  const passed = { live: 0 }
  const server = createServer((asked, answer) => {
    const { method, headers, url: path = '' } = asked
    const onward = forward({ host: target.hostname, port: target.port, method, headers, path }, (reply) => {
      answer.writeHead(reply.statusCode ?? 500, reply.headers)
      reply.pipe(answer)
      reply.on('end', () => {
        if (path.includes('wssupervisor')) passed.live = performance.now()
      })
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    five9,
    passed,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await five9.close()
    },
  }
}

/** The whole list of checks, and a change on the live board after the reply that brought it; both as a page has them. */
export async function measureConnection(): Promise<Figure[]> {
  const { five9, passed, endpoint, close } = await watchedFive9()
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-connection-'))
  const app = await openApp({ dataFolder: folder, version: 'bench', runsByItself: true })
  const { client } = app
  try {
    const settings = { region: 'other', endpoint, grouping: 'skill', user: 'wfm.api' }
    const { id } = await client.integrations.add({ system: 'five9', name: 'Bench', zone: 'Europe/Berlin', settings })
    await client.connection.setSecret({ id, secret: 'practice' })
    const checks: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now()
      for await (const { result, check, code } of await client.connection.check({ id }))
        if (result === 'failed') throw new Error(`${check} failed: ${code}`)
      checks.push(performance.now() - start)
    }
    const agent = five9.live().rows(0)[0]?.Username ?? ''
    const lags: number[] = []
    for await (const board of await client.live.watch({ integrationId: id })) {
      if (board.agents.some(({ state }) => state?.includes('Bench') === true))
        lags.push(performance.now() - passed.live)
      if (lags.length === runs) break
      if (board.state === 'connected') five9.live().set(agent, 'Not Ready', `Bench ${lags.length}`)
    }
    return [
      {
        what: 'the whole list of checks on loopback',
        value: median(checks),
        unit: 'ms',
        budget: 3000,
        reference: `${runs} runs, ${Math.round(Math.min(...checks))} to ${Math.round(Math.max(...checks))} ms`,
      },
      {
        what: 'a change on the live board after its reply',
        value: median(lags),
        unit: 'ms',
        budget: 200,
        reference: `${five9.live().rows(0).length} agents, longest ${Math.round(Math.max(...lags))} ms`,
      },
    ]
  } finally {
    await app.close()
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}
