import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { changedPlace, firstPlace, notificationUrl } from '../../../../main/app/receiver-place.ts'
import { given } from '../../given.ts'
import { temporaryPlace } from '../../temporary-place.ts'
import { openTestApp } from '../open-test-app.ts'
import { connectOdigo, doing, receiverIs, send } from './connect-odigo.ts'

/** A port of this computer that somebody else holds. */
async function takenPort(wanted = 0): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(wanted, '127.0.0.1', resolve)
  })
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  const address = server.address()
  return typeof address === 'object' ? given(address).port : 0
}

describe('where notifications are heard', () => {
  it('can be moved while it listens', async () => {
    const { client, integration } = await connectOdigo()
    const { url } = await client.notifications.makeToken({ id: integration.id })
    await receiverIs(client, 'listening')
    const moved = await client.notifications.setReceiver({ port: 0 })
    expect(moved).toMatchObject({ state: 'listening', address: '127.0.0.1', failure: null })
    expect(moved.place.port).toBe(moved.port)
    const before = Number(new URL(url).port)
    expect(moved.port).not.toBe(before)
    expect(await send(url.replace(String(before), String(moved.port)), doing('1', 'A'))).toBe(204)
    await expect(send(url, doing('1', 'A'))).rejects.toThrow('fetch failed')
  })

  it('stays where it was when a port is taken or an address is none of this computer', async () => {
    const { client, integration } = await connectOdigo()
    const { url } = await client.notifications.makeToken({ id: integration.id })
    await receiverIs(client, 'listening')
    const port = await takenPort()
    await expect(client.notifications.setReceiver({ port })).rejects.toMatchObject({
      code: 'portInUse',
      data: { port },
    })
    await expect(client.notifications.setReceiver({ address: '192.0.2.7' })).rejects.toMatchObject({
      code: 'inputInvalid',
      data: { field: 'address' },
    })
    await receiverIs(client, 'listening')
    expect(await send(url, doing('1', 'A'))).toBe(204)
  })

  it('is told as failed, and tried again, while another program holds the port', async () => {
    const port = await takenPort()
    const { client, integration } = await connectOdigo({ receiverPlace: { port } })
    await client.notifications.makeToken({ id: integration.id })
    await receiverIs(client, 'failed')
    expect(await client.notifications.receiver()).toMatchObject({
      state: 'failed',
      failure: { code: 'portInUse', details: { port } },
    })
    const { streams } = await client.connection.condition({ id: integration.id })
    expect(streams.map(({ state }) => state)).toEqual(['off', 'failed', 'failed'])
    expect(await client.notifications.setReceiver({ port: 0 })).toMatchObject({ state: 'listening' })
  })

  it('is this computer alone in practice, whatever is set', async () => {
    const { client } = await connectOdigo()
    await client.notifications.setReceiver({ publicUrl: 'https://hooks.example.org/ponte/' })
    const job = await client.practice.start()
    await client.jobs.wait({ id: job.id })
    const { id } = await client.integrations.add({ system: 'odigo', name: 'Odigo', zone: 'UTC', settings: {} })
    expect((await client.notifications.makeToken({ id })).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ponte_/)
    await expect(client.notifications.setReceiver({ port: 0 })).rejects.toMatchObject({ code: 'practiceFixed' })
    await client.workspace.leavePractice()
    expect((await client.notifications.receiver()).place.publicUrl).toBe('https://hooks.example.org/ponte')
    const [own] = await client.integrations.list()
    expect((await client.notifications.makeToken({ id: given(own).id })).url).toMatch(
      /^https:\/\/hooks\.example\.org\/ponte\/ponte_/,
    )
  }, 60_000)
})

describe('the port of practice', () => {
  it('is the same after the next start, unless another program has it by then', async () => {
    const first = await openTestApp(temporaryPlace(), { runsByItself: true })
    await first.client.jobs.wait({ id: (await first.client.practice.start()).id })
    const { id } = await first.client.integrations.add({ system: 'odigo', name: 'Odigo', zone: 'UTC', settings: {} })
    const { url } = await first.client.notifications.makeToken({ id })

    const second = await first.reopen()
    await receiverIs(second.client, 'listening')
    expect(await send(url, doing('1', 'A'))).toBe(204)
    await second.close()

    const port = await takenPort(Number(new URL(url).port))
    const third = await second.reopen()
    await receiverIs(third.client, 'listening')
    expect((await third.client.notifications.receiver()).port).not.toBe(port)
  }, 60_000)
})

describe('a notification URL', () => {
  it('stands under the public URL, else under the door', () => {
    const at = (place: Partial<typeof firstPlace>) => notificationUrl({ ...firstPlace, port: 80, ...place }, 't')
    expect(at({})).toBe('http://127.0.0.1:80/t')
    expect(at({ address: '::1' })).toBe('http://[::1]:80/t')
    expect(at({ address: '0.0.0.0' })).toBe('http://127.0.0.1:80/t')
    expect(at({ address: '::' })).toBe('http://[::1]:80/t')
    expect(at({ publicUrl: 'https://x.example/p' })).toBe('https://x.example/p/t')
  })

  it.each(['example.org', 'http://127.0.0.1', ''])('is not heard at %s', (address) => {
    expect(() => changedPlace(firstPlace, { address })).toThrow('inputInvalid')
  })

  it.each(['moon', 'ftp://x.example', 'https://u:p@x.example', 'https://x.example/?a=1', 'https://x.example/#a'])(
    'cannot begin with %s',
    (publicUrl) => {
      expect(() => changedPlace(firstPlace, { publicUrl })).toThrow('inputInvalid')
    },
  )
})
