import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { given } from '../../given.ts'
import { everyByte } from '../../platform/secrets/data-folder.ts'
import { openTestApp } from '../open-test-app.ts'
import { connectOdigo, doing, receiverIs, send } from './connect-odigo.ts'

const tokenIn = (url: string): string => given(/ponte_[\w-]+$/.exec(url))[0]

describe('the token of a notification URL', () => {
  it('opens the receiver, lets messages in, and is turned away as soon as it is revoked', async () => {
    const { client, integration } = await connectOdigo()
    const { id } = integration
    expect(await client.notifications.receiver()).toMatchObject({ state: 'off', port: null })
    const { url } = await client.notifications.makeToken({ id })
    await receiverIs(client, 'listening')
    expect(await send(url, doing('1204', 'Available'))).toBe(204)
    await expect.poll(async () => (await client.notifications.status({ id })).received).toBe(1)
    expect(await send(`${url}0`, doing('1204', 'Available'))).toBe(404)
    const [token] = (await client.notifications.status({ id })).tokens
    expect((await client.notifications.revokeToken({ id, tokenId: given(token).id })).tokens).toEqual([])
    await expect.poll(() => send(url, doing('1204', 'Break')).catch(() => 404)).toBe(404)
    await receiverIs(client, 'off')
  })

  it('may have a second one beside it, and gives way to a third', async () => {
    const { client, integration } = await connectOdigo()
    const { id } = integration
    const urls: string[] = []
    for (let count = 0; count < 3; count++) urls.push((await client.notifications.makeToken({ id })).url)
    await receiverIs(client, 'listening')
    expect((await client.notifications.status({ id })).tokens).toHaveLength(2)
    await expect.poll(() => send(given(urls[0]), doing('1', 'A'))).toBe(404)
    expect([await send(given(urls[1]), doing('1', 'A')), await send(given(urls[2]), doing('1', 'B'))]).toEqual([
      204, 204,
    ])
  })

  it('keeps the port that the system chose once, also over a restart', async () => {
    const test = await connectOdigo()
    const { url } = await test.client.notifications.makeToken({ id: test.integration.id })
    await receiverIs(test.client, 'listening')
    const { client } = await test.reopen()
    await receiverIs(client, 'listening')
    expect(await send(url, doing('1204', 'Available'))).toBe(204)
  })

  it('lies sealed until it is taken out, once', async () => {
    const { client, integration } = await connectOdigo()
    const { id } = integration
    await client.secrets.setPassphrase({ passphrase: 'a long one' })
    const { url } = await client.notifications.makeToken({ id, seal: true })
    expect(await client.notifications.status({ id })).toMatchObject({ isSealed: true })
    expect(await client.notifications.takeOutToken({ id })).toEqual({ url })
    expect(await client.notifications.status({ id })).toMatchObject({ isSealed: false })
    await expect(client.notifications.takeOutToken({ id })).rejects.toMatchObject({
      code: 'secretMissing',
      data: { name: 'Odigo' },
    })
    await client.notifications.makeToken({ id, seal: true })
    // the envelope would hold the token before
    await client.notifications.makeToken({ id })
    expect(await client.notifications.status({ id })).toMatchObject({ isSealed: false })
  })

  it('is nowhere in the data folder but as its hash', async () => {
    const { client, integration, folder, close } = await connectOdigo()
    const { id } = integration
    const { url } = await client.notifications.makeToken({ id })
    await receiverIs(client, 'listening')
    await send(url, doing('1204', 'Available'))
    await expect.poll(async () => (await client.notifications.status({ id })).waiting).toBe(0)
    const heard = JSON.stringify([
      await client.notifications.status({ id }),
      await client.notifications.messages({ id }),
      await client.integrations.list(),
      await client.journal.list({}),
    ])
    await close()
    const token = tokenIn(url)
    expect(heard).not.toContain(token)
    expect(Buffer.from(await everyByte(folder)).includes(token)).toBe(false)
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).not.toContain(token)
  })

  it('belongs to an integration that receives', async () => {
    const { client } = await openTestApp()
    const five9 = await client.integrations.add({ system: 'five9', name: 'Five9', zone: 'UTC' })
    await expect(client.notifications.makeToken({ id: five9.id })).rejects.toMatchObject({ code: 'connectionMissing' })
    const imported = await client.integrations.add({
      system: 'odigo',
      name: 'Odigo',
      zone: 'UTC',
      way: 'injixoImports',
      settings: {},
    })
    await expect(client.notifications.status({ id: imported.id })).rejects.toMatchObject({ code: 'connectionMissing' })
  })
})

describe('a secret that Ponte keeps for somebody else', () => {
  it('is sealed by its field and comes out once', async () => {
    const { client, integration } = await connectOdigo()
    const { id } = integration
    await client.secrets.setPassphrase({ passphrase: 'a long one' })
    expect(await client.connection.setSecret({ id, field: 'wsPassword', secret: 'for Odigo' })).toMatchObject({
      sealed: ['wsPassword'],
      hasSecret: false,
    })
    expect(await client.connection.takeOutSecret({ id, field: 'wsPassword' })).toEqual({ secret: 'for Odigo' })
    expect(await client.integrations.list()).toMatchObject([{ sealed: [] }])
    await expect(client.connection.takeOutSecret({ id, field: 'wsPassword' })).rejects.toMatchObject({
      code: 'secretMissing',
    })
  })

  it('is never one that Ponte uses itself', async () => {
    const { client, integration } = await connectOdigo()
    await expect(client.connection.setSecret({ id: integration.id, field: 'moon', secret: 'x' })).rejects.toMatchObject(
      {
        code: 'connectionMissing',
      },
    )
    const five9 = await client.integrations.add({
      system: 'five9',
      name: 'Five9',
      zone: 'UTC',
      settings: { region: 'us', grouping: 'campaign', user: 'wfm.api' },
    })
    await client.connection.setSecret({ id: five9.id, secret: 'own' })
    await expect(client.connection.takeOutSecret({ id: five9.id, field: 'password' })).rejects.toMatchObject({
      code: 'inputInvalid',
    })
    await expect(client.connection.setSecret({ id: five9.id, field: 'moon', secret: 'x' })).rejects.toMatchObject({
      code: 'inputInvalid',
    })
  })
})
