import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { type PracticeFive9, startPracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'
import { five9Checks } from '../../../../main/systems/five9/check-ways.ts'
import { recordingTerminal } from './recording-terminal.ts'
import { startPonte } from './run-ponte.ts'

let five9: PracticeFive9
let folder = ''
let data = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-connection-'))
  five9 = await startPracticeFive9({ days: 1, longestHold: 200 })
  // two live sessions within one minute are more than Five9 allows
  five9.limits['QueryStatistics'] = [100, 100, 240]
})
afterAll(async () => {
  await five9.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  data += 1
  five9.accounts.setPassword('wfm.api', 'practice')
  Object.assign(five9.switches, { withoutRole: null, needsSupervisor: false })
})

const known = { PONTE_PASSWORD: 'practice' }

/** One line over the data folder of this test. */
async function ponte(line: string, environment: Readonly<Record<string, string>> = known, typed = '') {
  const terminal = {
    ...recordingTerminal(folder, undefined, environment),
    readSecret: (question: string) => {
      asked.push(question)
      return Promise.resolve(typed)
    },
  }
  const asked: string[] = []
  const code = await runCommandLine([...line.split(' '), '--data', `data${data}`], terminal)
  return { code, said: terminal.said, noted: terminal.noted.join('\n'), asked }
}

const json = async (line: string, environment = known) => {
  const { said, noted, code } = await ponte(`${line} --json`, environment)
  expect([code, noted]).toEqual([0, ''])
  expect(said).toHaveLength(1)
  return JSON.parse(said[0] ?? '') as unknown
}

const add = (more = '') =>
  `integration add --system five9 --name N --region us --grouping campaign --user wfm.api --endpoint ${five9.endpoint} --zone Europe/Berlin${more}`

describe('a connection on the command line', () => {
  it('is added with the password from the environment, which is not kept where nothing guards it', async () => {
    const { code, said, noted, asked } = await ponte(`${add()} --json`)
    expect([code, asked]).toEqual([0, []])
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      name: 'N',
      hasSecret: false,
      settings: { region: 'us', endpoint: five9.endpoint, grouping: 'campaign', user: 'wfm.api' },
    })
    expect(noted).toContain('PONTE_PASSPHRASE')
    expect(await ponte('check --integration N', {})).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^secretMissing: /),
    })
  })

  it('keeps it under a passphrase, and asks for it where it was not given', async () => {
    const guarded = { PONTE_PASSPHRASE: 'a long one' }
    const { asked, noted, said } = await ponte(`${add()} --json`, guarded, 'practice')
    expect([asked, noted]).toEqual([['Password of the user:'], ''])
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ hasSecret: true })
    expect(await ponte('check --integration N --only login --json', guarded)).toMatchObject({
      code: 0,
      said: ['[{"check":"login","result":"passed"}]'],
    })
    expect(await ponte('check --integration N', {})).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^secretsLocked: /),
    })
    expect(await ponte('check --integration N', { PONTE_PASSPHRASE: 'another' })).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^passphraseWrong: /),
    })
  })

  it('takes a choice in any capitals, and tells all there are', async () => {
    const line = add().replace('--grouping campaign', '--grouping Campaign')
    const added = await ponte(`${line} --json`)
    expect(JSON.parse(added.said[0] ?? '')).toMatchObject({ settings: { grouping: 'campaign' } })
    const { code, noted } = await ponte(add().replace('--grouping campaign', '--grouping team'))
    expect([code, noted]).toEqual([2, expect.stringContaining('“team” is not one of: campaign, skill')])
  })

  it('needs all that the system needs', async () => {
    const { code, noted } = await ponte('integration add --system five9 --name N --zone UTC --region us --user wfm.api')
    expect([code, noted]).toEqual([2, expect.stringContaining('--grouping')])
    expect((await ponte(add().replace('campaign', 'moon'))).noted).toMatch(/is not one of: campaign, skill/)
    await ponte(add())
    expect((await ponte(add().replace('--name N', '--name M'))).noted).toMatch(/^accountTaken: .*N/)
  })

  it('is checked: results, owners and next actions as data, and 1 when one failed', async () => {
    await ponte(add())
    const checks = (await json('check --integration N')) as readonly { check: string; result: string }[]
    expect(checks.map(({ check }) => check)).toEqual([...five9Checks])
    five9.switches.withoutRole = 'reporting'
    const { code, said } = await ponte('check --integration N --json')
    expect([code, said.length]).toEqual([1, 1])
    expect(JSON.parse(said[0] ?? '')).toContainEqual({
      check: 'reportingRole',
      result: 'failed',
      code: 'roleMissing',
      owner: 'vendorAdmin',
      next: 'grantRole',
    })
    const lines = await ponte('check --integration N')
    expect(lines.said.join('\n')).toMatch(/Failed · .*REPORTING\n.*\n.*Five9 administrator: .*REPORTING/)
    expect(lines.said.join('\n')).not.toContain('{{')
    expect(await ponte('check --integration N --only moon')).toMatchObject({
      code: 1,
      noted: expect.stringMatching(/^checkUnknown: /),
    })
  })

  it('imports days of calls and states, and lists what came to each queue', async () => {
    await ponte(add())
    const days = '--integration N --from 2026-10-12 --to 2026-10-12'
    const calls = (await json(`import calls ${days}`)) as { read: number; added: number }
    expect(calls).toMatchObject({ stream: 'calls', from: '2026-10-12', refused: 0 })
    expect(calls.added).toBeGreaterThan(1000)
    expect(await json(`import calls ${days}`)).toMatchObject({ read: calls.read, added: 0, changed: 0 })
    expect(await json(`import states ${days}`)).toMatchObject({ stream: 'states', refused: 0 })
    const contacts = (await json(`contacts ${days}`)) as readonly { queue: string; start: string; offered: number }[]
    expect(contacts[0]).toEqual({
      queue: expect.any(String) as string,
      start: expect.stringMatching(/^2026-10-1[12]T\d\d:(00|15|30|45):00Z$/) as string,
      offered: expect.any(Number) as number,
      answered: expect.any(Number) as number,
      abandoned: expect.any(Number) as number,
      aht: expect.any(Number) as number,
    })
    const queue = contacts[0]?.queue ?? ''
    const one = await ponte(`contacts ${days}`)
    expect(one.said[0]).toMatch(/^Queue +Start +Offered/)
    expect(one.said).toHaveLength(contacts.length + 2)
    expect(new Set(contacts.map((row) => row.queue)).size).toBeGreaterThan(1)
    expect(contacts.filter((row) => row.queue === queue).length).toBeLessThan(contacts.length)
  })

  it('tells what a line for calls and states needs', async () => {
    expect((await ponte('import calls --integration N')).noted).toContain('--from')
    expect((await ponte('import calls --integration N --from 2026-02-30 --to 2026-03-01')).noted).toContain(
      '2026-02-30',
    )
    expect((await ponte('import employees --from 2026-10-12 x.csv')).noted).toContain('--from')
    expect((await ponte('import calls x.csv')).code).toBe(2)
  })

  it('is paused and resumed, with what was missed', async () => {
    await ponte(add())
    const today = new Date().toISOString().slice(0, 10)
    const days = `--integration N --from ${today} --to ${today}`
    await ponte(`import calls ${days}`)
    expect(await json('integration pause N')).toMatchObject({ state: 'paused' })
    expect((await ponte(`import calls ${days}`)).noted).toMatch(/^integrationPaused: /)
    expect((await ponte('integration pause N')).noted).toMatch(/^integrationPaused: /)
    const resumed = await ponte('integration resume N')
    expect([resumed.code, resumed.said]).toEqual([0, ['“N” goes on.', 'What was missed was imported, in 1 import.']])
    expect((await ponte('integration resume N')).noted).toMatch(/^integrationNotPaused: /)
  })

  it('fails by a word, without the password in it', async () => {
    await ponte(add())
    const days = '--integration N --from 2026-10-12 --to 2026-10-12'
    const { code, noted } = await ponte(`import calls ${days}`, { PONTE_PASSWORD: 'a wrong one' })
    expect([code, noted]).toEqual([1, expect.stringMatching(/^connectionLoginRefused: /)])
    expect(noted).not.toContain('a wrong one')
    five9.switches.needsSupervisor = true
    expect((await ponte('live --integration N')).noted).toMatch(/^connectionRightMissing: .*SUPERVISOR/)
  })
})

describe('as a process', () => {
  const begin = (words: string, environment: Readonly<Record<string, string>> = known) =>
    startPonte([...words.split(' '), '--data', `data${data}`], { folder, environment })

  it('live states come line by line until Ctrl+C, which ends the session at the system too', async () => {
    await ponte(add())
    const live = begin('live --integration N --json')
    const first = (await live.until('\n')).split('\n')[0] ?? ''
    expect(Object.keys(JSON.parse(first) as object)).toEqual([
      'identifier',
      'name',
      'state',
      'since',
      'activityId',
      'employee',
    ])
    const agent = five9.live().rows(0)[0]?.Username ?? ''
    five9.live().set(agent, 'Not Ready', 'Rehearsal')
    expect(await live.until('Rehearsal')).toContain(agent)
    expect([...five9.sessions]).toEqual(['supervisor wfm.api'])
    live.interrupt()
    expect(await live.ended).toMatchObject({ code: 0, err: '' })
    expect([...five9.sessions]).toEqual([])
  })

  it('live states end by themselves when nobody reads them any more', async () => {
    await ponte(add())
    const live = begin('live --integration N')
    await live.until('\n')
    live.stopReading()
    const agent = five9.live().rows(0)[0]?.Username ?? ''
    // that nobody reads is known only by writing, and the pipe may still be open when the first change is written
    let changes = 0
    const change = setInterval(() => five9.live().set(agent, 'Not Ready', `Change ${++changes}`), 200)
    expect(await live.ended.finally(() => clearInterval(change))).toMatchObject({ code: 0 })
    expect([...five9.sessions]).toEqual([])
  }, 30_000)

  it('a password comes from standard input, to the letter', async () => {
    const adding = startPonte([...add().split(' '), '--data', `data${data}`, '--json'], {
      folder,
      environment: { PONTE_PASSPHRASE: 'a long one' },
      input: 'practice\n',
    })
    expect(await adding.ended).toMatchObject({ code: 0, err: '' })
    const check = begin('check --integration N --only login', { PONTE_PASSPHRASE: 'a long one' })
    expect(await check.ended).toMatchObject({ code: 0, out: 'Passed · User name and password\n' })
  })

  it('a Five9 to practise with is there until it is ended', async () => {
    const running = startPonte(['practice', 'five9', '--json'], { folder })
    const { endpoint, user, password } = JSON.parse(await running.until('\n')) as Readonly<Record<string, string>>
    five9.switches.withoutRole = null
    const line = add()
      .replace(five9.endpoint, endpoint ?? '')
      .replace('wfm.api', user ?? '')
    await ponte(line)
    const checked = await ponte('check --integration N --only login', { PONTE_PASSWORD: password ?? '' })
    expect(checked.code).toBe(0)
    const taken = await startPonte(['practice', 'five9', '--port', new URL(endpoint ?? '').port], { folder }).ended
    expect(taken).toMatchObject({ code: 1, err: expect.stringMatching(/^portInUse: /) })
    running.interrupt()
    expect(await running.ended).toMatchObject({ code: 0, err: '' })
  })
})
