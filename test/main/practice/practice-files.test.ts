import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseCsv } from 'hucre/csv'
import { expect, test } from 'vitest'
import { csvLine } from '../../../main/practice/csv-line.ts'
import { generateCompany } from '../../../main/practice/generate-company.ts'
import { practiceFiles, writePracticeFiles } from '../../../main/practice/practice-files.ts'

test('the files carry the headers and as many rows as the company has', () => {
  const { employees, users, activities } = generateCompany()
  const files = [...practiceFiles()].map(({ name, stream, rows }) => ({ name, stream, lines: [...rows] }))
  expect(files.map(({ name, stream, lines }) => [name, stream, lines[0]])).toEqual([
    ['employees.csv', 'employees', 'personnelNumber,lastName,firstName,email,planningUnit,validFrom,validTo'],
    ['users.csv', 'users', 'identifier,name,email,active'],
    ['activities.csv', 'activities', 'id,name,type,colour'],
    ['agent-states.csv', 'states', 'agent,agentName,state,reason,start,end'],
  ])
  expect(files.slice(0, 3).map(({ lines }) => lines.length - 1)).toEqual([
    employees.length,
    users.length,
    activities.length,
  ])
})

test('every cell comes back as it was: leading zeros, commas, blanks at the end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-'))
  try {
    const paths = await writePracticeFiles(folder)
    expect(paths.map((path) => basename(path))).toEqual([
      'employees.csv',
      'users.csv',
      'activities.csv',
      'agent-states.csv',
    ])
    const { employees, users } = generateCompany()
    expect(await cells(join(folder, 'employees.csv'))).toEqual(
      employees.map(({ personnelNumber, lastName, firstName, email, planningUnit, validFrom, validTo }) => [
        personnelNumber,
        lastName,
        firstName,
        email,
        planningUnit,
        validFrom,
        validTo,
      ]),
    )
    expect(await cells(join(folder, 'users.csv'))).toEqual(
      users.map(({ identifier, name, email, active }) => [identifier, name, email, String(active)]),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function cells(path: string): Promise<unknown[][]> {
  return parseCsv(await readFile(path, 'utf8'), { typeInference: false }).slice(1)
}

test('quotes only what needs it', () => {
  expect(csvLine(['plain', 'a,b', 'say "no"', ' blank', 'blank ', ''])).toBe(
    'plain,"a,b","say ""no"""," blank","blank ",',
  )
})
