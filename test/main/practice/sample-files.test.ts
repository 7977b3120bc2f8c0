import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { employeeCells, sampleCompany, sampleFiles } from './sample-files.ts'

const folder = join(import.meta.dirname, '../../../resources/samples')

describe('the sample files', () => {
  test('are those that write-samples.ts writes', async () => {
    const expected = await sampleFiles()
    const present = (await readdir(folder)).filter((name) => !name.startsWith('.'))
    expect(present.toSorted()).toEqual([...expected.keys()].toSorted())
    for (const [name, bytes] of expected) {
      // A workbook is compressed, and compression may differ between runtimes; its cells are compared below.
      if (name.endsWith('.xlsx')) continue
      expect(Buffer.compare(await readFile(join(folder, name)), bytes)).toBe(0)
    }
  })

  test('the workbook holds the employees, every cell text', async () => {
    const { sheets } = await readXlsx(await readFile(join(folder, 'employees.xlsx')))
    const blankAsText = sheets[0]?.rows.map((row) => Array.from({ length: 7 }, (_, column) => row[column] ?? ''))
    expect(blankAsText).toEqual(employeeCells(sampleCompany()))
  })

  test('speak different dialects', async () => {
    const german = await readFile(join(folder, 'mitarbeiter.csv'))
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(german)).toThrow(TypeError)
    expect(new TextDecoder('windows-1252').decode(german)).toContain(';Strauß;Matthias;')
    const dutch = await readFile(join(folder, 'gebruikers-five9.csv'))
    expect([...dutch.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('hold two employees of one name', () => {
    const names = sampleCompany().employees.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    expect(names.length - new Set(names).size).toBe(1)
  })
})
