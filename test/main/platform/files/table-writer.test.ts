import { readdir, readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTableWriter } from '../../../../main/platform/files/table-writer.ts'
import { readWhole, temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const writer = createTableWriter()

describe('CSV', () => {
  it('is what a spreadsheet opens right: BOM, semicolons, CRLF, quotes where needed, formulas marked', async () => {
    const path = folder.path('list.csv')
    await writer.write(
      path,
      'csv',
      ['Agent', 'Note', 'Number'],
      [
        ['00123', 'a;b', -5],
        ['=1+1', '"x"', 1.5],
        [' x ', 'two\nlines', null],
        ["'=x", '-', 0],
      ],
    )
    expect(await readFile(path, 'utf8')).toBe(
      '\uFEFFAgent;Note;Number\r\n' +
        '00123;"a;b";-5\r\n' +
        '\'=1+1;"""x""";1.5\r\n' +
        '" x ";"two\nlines";\r\n' +
        "''=x;'-;0\r\n",
    )
    expect((await readWhole(path)).cells).toEqual([
      ['00123', 'a;b', '-5'],
      ['=1+1', '"x"', '1.5'],
      [' x ', 'two\nlines', ''],
      ["'=x", '-', '0'],
    ])
  })
})

describe('XLSX', () => {
  it('keeps texts as texts and numbers as numbers', async () => {
    const path = folder.path('list.xlsx')
    await writer.write(
      path,
      'xlsx',
      ['Personalnummer', 'Name'],
      [
        ['00123', '=1+1'],
        ['123456789012345', -2.5],
      ],
    )
    const { sheets } = await readXlsx(await readFile(path))
    expect(sheets[0]?.rows).toEqual([
      ['Personalnummer', 'Name'],
      ['00123', '=1+1'],
      ['123456789012345', -2.5],
    ])
    expect(sheets[0]?.cells?.get('1,1')?.formula).toBeUndefined()
  })
})

describe('headers', () => {
  it('are written as texts that only look like something else', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const path = folder.path(`header.${format}`)
      await writer.write(path, format, ['Agent', '_x0041_', '=1+1', '__proto__'], [['a', 'b', 'c', 'd']])
      expect((await readWhole(path)).shape.header).toEqual(['Agent', '_x0041_', '=1+1', '__proto__'])
    }
  })
})

describe('any cells', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        "'",
        '"',
        ';',
        ',',
        'a',
        ' ',
        '_x0041_',
        'ü',
        '\u00a0',
      ),
    }),
  )
  // A lost character reads as damage and NUL as none of a list; both are reported on reading, not carried.
  const cell = text.filter((value) => !/[\uFFFD\0]/.test(value) && value.isWellFormed())
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 })
  const isFilled = (row: readonly string[]): boolean => row.some((value) => value.trim() !== '')

  for (const format of ['csv', 'xlsx'] as const) {
    it(`are read from ${format} as they were written`, async () => {
      const path = folder.path(`any.${format}`)
      await fc.assert(
        fc.asyncProperty(rows, async (written) => {
          await writer.write(path, format, ['Agent', 'Status', 'Start'], written)
          const { cells } = await readWhole(path)
          const filled = cells.map((row) => [...row, '', '', ''].slice(0, 3))
          expect(filled.filter(isFilled)).toEqual(written.filter(isFilled))
        }),
        { numRuns: 150 },
      )
    })
  }
})

describe('writing', () => {
  it('replaces a file whole and leaves nothing else behind', async () => {
    const path = folder.path('twice.csv')
    for (const cell of ['first', 'second']) await writer.write(path, 'csv', ['Agent'], [[cell]])
    expect(await readFile(path, 'utf8')).toContain('second')
    expect((await readdir(folder.path())).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('leaves the earlier file alone when the rows fail half way', async () => {
    const path = folder.path('kept.csv')
    await writer.write(path, 'csv', ['Agent'], [['good']])
    function* failing(): Generator<string[]> {
      yield ['x'.repeat(1_000_000)]
      throw new Error('rows ended')
    }
    await expect(writer.write(path, 'csv', ['Agent'], failing())).rejects.toThrow('rows ended')
    expect((await readWhole(path)).cells).toEqual([['good']])
    expect((await readdir(folder.path())).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('says when the folder is not there', async () => {
    await expect(writer.write(folder.path('none/list.csv'), 'csv', ['a'], [])).rejects.toMatchObject({
      code: 'fileNotFound',
    })
  })
})
