import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { type RecordingTerminal, recordingTerminal } from './recording-terminal.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-resolve-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function resolve(text: string | Uint8Array, ...more: readonly string[]) {
  const terminal = recordingTerminal(folder)
  await writeFile(join(folder, 'in.csv'), text)
  const code = await runCommandLine(['resolve', 'in.csv', '--out', 'out.csv', ...more], terminal)
  return { code, terminal }
}
const written = () => readFile(join(folder, 'out.csv'), 'utf8')
const lines = (...rows: readonly string[]) => `${['agent,state,start,end', ...rows].join('\n')}\n`

const good = 'a1,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'
const refused: readonly (readonly [what: string, text: string, ...parts: string[]])[] = [
  [
    'an end before the start',
    lines(good, 'a1,Ready,2026-10-12T11:05:00Z,2026-10-12T11:00:00Z'),
    'rowRefused: ',
    'Row 3',
    'end',
  ],
  [
    'a local time',
    lines('a1,Ready,2026-10-12T11:00:00,2026-10-12T11:05:00Z'),
    'rowRefused: ',
    'Row 2',
    'start',
    'offset',
  ],
  ['a date', lines('a1,Ready,2026-10-12,2026-10-13'), 'rowRefused: ', 'start'],
  ['a day that does not exist', lines('a1,Ready,2026-13-12T11:00:00Z,2026-10-12T11:05:00Z'), 'rowRefused: ', 'start'],
  ['no agent', lines(',Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'), 'rowRefused: ', 'agent'],
  ['no state', lines('a1,,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'), 'rowRefused: ', 'state'],
  ['no end', lines('a1,Ready,2026-10-12T11:00:00Z,'), 'rowRefused: ', 'end'],
  ['a cell too many', lines(`${good},surplus`), 'rowRefused: ', 'Row 2'],
  ['a column too few', 'agent,state,start\na1,Ready,2026-10-12T11:00:00Z\n', 'columnMissing: ', 'end', 'agent, state'],
  ['an empty file', '', 'fileEmpty: ', 'in.csv'],
  ['a file without rows', lines(), 'fileNoRows: ', 'in.csv'],
  ['a file that is no table', '\u0000\u0001\u0002\u0003', 'fileBinary: '],
]

describe('ponte resolve', () => {
  it('lets the longer of two states that start together begin where the shorter one ends', async () => {
    const { code } = await resolve(
      lines(
        'a1,Inbound,2026-10-12T13:00:00+02:00,2026-10-12T13:05:00+02:00',
        'a1,Ready,2026-10-12T11:00:00Z,2026-10-12T11:20:00.250Z',
      ),
    )
    expect(code).toBe(0)
    expect(await written()).toBe(
      lines(
        'a1,Inbound,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        'a1,Ready,2026-10-12T11:05:00Z,2026-10-12T11:20:00.250Z',
      ),
    )
  })

  it('sorts by agent in the order of code units, then by start', async () => {
    await resolve(
      lines(
        'ä,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        'b,Ready,2026-10-12T12:00:00Z,2026-10-12T12:05:00Z',
        'b,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        'B,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        '10,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        '9,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
      ),
    )
    const agents = (await written()).trim().split('\n').slice(1)
    expect(agents.map((line) => line.split(',')[0])).toEqual(['10', '9', 'B', 'b', 'b', 'ä'])
    expect(agents[3]).toContain('T11:00:00Z,')
  })

  it('keeps identifiers and states to the letter, also with quotes, commas, blanks and leading zeros', async () => {
    const row = '"00 7 ","Break ""short"", paid",2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'
    await resolve(lines(row))
    expect(await written()).toBe(lines(row.replace('"00 7 "', '00 7 ')))
  })

  it('reads any delimiter, encoding and order of columns', async () => {
    const text = 'End;Start;State;Agent\r\n2026-10-12T11:05:00Z;2026-10-12T11:00:00Z;Pause früh;Zoë\r\n'
    await resolve(Buffer.from(text, 'latin1'))
    expect(await written()).toBe(lines('Zoë,Pause früh,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'))
  })

  it('answers counts as data, and which state was hidden behind another', async () => {
    const { terminal } = await resolve(
      lines(
        'a1,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        'a1,Busy,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
        'a2,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z',
      ),
      '--json',
    )
    expect(terminal.said).toHaveLength(1)
    expect(JSON.parse(terminal.said[0] ?? '')).toEqual({
      agents: 2,
      read: 3,
      written: 2,
      hidden: [{ agent: 'a1', state: 'Ready', start: '2026-10-12T11:00:00Z', end: '2026-10-12T11:05:00Z', by: 'Busy' }],
    })
    expect(terminal.noted.join('\n')).toContain('a1: “Ready” gives way to “Busy”')
  })

  it('says which columns it did not use and how many states have no length', async () => {
    const { terminal } = await resolve(
      'agent,reason,state,start,end\na1,x,Ready,2026-10-12T11:00:00Z,2026-10-12T11:00:00Z\n',
    )
    expect(terminal.noted.join('\n')).toContain('reason')
    expect(terminal.noted.join('\n')).toContain('1 state without length')
    expect(await written()).toBe(lines())
  })

  it.each(refused)('refuses %s, writes nothing and leaves what was there', async (_, text, ...parts) => {
    await writeFile(join(folder, 'out.csv'), 'mine')
    const { code, terminal } = await resolve(text)
    expect([code, terminal.said]).toEqual([1, []])
    for (const part of parts) expect(terminal.noted.join('\n')).toContain(part)
    expect(await written()).toBe('mine')
    expect((await readdir(folder)).toSorted()).toEqual(['in.csv', 'out.csv'])
  })

  it('says when the file or the folder is not there', async () => {
    const terminal = recordingTerminal(folder)
    expect(await runCommandLine(['resolve', 'no.csv', '--out', 'out.csv'], terminal)).toBe(1)
    expect(terminal.noted.join('\n')).toContain('fileNotFound: ')
    await writeFile(join(folder, 'in.csv'), lines('a1,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'))
    expect(await runCommandLine(['resolve', 'in.csv', '--out', 'no/out.csv'], terminal)).toBe(1)
    expect(terminal.noted.join('\n')).toContain('folderNotWritable: ')
    expect(await runCommandLine(['resolve', 'in.csv', '--out', '.'], terminal)).toBe(1)
    expect(terminal.noted.join('\n')).toContain('targetNotEmpty: ')
  })

  it('stops when somebody asks, and leaves nothing behind', async () => {
    await writeFile(join(folder, 'in.csv'), lines('a1,Ready,2026-10-12T11:00:00Z,2026-10-12T11:05:00Z'))
    const terminal: RecordingTerminal = recordingTerminal(folder, AbortSignal.abort())
    expect(await runCommandLine(['resolve', 'in.csv', '--out', 'out.csv'], terminal)).toBe(1)
    expect(terminal.noted.join('\n')).toContain('cancelled: ')
    expect(await readdir(folder)).toEqual(['in.csv'])
  })

  it('gives the same file for any order of rows, and for its own result', async () => {
    const span = fc.record({
      agent: fc.constantFrom('a', 'b'),
      state: fc.constantFrom('Ready', 'Busy', 'Break'),
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 30 }),
    })
    const at = (minute: number) => new Date(Date.UTC(2026, 9, 12) + minute * 60_000).toISOString()
    await fc.assert(
      fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 12 }), fc.nat(), async (spans, turn) => {
        const rows = spans.map(
          ({ agent, state, start, length }) => `${agent},${state},${at(start)},${at(start + length)}`,
        )
        await resolve(lines(...rows))
        const first = await written()
        const shift = turn % rows.length
        await resolve(lines(...rows.slice(shift), ...rows.slice(0, shift)))
        expect(await written()).toBe(first)
        await resolve(first)
        expect(await written()).toBe(first)
      }),
      { numRuns: 40 },
    )
  })
})
