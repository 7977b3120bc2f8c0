import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../main/hosts/cli/run-command-line.ts'
import { recordingTerminal } from './recording-terminal.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-match-'))
})
afterEach(() => rm(folder, { recursive: true }))

const employees = `personnelNumber,lastName,firstName,email
0001,Sommer,Mara,mara.sommer@example.com
0002,Winter,Anna,
0003,Winter,Anna,
0004,Herbst,Otto,otto.herbst@example.com
`
const users = `identifier,name,email
ms,Mara Sommer,mara.sommer@example.com
aw,Anna Winter,
reports,Report Account,
`

async function match(employeeList: string, userList: string, ...more: readonly string[]) {
  await writeFile(join(folder, 'employees.csv'), employeeList)
  await writeFile(join(folder, 'users.csv'), userList)
  const terminal = recordingTerminal(folder)
  const code = await runCommandLine(
    ['match', '--employees', 'employees.csv', '--users', 'users.csv', ...more],
    terminal,
  )
  return { code, terminal }
}

describe('ponte match', () => {
  it('answers pairs and unmatched employees as data, and nothing else', async () => {
    const { code, terminal } = await match(employees, users, '--json')
    expect([code, terminal.said.length]).toEqual([0, 1])
    const answer = JSON.parse(terminal.said[0] ?? '')
    expect(Object.keys(answer)).toEqual(['pairs', 'unmatchedEmployees'])
    const [aw, ms, reports] = answer.pairs
    expect(Object.keys(ms)).toEqual(['user', 'employee', 'decision', 'confidence', 'reasons'])
    expect(ms).toMatchObject({ user: 'ms', employee: '0001', decision: 'accept' })
    expect(ms.reasons.length).toBeGreaterThan(0)
    // two of the same name: never taken without a look
    expect(aw).toMatchObject({ user: 'aw', decision: 'review' })
    expect(reports).toMatchObject({ user: 'reports', employee: null, decision: 'none' })
    expect(answer.unmatchedEmployees).toEqual(['0002', '0003', '0004'])
  })

  it('does without columns that say nothing new', async () => {
    const { terminal } = await match(employees, 'identifier\nmara.sommer@example.com\n', '--json')
    expect(JSON.parse(terminal.said[0] ?? '').pairs).toMatchObject([{ employee: '0001', decision: 'accept' }])
  })

  it('shows a person a table', async () => {
    const { terminal } = await match(employees, users)
    expect(terminal.said.join('\n')).toMatch(/accept\s+ms\s+0001\s+Sommer, Mara\s+\d+%/)
    expect(terminal.said.at(-1)).toBe('3 employees without a user')
  })

  it('takes the same line twice as one, and refuses one number or identifier for two people', async () => {
    const twice = await match(`${employees}0004,Herbst,Otto,otto.herbst@example.com\n`, users, '--json')
    expect(twice.code).toBe(0)
    const number = await match(`${employees}0004,Lenz,Ida,\n`, users, '--json')
    expect([number.code, number.terminal.said]).toEqual([1, []])
    expect(number.terminal.noted.join('\n')).toMatch(/^rowRefused: Row 6, column “personnelNumber”/)
    const identifier = await match(employees, `${users}ms,Ida Lenz,\n`, '--json')
    expect(identifier.terminal.noted.join('\n')).toMatch(/^rowRefused: Row 5, column “identifier”/)
  })

  it('says which column is missing and which systems there are', async () => {
    const column = await match('lastName,firstName\nSommer,Mara\n', users)
    expect(column.terminal.noted.join('\n')).toMatch(/^columnMissing: .*personnelNumber.*lastName, firstName/)
    const system = await match(employees, users, '--system', 'five8')
    expect([system.code, system.terminal.noted.join('\n')]).toEqual([
      1,
      expect.stringMatching(/^systemUnknown: .*five9/),
    ])
    const known = await match(employees, users, '--system', 'genesys-cloud', '--json')
    expect(known.code).toBe(0)
  })

  it('says why and how logins are made when asked', async () => {
    const people = [
      'Sommer,Mara',
      'Müller,Jörg',
      'Lenz,Ida',
      'Vogt,Uwe',
      'Brandt,Eva',
      'Jahn,Tom',
      'Kühn,Pia',
      'Adam,Kai',
      'Roth,Lea',
    ]
    const logins = ['m.sommer', 'j.mueller', 'i.lenz', 'u.vogt', 'e.brandt', 't.jahn', 'p.kuehn', 'k.adam', 'lear']
    const list = `personnelNumber,lastName,firstName\n${people.map((one, at) => `${at + 1},${one}`).join('\n')}\n`
    const accounts = `identifier,name\n${logins.map((one, at) => `${one},${people[at]?.replace(',', ' ')}`).join('\n')}\n`
    const { terminal } = await match(list, accounts, '--explain')
    const [title, fits, ...rows] = terminal.said.join('\n').split('\n')
    expect(title).toBe(
      'How logins are made here: first letter of the first name + “.” + last name, umlauts as ae/oe/ue',
    )
    expect(fits).toBe('8 of 9 logins are made like this.')
    expect(rows.find((row) => row.includes('j.mueller'))).toMatch(/same name, identifier made as all here are$/)
    expect(rows.find((row) => row.includes('lear'))).toContain('identifier is not made as the others here')
    const asData = await match(list, accounts, '--explain', '--json')
    expect(JSON.parse(asData.terminal.said[0] ?? '').convention).toMatchObject({
      kind: 'name',
      parts: [
        { of: 'first', letters: 1 },
        { of: 'last', letters: 0 },
      ],
      separator: '.',
      umlauts: 'spelledOut',
      fits: 8,
      of: 9,
    })
    const free = await match(employees, users, '--explain', '--json')
    expect(JSON.parse(free.terminal.said[0] ?? '').convention).toBeNull()
  })
})
