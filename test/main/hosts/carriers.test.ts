import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { App } from '../../../main/app/app.ts'
import { startPageServer } from '../../../main/hosts/browser/start-page-server.ts'
import { openApp } from '../../../main/hosts/open-app.ts'
import { enter, makePageFolder } from './browser/page-fixture.ts'

type Client = App['client']

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

async function openFresh(): Promise<App> {
  const app = await openApp({ dataFolder: await mkdtemp(join(tmpdir(), 'ponte-carrier-')), version: '1.2.3' })
  endings.push(() => app.close())
  return app
}

const carriers = {
  direct: async (): Promise<Client> => (await openFresh()).client,

  messagePort: async (): Promise<Client> => {
    const { port1, port2 } = new MessageChannel()
    endings.push(() => port1.close())
    new PortHandler((await openFresh()).router).upgrade(port1)
    port1.start()
    port2.start()
    return createORPCClient(new PortLink({ port: port2 }))
  },

  webSocket: async (): Promise<Client> => {
    const calls = new SocketHandler((await openFresh()).router)
    const server = await startPageServer({
      port: 0,
      folder: await makePageFolder(),
      connect: (socket) => void calls.upgrade(socket),
      onError: (error) => console.error(error),
    })
    endings.push(() => server.close())
    const host = `127.0.0.1:${server.port}`
    const headers = { cookie: await enter(server), origin: `http://${host}` }
    const websocket = new WebSocket(`ws://${host}/ws`, { headers })
    return createORPCClient(new SocketLink({ websocket }))
  },
}

/** What one person does, with every kind of answer: values, nothing, a typed failure, a refused input, a stream, bytes. */
async function tellStory(client: Client): Promise<readonly unknown[]> {
  const heard: unknown[] = []
  const note = <T>(answer: T): T => {
    heard.push(answer)
    return answer
  }
  const noteFailure = async (call: Promise<unknown>) => {
    const error: unknown = await call.then(
      () => 'no failure',
      (reason: unknown) => reason,
    )
    heard.push(error instanceof ORPCError ? { ...error.toJSON() } : error)
  }

  note(await client.settings.set({ language: 'nl', welcomed: true }))
  note(await client.settings.installation())
  const stop = new AbortController()
  const changes = await client.workspace.changes(undefined, { signal: stop.signal })
  const firstChange = changes.next()

  const integration = note(await client.integrations.add({ system: 'five9', name: 'Zuid', zone: 'Europe/Amsterdam' }))
  note(await firstChange)
  stop.abort()
  note(
    await client.users.add({
      integrationId: integration.id,
      identifier: '007 ',
      name: 'Büşra van ’t Hoff',
      email: '',
      active: true,
    }),
  )
  const person = { personnelNumber: '00012', lastName: 'Müller-Weiß', firstName: 'Zoë', email: '', planningUnit: '' }
  note(await client.employees.add(person))
  note(await client.employees.list({ search: 'muller', sort: { column: 'lastName', direction: 'ascending' } }))
  note(await client.journal.list({}))

  await noteFailure(client.employees.add(person))
  await noteFailure(client.employees.list({ limit: -1 }))
  await noteFailure(client.integrations.remove({ id: '00000000-0000-4000-8000-000000000000' }))

  const text = 'Personeelsnummer;Achternaam\n1;Ĳsbrand\n'
  const bytes = Buffer.from(text)
  const file = note(await client.files.begin({ name: 'lijst.csv', bytes: bytes.length }))
  note(await client.files.append({ id: file.id, offset: 0, data: bytes.toString('base64') }))
  note(await client.files.read({ id: file.id, offset: 0 }))
  note(await client.imports.preview({ fileId: file.id, stream: 'employees' }))
  note(await client.overview.get())
  return heard
}

/** The same text for every id, time and folder that is the app's own choice. */
function withoutChance(story: readonly unknown[]): unknown {
  const seen = new Map<string, string>()
  const plain = JSON.stringify(story, (key, value: unknown) => {
    if (key === 'dataFolder' || key === 'path' || key === 'number') return key
    if (typeof value === 'number' && value > 1_600_000_000_000) return 'a time'
    return value === undefined ? 'undefined' : value
  }).replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const known = seen.get(id) ?? `id ${seen.size + 1}`
    seen.set(id, known)
    return known
  })
  return JSON.parse(plain)
}

test('one story reads the same over every carrier', async () => {
  const direct = withoutChance(await tellStory(await carriers.direct()))
  expect(JSON.stringify(direct)).toContain('personnelNumberTaken')
  expect(withoutChance(await tellStory(await carriers.messagePort()))).toEqual(direct)
  expect(withoutChance(await tellStory(await carriers.webSocket()))).toEqual(direct)
})
