import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder = ''

/** One line over the same data folder. */
async function ponte(line: string) {
  const terminal = recordingTerminal(folder)
  const code = await runCommandLine([...line.split(' '), '--data', 'data'], terminal)
  return { code, said: terminal.said.join('\n'), noted: terminal.noted.join('\n') }
}

async function json(line: string): Promise<unknown> {
  const { code, said, noted } = await ponte(`${line} --json`)
  expect([code, noted]).toEqual([0, ''])
  return JSON.parse(said)
}

const lists = {
  'activities.csv': 'id,name,type,colour\n20,Calls,Presence,#2e7d32\n30,Break,Break,#9aa0a6\n',
  'states.csv': `agent,state,start,end
msommer,Ready,2026-10-12T09:00:00+02:00,2026-10-12T10:00:00+02:00
msommer,Lunch,2026-10-12T10:00:00+02:00,2026-10-12T10:30:00+02:00
`,
  'mapping.csv': 'integration,state,activityId\nFive9,Ready,20\nFive9,Lunch,30\n',
  'twice.csv': 'state,activityId\nReady,20\nReady,30\n',
  'other.csv': 'integration,state,activityId\nOdigo,Ready,20\n',
}

describe('a mapping on the command line', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ponte-mapping-'))
    for (const [name, text] of Object.entries(lists)) await writeFile(join(folder, name), text)
    await json('integration add --system five9 --name Five9 --zone Europe/Berlin')
    await json('import activities activities.csv')
    await json('import states states.csv')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is by pairs or by a file, and by one of them', async () => {
    const neither = await ponte('map --integration Five9')
    expect([neither.code, neither.said]).toEqual([2, ''])
    expect(neither.noted).toContain('"STATE=ACTIVITY_ID" is missing')
    expect(await ponte('map Ready=20 --integration Five9 --from-file mapping.csv')).toMatchObject({ code: 2, said: '' })
  })

  it('is looked at, applied as one step, and taken back', async () => {
    const days = '--from 2026-10-01 --to 2026-10-31'
    expect(await json('activities --integration Five9')).toMatchObject([
      { state: 'Ready', documented: 'available', milliseconds: 3_600_000, activityId: null },
      { state: 'Lunch', typicalHour: 10 },
      ...Array.from({ length: 8 }, () => ({ id: null, trend: 'unused' })),
    ])
    const preview = { moved: 5_400_000, closed: 5_400_000, people: 1, from: '2026-10-12', to: '2026-10-12' }
    expect(await json(`preview --integration Five9 --map mapping.csv ${days}`)).toMatchObject(preview)
    expect((await ponte(`preview --integration Five9 --map mapping.csv ${days}`)).said).toContain(
      '1.50 hours of 1 person',
    )
    expect(await json('status')).toMatchObject({ mapped: 0 })
    expect(await json('map apply --integration Five9 --map mapping.csv')).toMatchObject({
      way: 'guarded',
      outcome: 'kept',
    })
    expect(await json('status')).toMatchObject({ mapped: 2, integrations: [{ state: 'ready' }] })
    expect((await ponte('activities --integration Five9')).said).toMatch(/Ready +1\.0 +1 .*Calls \(20\)/)
    expect(await json('undo')).toMatchObject({ operation: 'mappingApplied', things: 2 })
    expect(await json('status')).toMatchObject({ mapped: 0 })
    expect(await json('map --integration Five9 --from-file mapping.csv')).toEqual({ changed: 2 })
  })

  it.each([
    ['map apply --integration Five9 --map twice.csv', 1, 'mappingTwice'],
    ['map apply --integration Five9 --map other.csv', 1, 'mappingOfOther'],
    ['map --integration Five9 --from-file twice.csv', 1, 'mappingTwice'],
    ['map --integration Five9', 2, 'STATE=ACTIVITY_ID'],
    ['map --integration Five9 Ready=20 --from-file mapping.csv', 2, '--from-file'],
    ['preview --integration Five9 --map mapping.csv --from 2026-10-02 --to 2026-10-01', 1, 'rangeInvalid'],
  ])('%s ends with %i and says %s', async (line, code, said) => {
    const ended = await ponte(line)
    expect(ended.code).toBe(code)
    expect(ended.noted).toContain(said)
  })
})
