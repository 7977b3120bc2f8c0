import { describe, expect, it } from 'vitest'
import { five9Checks } from '../../../../main/systems/five9/check-ways.ts'
import { carry } from '../carry.ts'
import { all, connectPractice } from './connect-practice.ts'

// no version of a random id ever is this one
const nobody = '00000000-0000-4000-8000-000000000000'

describe('the checks of a connection', () => {
  it('come one by one and are kept with their time', async () => {
    const { client, integration, hand } = await connectPractice()
    const { id } = integration
    expect(integration).toMatchObject({ hasSecret: true, state: 'ready' })
    const results = await all(client.connection.check({ id }))
    expect(results.map(({ check }) => check)).toEqual([...five9Checks])
    expect(results.filter(({ result }) => result === 'failed')).toEqual([])
    expect(await client.connection.lastChecks({ id })).toEqual(results.map((result) => ({ ...result, at: hand.now() })))
  })

  it('can be one alone, which replaces only what it had found before', async () => {
    const { client, integration, five9, hand } = await connectPractice()
    const { id } = integration
    await all(client.connection.check({ id }))
    five9.switches.withoutRole = 'reporting'
    await hand.turn(60_000)
    const [found, ...others] = await all(client.connection.check({ id, only: 'reportingRole' }))
    expect(found).toMatchObject({ result: 'failed', code: 'roleMissing', owner: 'vendorAdmin', next: 'grantRole' })
    expect(others).toEqual([])
    const kept = await client.connection.lastChecks({ id })
    expect(kept.map(({ check }) => check)).toEqual([...five9Checks])
    expect(kept.filter(({ result }) => result === 'failed')).toEqual([{ ...found, at: hand.now() }])
  })

  it('are refused by a name that is none, without settings and without a secret', async () => {
    const { client, integration } = await connectPractice({ password: null })
    const { id } = integration
    await expect(all(client.connection.check({ id, only: 'moon' }))).rejects.toMatchObject({
      code: 'checkUnknown',
      data: { check: 'moon', known: five9Checks.join(', ') },
    })
    await expect(all(client.connection.check({ id }))).rejects.toMatchObject({
      code: 'secretMissing',
      data: { name: 'Five9' },
    })
    const files = await client.integrations.add({ system: 'five9', name: 'Files', zone: 'Europe/Berlin' })
    await client.connection.setSecret({ id: files.id, secret: 'x' })
    await expect(all(client.connection.check({ id: files.id }))).rejects.toMatchObject({
      code: 'connectionMissing',
      data: { name: 'Files' },
    })
  })

  it.each(Object.entries(carry))('fail by a word of the list over the carrier %s', async (_, over) => {
    const { app, integration } = await connectPractice({ password: null })
    const client = await over(app)
    const { id } = integration
    await expect(all(client.connection.check({ id }))).rejects.toMatchObject({
      code: 'secretMissing',
      defined: true,
      data: { name: 'Five9' },
    })
    await expect(all(client.live.watch({ integrationId: nobody }))).rejects.toMatchObject({
      code: 'integrationNotFound',
    })
  })

  it('try a refused password once, and again only when a person asks', async () => {
    const { client, integration, five9 } = await connectPractice({ password: 'wrong' })
    const { id } = integration
    const results = await all(client.connection.check({ id }))
    expect(results.find(({ check }) => check === 'login')).toMatchObject({ result: 'failed', code: 'loginRefused' })
    expect(five9.accounts.wrongTries('wfm.api')).toBe(1)
    await all(client.connection.check({ id, only: 'login' }))
    expect(five9.accounts.wrongTries('wfm.api')).toBe(2)
    await client.connection.setSecret({ id, secret: 'practice' })
    expect(await client.connection.lastChecks({ id })).toEqual([])
    expect((await all(client.connection.check({ id, only: 'login' })))[0]).toMatchObject({ result: 'passed' })
  })

  it('of a person who leaves end at the system too', async () => {
    const { client, integration, five9 } = await connectPractice()
    for await (const { check } of await client.connection.check({ id: integration.id })) if (check === 'login') break
    await expect.poll(() => [...five9.sessions]).toEqual([])
  })
})

describe('the secret of a connection', () => {
  it('goes in and is gone when it is cleared, or with its integration', async () => {
    const { client, integration } = await connectPractice()
    const { id } = integration
    expect(await client.integrations.list()).toMatchObject([{ hasSecret: true }])
    expect((await client.overview.get()).integrations).toMatchObject([{ integration: { hasSecret: true } }])
    expect(await client.connection.clearSecret({ id })).toMatchObject({ hasSecret: false })
    await client.connection.setSecret({ id, secret: 'again' })
    await client.integrations.remove({ id })
    expect(await client.integrations.list()).toEqual([])
    // taking the removal back brings the integration, not the secret
    await client.journal.undo()
    expect(await client.integrations.list()).toMatchObject([{ id, hasSecret: false }])
  })

  it('is sealed by a passphrase, locked at the next start and open again with it', async () => {
    const test = await connectPractice()
    const { client, integration } = test
    expect(await client.secrets.status()).toEqual({ protection: 'memory', isLocked: false })
    expect(await client.secrets.setPassphrase({ passphrase: 'a long one' })).toEqual({
      protection: 'passphrase',
      isLocked: false,
    })
    const again = await test.reopen()
    expect(await again.client.secrets.status()).toEqual({ protection: 'passphrase', isLocked: true })
    expect(await again.client.integrations.list()).toMatchObject([{ hasSecret: true }])
    await expect(all(again.client.connection.check({ id: integration.id }))).rejects.toMatchObject({
      code: 'secretsLocked',
    })
    await expect(again.client.secrets.unlock({ passphrase: 'another' })).rejects.toMatchObject({
      code: 'passphraseWrong',
    })
    await again.client.secrets.unlock({ passphrase: 'a long one' })
    const [first] = await all(again.client.connection.check({ id: integration.id, only: 'login' }))
    expect(first).toMatchObject({ result: 'passed' })
  })
})

describe('settings', () => {
  it('of another account make a new line, and forget what was found with the old one', async () => {
    const { client, integration, five9 } = await connectPractice()
    const { id } = integration
    await all(client.connection.check({ id }))
    five9.accounts.add('other.api', 'practice', ['admin', 'reporting'])
    await client.integrations.change({ id, settings: { user: 'other.api' } })
    expect(await client.connection.lastChecks({ id })).toEqual([])
    await all(client.connection.check({ id, only: 'login' }))
    expect(five9.asked.at(-1)).toMatchObject({ userName: 'other.api' })
  })

  it('of an account that another integration has are refused, also by another name of the region', async () => {
    const { client, integration } = await connectPractice()
    const { settings } = integration
    const second = { system: 'five9', name: 'Second', zone: 'Europe/Berlin', settings } as const
    await expect(client.integrations.add(second)).rejects.toMatchObject({
      code: 'accountTaken',
      data: { name: 'Five9' },
    })
    await expect(
      client.integrations.add({ ...second, settings: { ...settings, grouping: 'moon' } }),
    ).rejects.toMatchObject({ code: 'settingInvalid', data: { field: 'grouping' } })
  })
})

describe('in practice', () => {
  it('an integration reads the practice system of this computer, whatever its region is', async () => {
    const { client } = await connectPractice({ password: null })
    expect(await client.practice.systems()).toEqual([])
    await expect(client.practice.set({ system: 'five9', id: 'x', value: 'y' })).rejects.toMatchObject({
      code: 'practiceOnly',
    })
    const { id: job } = await client.practice.start()
    await client.jobs.wait({ id: job })
    const [system] = await client.practice.systems()
    const { id } = await client.integrations.add({
      system: 'five9',
      name: 'Real region',
      zone: 'Europe/Berlin',
      settings: { region: 'us', grouping: 'campaign', user: system?.asked?.user ?? '' },
    })
    await client.connection.setSecret({ id, secret: system?.asked?.password ?? '' })
    expect((await all(client.connection.check({ id, only: 'host' })))[0]).toMatchObject({
      result: 'passed',
      details: { host: system?.asked?.endpoint },
    })
    await client.practice.setPassword({ system: 'five9', password: 'changed at the vendor' })
    expect((await all(client.connection.check({ id, only: 'login' })))[0]).toMatchObject({ code: 'loginRefused' })
    const [broken] = system?.switches ?? []
    const value = broken?.values.at(-1) ?? ''
    expect(await client.practice.set({ system: 'five9', id: broken?.id ?? '', value })).toMatchObject({
      switches: expect.arrayContaining([{ ...broken, value }]) as unknown,
    })
  })
})
