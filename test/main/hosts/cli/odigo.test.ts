import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { given } from '../../given.ts'
import { doing, send } from '../../app/notifications/connect-odigo.ts'
import { openTestApp } from '../../app/open-test-app.ts'
import { recordingTerminal } from './recording-terminal.ts'
import { startPonte } from './run-ponte.ts'

let folder = ''
let data = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-odigo-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => {
  data += 1
})

/** One line over the data folder of this test. */
async function ponte(line: string) {
  const terminal = recordingTerminal(folder)
  const code = await runCommandLine([...line.split(' '), '--data', `data${data}`], terminal)
  return { code, said: terminal.said, noted: terminal.noted.join('\n') }
}

async function json<T>(line: string): Promise<T> {
  const { said, noted, code } = await ponte(`${line} --json`)
  expect([code, noted]).toEqual([0, ''])
  expect(said).toHaveLength(1)
  return JSON.parse(said[0] ?? '') as T
}

const add = 'integration add --system odigo --name N --zone Europe/Berlin'
const makeToken = (more = '') => json<{ url: string; tokens: number }>(`odigo token --integration N${more}`)

describe('an integration that receives, on the command line', () => {
  it('is added with what Odigo needs for details', async () => {
    expect(await json(`${add} --pause-details --url https://odigo.example/tenant --user ws`)).toMatchObject({
      way: 'ponteDelivers',
      state: 'ready',
      settings: { pauseDetails: 'on', url: 'https://odigo.example/tenant', wsUser: 'ws' },
    })
    expect(await json(add.replace('N', 'M'))).toMatchObject({ settings: { pauseDetails: 'off' } })
    expect(await ponte(`${add.replace('N', 'L')} --pause-details --url https://odigo.example`)).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^settingInvalid: .*url/),
    })
    expect(await ponte(`${add.replace('N', 'L')} --region eu`)).toMatchObject({
      code: 2,
      noted: expect.stringContaining('--region'),
    })
  })

  it('makes one token, a second only when told, and revokes all at once', async () => {
    await ponte(add)
    const { url } = await makeToken()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/ponte_/)
    expect(await ponte('odigo token --integration N')).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^tokenExists: /),
    })
    const second = await makeToken(' --rotate')
    expect(second.tokens).toBe(2)
    expect(new URL(second.url).port).toBe(new URL(url).port)
    expect(await json('odigo token --integration N --revoke')).toEqual({ revoked: 2, tokens: 0 })
    expect(await ponte('odigo token --integration N --rotate --revoke')).toMatchObject({ code: 2 })
    const { said } = await ponte('odigo token --integration N --receiver-port 18099')
    expect(said[0]).toMatch(/^http:\/\/127\.0\.0\.1:18099\/ponte_/)
    expect(said[1]).toContain('shown only once')
  })

  it('shows what comes while it is watched, and says who holds the data folder', async () => {
    await ponte(add)
    expect(await ponte('live --integration N')).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^tokenMissing: /),
    })
    const { url } = await makeToken()
    const place = ['--data', `data${data}`]
    const running = startPonte(['live', '--integration', 'N', '--json', ...place], { folder })
    onTestFinished(() => running.interrupt())
    await expect.poll(() => send(url, doing('1204', 'Available')).catch(() => 0), { timeout: 20_000 }).toBe(204)
    const [line] = (await running.until('\n')).split('\n')
    expect(JSON.parse(given(line))).toMatchObject({
      identifier: '1204',
      state: 'Available',
      activityId: 1,
      employee: null,
    })
    expect((await ponte('live --integration N')).noted).toMatch(/^folderInUse: /)
    running.interrupt()
    expect((await running.ended).code).toBe(0)
  }, 60_000)
})

describe('ponte export states', () => {
  it('writes what was in force, with activity and employee where they are known', async () => {
    const test = await openTestApp(join(folder, `data${data}`))
    const { id } = await test.client.integrations.add({
      system: 'odigo',
      name: 'N',
      zone: 'Europe/Berlin',
      settings: {},
    })
    await test.bring('employees', ['personnelNumber,lastName,firstName,email', '007,Sommer,Mara,'])
    await test.bring('users', ['identifier,name,email', '0012,"Mara, S.",', 'b,Ben,'], id)
    await test.bring('activities', ['id,name,type', '30,Break,break'])
    await test.bring(
      'states',
      [
        'agent,state,start,end',
        '0012,Available,2026-10-19T08:00:00Z,2026-10-19T10:00:00Z',
        '0012,Break,2026-10-19T08:00:00Z,2026-10-19T08:30:00Z',
        'b,Available,2026-10-20T08:00:00Z,2026-10-20T09:00:00Z',
      ],
      id,
    )
    const user = given((await test.client.users.list({ integrationId: id, search: '0012' })).rows[0])
    const employee = given((await test.client.employees.list({})).rows[0])
    await test.client.assignments.assign({ userId: user.id, employeeId: employee.id })
    const mapped = given(
      (await test.client.mappings.list({ integrationId: id })).find(({ state }) => state === 'Break'),
    )
    await test.client.mappings.map({ externalActivityIds: [mapped.externalActivityId], activityId: 30 })
    await test.close()

    expect(await json('export states --integration N --out states.csv')).toMatchObject({
      from: '2026-10-19',
      to: '2026-10-20',
      people: 2,
      rows: 3,
    })
    expect((await readFile(join(folder, 'states.csv'), 'utf8')).split('\n')).toEqual([
      'agent,name,state,start,end,activityId,activity,personnelNumber,employee',
      '0012,"Mara, S.",Break,2026-10-19T08:00:00Z,2026-10-19T08:30:00Z,30,Break,007,Mara Sommer',
      '0012,"Mara, S.",Available,2026-10-19T08:30:00Z,2026-10-19T10:00:00Z,1,Present,007,Mara Sommer',
      'b,Ben,Available,2026-10-20T08:00:00Z,2026-10-20T09:00:00Z,1,Present,,',
      '',
    ])
    expect(await json('export states --integration N --out one.csv --from 2026-10-20 --to 2026-10-20')).toMatchObject({
      rows: 1,
    })
    const noDay = await ponte('export states --integration N --out none.csv --from 2026-11-20 --to 2026-11-20')
    expect(noDay).toMatchObject({ code: 1, noted: expect.stringMatching(/^deliveryEmpty: /) })
    await expect(readFile(join(folder, 'none.csv'))).rejects.toThrow('ENOENT')
  })
})
