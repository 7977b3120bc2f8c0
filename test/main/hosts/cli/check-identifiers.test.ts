import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-identifiers-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function check(list: string, ...more: readonly string[]) {
  await writeFile(join(folder, 'users.csv'), list)
  const terminal = recordingTerminal(folder)
  const code = await runCommandLine(['check', 'identifiers', '--users', 'users.csv', ...more], terminal)
  return { code, terminal }
}

const dirty =
  'identifier,name\nanna@example.com,A\nanna@example.com ,A\nBob@example.com,B\nbob@example.com,B\nchris,C\n,D\n'

describe('ponte check identifiers', () => {
  it('is well when nothing is to be looked at', async () => {
    const { code, terminal } = await check('identifier\nanna@example.com\n', '--system', 'talkdesk', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(terminal.said[0] ?? '')).toEqual({
      system: 'talkdesk',
      rows: 1,
      found: [],
      counts: {},
      missing: [],
    })
  })

  it('tells row by row what was found and what is certain, as data', async () => {
    const { code, terminal } = await check(dirty, '--system', 'talkdesk', '--json')
    expect([code, terminal.said.length]).toEqual([1, 1])
    const answer = JSON.parse(terminal.said[0] ?? '')
    expect(answer).toMatchObject({
      rows: 6,
      counts: { blankAtEdge: 1, nearlyTwice: 1, caseDiffers: 2, noEmail: 1 },
      missing: [7],
    })
    expect(answer.found.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5, 6])
    expect(answer.found[0]).toEqual({
      row: 3,
      identifier: 'anna@example.com ',
      findings: [
        { code: 'blankAtEdge', repaired: 'anna@example.com', seen: '' },
        { code: 'nearlyTwice', repaired: null, seen: 'anna@example.com' },
      ],
    })
  })

  it('shows a person a table in which blanks can be seen, and leaves the file alone', async () => {
    const { code, terminal } = await check(dirty, '--system', 'talkdesk')
    const text = terminal.said.join('\n')
    expect(code).toBe(1)
    expect(text).toMatch(/^3\s+anna@example\.com␣\s+anna@example\.com\s+It begins or ends with a blank\.$/m)
    expect(terminal.said.slice(-3)).toEqual(['5 identifiers checked', '4 to look at', '1 row without an identifier'])
    expect(await readFile(join(folder, 'users.csv'), 'utf8')).toBe(dirty)
  })

  it('shows characters that nobody sees', async () => {
    const { terminal } = await check('identifier\nan\u200bna\u00a0b\n', '--system', 'sikom')
    expect(terminal.said.join('\n')).toContain('an<U+200B>na<U+00A0>b')
  })

  it('knows the export of the system: a telephone number is no identifier', async () => {
    const { code } = await check('name,email,extension\nAnna,anna@example.com,12\n', '--system', 'genesys-cloud')
    expect(code).toBe(0)
    const vonage = await check('username,name\nanna,Anna\n', '--system', 'vonage')
    expect(vonage.terminal.noted.join('\n')).toMatch(/^columnMissing: /)
  })

  it('says which systems there are', async () => {
    const { code, terminal } = await check(dirty, '--system', 'five8')
    expect([code, terminal.noted.join('\n')]).toEqual([1, expect.stringMatching(/^systemUnknown: .*five9/)])
    const without = await check(dirty)
    expect([without.code, without.terminal.noted.join('\n')]).toEqual([2, expect.stringContaining('--system')])
  })

  it('checks a long list in a moment', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `user.${at}@example.com`)
    const started = performance.now()
    const { code } = await check(`identifier\n${rows.join('\n')}\n`, '--system', 'talkdesk', '--json')
    expect([code, performance.now() - started < 5000]).toEqual([0, true])
  })
})
