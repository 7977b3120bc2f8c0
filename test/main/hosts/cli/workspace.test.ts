import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder = ''
const makeFolder = async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-workspace-'))
}
const removeFolder = () => rm(folder, { recursive: true })

/** One line over a data folder of its own. `#` stands for a blank inside a word. */
async function ponte(line: string) {
  const terminal = recordingTerminal(folder)
  const words = line.split(' ').map((word) => word.replaceAll('#', ' '))
  const code = await runCommandLine([...words, '--data', 'data'], terminal)
  return { code, said: terminal.said.join('\n'), noted: terminal.noted.join('\n') }
}

async function json(line: string) {
  const { code, said, noted } = await ponte(`${line} --json`)
  expect([code, noted]).toEqual([0, ''])
  return JSON.parse(said)
}

const lists = {
  'employees.csv': `personnelNumber,lastName,firstName,email
001,Sommer,Mara,mara.sommer@example.com
002,Herbst,Otto,otto.herbst@example.com
`,
  'users.csv': `identifier,name,email
msommer,Mara Sommer,mara.sommer@example.com
oherbst,Otto Herbst,otto.herbst@example.com
`,
  'activities.csv': `id,name,type,colour
20,Calls,Presence,#2e7d32
30,Break,Break,#9aa0a6
`,
  'states.csv': `agent,state,start,end
msommer,Ready,2026-10-12T09:00:00+02:00,2026-10-12T09:30:00+02:00
msommer,Inbound,2026-10-12T09:00:00+02:00,2026-10-12T09:10:00+02:00
oherbst,a=b,2026-10-12T10:00:00+02:00,2026-10-12T10:05:00+02:00
`,
}

async function bringAll() {
  for (const [name, text] of Object.entries(lists)) await writeFile(join(folder, name), text)
  await json('integration add --system five9 --name Five9 --zone Europe/Berlin')
  const counts = []
  for (const stream of ['employees', 'users', 'activities', 'states']) {
    counts.push(await json(`import ${stream} ${stream}.csv`))
  }
  return counts
}

describe('the main job on the command line', () => {
  let counts: readonly unknown[] = []
  beforeAll(async () => {
    await makeFolder()
    counts = await bringAll()
  })
  afterAll(removeFolder)

  it('counts what each list brought', () => {
    expect(counts).toMatchObject([
      { stream: 'employees', file: 'employees.csv', read: 2, added: 2, refused: 0, refusedFile: null },
      { stream: 'users', added: 2 },
      { stream: 'activities', added: 2 },
      { stream: 'states', added: 3 },
    ])
  })

  it.each([
    ['integration add --system ujet --name Five9 --zone UTC', 'integrationNameTaken: '],
    ['map --integration Five9 Ready=20 Nothing=20', 'externalActivityNotFound: '],
    ['map --integration Five9 Ready=20 Inbound=99', 'activityNotFound: '],
    ['deliver agent-status --integration Five9 --out o --from 2020-01-01 --to 2020-01-02', 'deliveryEmpty: '],
    ['deliver agent-status --integration Five9 --out o --from 2026-10-13 --to 2026-10-12', 'rangeInvalid: '],
  ])('does nothing of a line that fails: %s', async (line, failure) => {
    const before = await json('status')
    const ended = await ponte(line)
    expect([ended.code, ended.noted]).toEqual([1, expect.stringMatching(`^${failure}`)])
    expect(await json('status')).toEqual(before)
  })

  it('assigns what is certain, takes it back and does it again', async () => {
    expect(await json('assign --integration Five9 --accept exact')).toEqual({ assigned: 2, review: 0, none: 0 })
    expect((await ponte('undo')).said).toMatch(/^Taken back: 2 /)
    expect((await json('status')).assigned).toBe(0)
    expect((await ponte('redo')).said).toMatch(/^Done again: 2 /)
    expect((await json('status')).assigned).toBe(2)
    expect(await ponte('redo')).toMatchObject({ code: 1, noted: expect.stringMatching(/^redoNothing: /) })
  })

  it('hands an identifier over from a day on, and takes it back', async () => {
    const line = 'assign --integration Five9 --hand-over msommer --to 002 --from 2026-10-12'
    expect(await json(line)).toEqual({
      changed: true,
      holders: [
        { personnelNumber: '001', from: null, to: '2026-10-11' },
        { personnelNumber: '002', from: '2026-10-12', to: null },
      ],
    })
    expect((await ponte(line)).said).toBe('It was so already.')
    expect((await ponte('undo')).said).toMatch(/^Taken back: msommer handed over/)
    expect((await ponte(line.replace('002', '2'))).noted).toMatch(/^employeeNotFound: /)
    expect((await ponte(line.replace('msommer', 'MSommer'))).noted).toMatch(/^userNotFound: /)
    expect(await ponte(`${line} --accept certain`)).toMatchObject({ code: 2 })
    expect(await ponte('assign --integration Five9')).toMatchObject({ code: 2 })
    expect(await ponte('assign --integration Five9 --hand-over msommer --to 002')).toMatchObject({ code: 2 })
  })

  it('maps, says how much of everything is there, and delivers files that add up', async () => {
    expect(await json('map --integration Five9 Ready=20 Inbound=20 a=b=30')).toEqual({ changed: 3 })
    expect(await json('status')).toEqual({
      integrations: [{ name: 'Five9', system: 'five9', state: 'ready' }],
      employees: 2,
      users: 2,
      assigned: 2,
      externalActivities: 3,
      mapped: 3,
      states: 3,
    })
    const delivered = await json('deliver agent-status --integration Five9 --out a/b --activities mapped')
    expect(delivered).toMatchObject({ from: '2026-10-12', to: '2026-10-12', totals: { rows: 3, seconds: 35 * 60 } })
    const [file] = delivered.files
    expect(new Set(await readdir(join(folder, 'a/b')))).toEqual(new Set([file.name, 'manifest.json']))
    expect(await readFile(join(folder, 'a/b', file.name), 'utf8')).toBe(
      [
        'AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime',
        'msommer;20;2026-10-12;09:00:00;2026-10-12;09:10:00',
        'msommer;20;2026-10-12;09:10:00;2026-10-12;09:30:00',
        'oherbst;30;2026-10-12;10:00:00;2026-10-12;10:05:00',
        '',
      ].join('\n'),
    )
  })

  it('overwrites nothing in the folder it delivers into', async () => {
    await writeFile(join(folder, 'taken'), 'mine')
    expect((await ponte('deliver agent-status --integration Five9 --out taken')).noted).toMatch(/^targetNotEmpty: /)
    await json('deliver agent-status --integration Five9 --out out')
    await writeFile(join(folder, 'out/manifest.json'), 'mine')
    expect((await ponte('deliver agent-status --integration Five9 --out out')).noted).toMatch(
      /^targetNotEmpty: .*manifest\.json/,
    )
    expect(await readFile(join(folder, 'out/manifest.json'), 'utf8')).toBe('mine')
  })
})

describe('refused rows', () => {
  beforeEach(makeFolder)
  afterEach(removeFolder)

  const twoBad = 'personnelNumber,lastName\n001,Sommer\n,Herbst\n002,\n'

  it('are named and saved as a file, never over another one', async () => {
    await writeFile(join(folder, 'staff.csv'), twoBad)
    const first = await ponte('import employees staff.csv')
    expect(first.code).toBe(0)
    expect(first.noted).toContain('2 rows were refused')
    expect(first.noted).toContain('row 3')
    expect(await readFile(join(folder, 'staff.refused.csv'), 'utf8')).toContain('Herbst')
    const second = await ponte('import employees staff.csv')
    expect(second.noted).toContain('staff.refused-2.csv')
  })

  it('go where they are told to, if the place is free', async () => {
    await writeFile(join(folder, 'staff.csv'), twoBad)
    await writeFile(join(folder, 'mine.csv'), 'mine')
    expect((await ponte('import employees staff.csv --refused mine.csv')).noted).toContain('targetNotEmpty: ')
    expect(await readFile(join(folder, 'mine.csv'), 'utf8')).toBe('mine')
    expect((await ponte('import employees staff.csv --refused yours.csv')).code).toBe(0)
    expect(await readFile(join(folder, 'yours.csv'), 'utf8')).toContain('Herbst')
  })

  it('are a failure when there is nothing else', async () => {
    await writeFile(join(folder, 'staff.csv'), 'personnelNumber,lastName\n,Sommer\n')
    const { code, said, noted } = await ponte('import employees staff.csv')
    expect([code, said]).toEqual([1, ''])
    expect(noted).toContain('everyRowRefused: ')
    expect(await readFile(join(folder, 'staff.refused.csv'), 'utf8')).toContain('Sommer')
  })
})

describe('an empty workspace', () => {
  beforeAll(makeFolder)
  afterAll(removeFolder)

  it.each([
    ['integration add --system five8 --name A --zone UTC', 1, 'systemUnknown: '],
    ['integration add --system five9 --name A --zone Europe/Atlantis', 1, 'zoneUnknown: '],
    ['import users users.csv', 1, 'integrationNeeded: '],
    ['import users users.csv --integration A', 1, 'integrationNotFound: '],
    ['import employees users.csv --integration A', 2, '--integration'],
    ['import employees no.csv', 1, 'fileNotFound: '],
    ['import employees users.csv', 1, 'columnMissing: '],
    ['assign --integration A --accept exact', 1, 'integrationNotFound: '],
    ['deliver agent-status --integration A --out o --from yesterday', 2, 'yesterday'],
    ['undo', 1, 'undoNothing: '],
    ['serve --port x', 2, '“x”'],
  ])('%s', async (line, code, text) => {
    await writeFile(join(folder, 'users.csv'), lists['users.csv'])
    const ended = await ponte(line)
    expect([ended.code, ended.said]).toEqual([code, ''])
    expect(ended.noted).toContain(text)
  })
})
