import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvTokenizer } from '../../../../main/platform/files/csv-tokenizer.ts'

const read = (text: string, delimiter: string | null = ';') => createCsvTokenizer(delimiter).read(text, true)
const cells = (text: string, delimiter: string | null = ';') => read(text, delimiter).map((row) => row.cells)

/** The same text in pieces of one length. */
function readInPieces(text: string, length: number) {
  const tokenizer = createCsvTokenizer(';')
  const rows = []
  for (let at = 0; at < text.length; at += length)
    rows.push(...tokenizer.read(text.slice(at, at + length), at + length >= text.length))
  return rows
}

describe('well-formed text', () => {
  it('reads every line end, also mixed, and a last line without one', () => {
    expect(cells('a;b\r\nc;d\ne;f\rg;h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ])
  })

  it('reads quoted delimiters, doubled quotes and line breaks', () => {
    expect(cells('"a;b";"say ""hi""";"two\r\nlines"\n"";x;""')).toEqual([
      ['a;b', 'say "hi"', 'two\r\nlines'],
      ['', 'x', ''],
    ])
  })

  it('keeps empty cells at every place', () => {
    expect(cells(';a;;b;')).toEqual([['', 'a', '', 'b', '']])
    expect(cells('"x";;')).toEqual([['x', '', '']])
  })

  it('numbers rows as a spreadsheet does: blank lines count, line breaks in quotes do not', () => {
    const rows = read('h\n\n"a\nb"\n ; \nc\n')
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'h'],
      [3, 'a\nb'],
      [5, 'c'],
    ])
  })

  it('reads whole lines when there is no delimiter', () => {
    expect(cells('Muster, Anna\n"a;b"', null)).toEqual([['Muster, Anna'], ['a;b']])
  })
})

describe('quotes as people type them', () => {
  it('keeps quotes inside unquoted cells', () => {
    expect(cells('5" Monitor;d"Or;x"')).toEqual([['5" Monitor', 'd"Or', 'x"']])
  })

  it('keeps single quotes inside quoted cells and drops blanks after the closing one', () => {
    expect(cells('"Anna "Ann" Muster" ;b')).toEqual([['Anna "Ann" Muster', 'b']])
  })

  it('reports a quote that stays open on its own row and goes on with the next line', () => {
    const rows = read('h;i\n1;"open;x\n2;b\n3;c\n')
    expect(rows).toEqual([
      { row: 1, cells: ['h', 'i'] },
      { row: 2, cells: ['1', '"open', 'x'], problem: 'quoteOpen' },
      { row: 3, cells: ['2', 'b'] },
      { row: 4, cells: ['3', 'c'] },
    ])
  })

  it('sees that a quote is open when the next line begins with a quoted cell', () => {
    const rows = read('"a";"b";"open\n"c";"d";"e"\n"f";"g";"h"\n')
    expect(rows.map(({ problem }) => problem)).toEqual(['quoteOpen', undefined, undefined])
    expect(rows[1]?.cells).toEqual(['c', 'd', 'e'])
  })

  it('does not confuse the lines after an open quote when an earlier cell of the row has line breaks', () => {
    const rows = read('"a\nb";"open\nc;d\n')
    expect(rows.map(({ row, cells, problem }) => [row, cells, problem])).toEqual([
      [1, ['"a'], 'quoteOpen'],
      [2, ['b"', '"open'], 'quoteOpen'],
      [3, ['c', 'd'], undefined],
    ])
  })

  it('finds the first line end again after an open quote behind a cell with line breaks', () => {
    const rows = read('"a\nb";x;"open\nc;d\n')
    expect(rows.map(({ row, cells, problem }) => [row, cells, problem])).toEqual([
      [1, ['"a'], 'quoteOpen'],
      [2, ['b"', 'x', '"open'], 'quoteOpen'],
      [3, ['c', 'd'], undefined],
    ])
  })

  it('sees that a quote is open when a quoted cell follows within a later line', () => {
    expect(read('1;"open\n2;"b"\n3;c\n').map(({ cells, problem }) => [cells, problem])).toEqual([
      [['1', '"open'], 'quoteOpen'],
      [['2', 'b'], undefined],
      [['3', 'c'], undefined],
    ])
  })

  it('gives up on a quote after 64 Ki characters instead of swallowing the file', () => {
    const rows = read(`1;"open\n${'2;b\n'.repeat(50_000)}"`)
    expect(rows).toHaveLength(50_002)
    expect(rows.filter(({ problem }) => problem !== undefined).map(({ row }) => row)).toEqual([1, 50_002])
  })

  it('stays quick in a file that opens a quote on every line', () => {
    const started = performance.now()
    const rows = read('"x""\n'.repeat(100_000))
    expect(rows).toHaveLength(100_000)
    // Without the limits this would look at 60 GB of text.
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('damage', () => {
  it('names rows with lost characters', () => {
    expect(read('a\nM\uFFFDller\nb\0c\nd').map(({ problem }) => problem)).toEqual([
      undefined,
      'characterUnreadable',
      'characterUnreadable',
      undefined,
    ])
  })

  it('cuts a row of more than a million characters and goes on', () => {
    const text = `a;b\n${'x'.repeat(3_000_000)};y\nc;d\n`
    for (const length of [300_000, text.length]) {
      const rows = readInPieces(text, length)
      expect(rows.map(({ row, problem }) => [row, problem])).toEqual([
        [1, undefined],
        [2, 'rowTooLong'],
        [3, undefined],
      ])
      expect(rows[1]?.cells[0]).toHaveLength(200)
    }
  })
})

describe('for any text', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', ' ', ';', '"', '"', '\n', '\r', '\r\n', "'", 'ü', '""', '\t'), {
    maxLength: 60,
  })

  it('the pieces it comes in make no difference', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 7 }), (parts, length) => {
        const text = parts.join('')
        expect(readInPieces(text, length)).toEqual(read(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('what is written by the book is read as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ' ', 'é') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ''))
        expect(cells(text)).toEqual(kept)
      }),
      { numRuns: 1000 },
    )
  })
})
