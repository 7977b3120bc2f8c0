import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { everyByte, everyText, findCanary } from '../../platform/secrets/data-folder.ts'
import { runPonte } from '../../hosts/cli/run-ponte.ts'
import { all, connectPractice, practiceFive9 } from './connect-practice.ts'

// marks that every way of writing it down would change: XML, JSON, addresses, base64
const canary = 'Kanarien"vogel <42> & ü/% +\\'

/** Every form in which it might lie somewhere. */
function found(bytes: Uint8Array): readonly string[] {
  const forms: Readonly<Record<string, string>> = {
    percent: encodeURIComponent(canary),
    form: new URLSearchParams([['p', canary]]).toString().slice(2),
    json: JSON.stringify(canary).slice(1, -1),
    xml: canary.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    basic: Buffer.from(`wfm.api:${canary}`).toString('base64').replace(/=+$/, ''),
  }
  const hay = Buffer.from(bytes)
  const others = Object.entries(forms).flatMap(([form, text]) => (hay.includes(text) ? [form] : []))
  return [...findCanary(canary, bytes), ...others]
}

it('the scan sees every form', () => {
  const basic = Buffer.from(`wfm.api:${canary}`).toString('base64')
  const forms = [canary, encodeURIComponent(canary), JSON.stringify(canary), basic]
  expect(forms.filter((form) => found(Buffer.from(`before ${form} after`)).length === 0)).toEqual([])
  expect(found(Buffer.from('nothing here'))).toEqual([])
})

it('a password is nowhere but sealed: not in files, the log, failures, messages or jobs', async () => {
  const test = await connectPractice({ password: null, host: { runsByItself: true }, integration: { isLive: true } })
  const { client, five9, hand, integration, folder, told } = test
  const { id } = integration
  const heard: unknown[] = [told]
  const hear = async (work: Promise<unknown>) =>
    void heard.push(await work.catch((error: unknown) => Buffer.from(everyText(error)).toString()))
  const finish = async (job: { readonly id: string }) => client.jobs.wait({ id: job.id })
  await client.secrets.setPassphrase({ passphrase: 'a long one' })

  // not the password of the user: refused in both ways
  for (const refusedLogin of ['status', 'fault'] as const) {
    five9.switches.refusedLogin = refusedLogin
    await hear(client.connection.setSecret({ id, secret: canary }))
    await hear(all(client.connection.check({ id })))
    await hear(client.connection.importDays({ id, stream: 'users', from: '2026-10-12', to: '2026-10-12' }).then(finish))
    await hear(client.connection.importDays({ id, stream: 'calls', from: '2026-10-12', to: '2026-10-12' }).then(finish))
    await expect.poll(async () => (await client.connection.condition({ id })).streams[2]?.state).toBe('failed')
  }
  expect(five9.accounts.wrongTries('wfm.api')).toBeGreaterThan(3)

  five9.accounts.setPassword('wfm.api', canary)
  await hear(client.connection.setSecret({ id, secret: canary }))
  await hear(all(client.connection.check({ id })))
  for (const stream of ['users', 'calls', 'states'] as const) {
    const job = await client.connection.importDays({ id, stream, from: '2026-10-12', to: '2026-10-12' })
    expect(await finish(job)).toMatchObject({ state: 'done' })
  }
  await expect.poll(async () => (await client.connection.condition({ id })).streams[2]?.state).toBe('onTime')
  five9.switches.isTruncated = true
  const cut = await client.connection.importDays({ id, stream: 'calls', from: '2026-10-12', to: '2026-10-12' })
  await expect
    .poll(
      async () => {
        await hand.turn(60_000)
        return (await client.jobs.list()).find((job) => job.id === cut.id)?.state
      },
      { timeout: 10_000 },
    )
    .toBe('failed')
  // something that nobody has foreseen goes to the log with all it knows
  await test.look((database) => database.prepare('DROP TABLE mapping').run())
  await hear(client.mappings.list({ integrationId: id }))
  for (const call of [
    client.integrations.list(),
    client.connection.condition({ id }),
    client.connection.lastChecks({ id }),
    client.connection.runs({ id }),
    client.jobs.list(),
    client.journal.list({}),
    client.secrets.status(),
  ])
    await hear(call)
  await test.close()

  expect(readFileSync(join(folder, 'log', 'ponte.log'), 'utf8')).toContain('internal')
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain(id)
  expect(heard.map((thing) => found(everyText(thing))).flat()).toEqual([])
  expect(found(Buffer.from(JSON.stringify(heard)))).toEqual([])
  expect(found(await everyByte(folder))).toEqual([])
}, 60_000)

it('nor on the command line', async () => {
  const five9 = await practiceFive9()
  const folder = await mkdtemp(join(tmpdir(), 'ponte-canary-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const said: string[] = []
  const ponte = async (line: string, environment: Readonly<Record<string, string>> = {}) => {
    const { code, out, err } = await runPonte([...line.split(' '), '--data', 'data'], {
      folder,
      environment: { PONTE_PASSWORD: canary, ...environment },
    })
    said.push(out, err)
    return code
  }
  const settings = `--region us --grouping campaign --user wfm.api --endpoint ${five9.endpoint} --zone Europe/Berlin`
  const guarded = { PONTE_PASSPHRASE: 'a long one' }
  expect(await ponte(`integration add --system five9 --name N ${settings}`)).toBe(0)
  const days = '--integration N --from 2026-10-12 --to 2026-10-12'
  expect(await ponte('check --integration N --json')).toBe(1)
  five9.switches.refusedLogin = 'fault'
  expect(await ponte(`import calls ${days}`)).toBe(1)
  expect(await ponte('live --integration N')).toBe(1)
  five9.accounts.setPassword('wfm.api', canary)
  expect(await ponte('check --integration N', guarded)).toBe(0)
  expect(await ponte(`import calls ${days} --json`, { ...guarded, PONTE_PASSWORD: '' })).toBe(0)
  expect(said.map((text) => found(Buffer.from(text))).flat()).toEqual([])
  expect(found(await everyByte(folder))).toEqual([])
}, 60_000)
