import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawRow } from '../../../../main/core/platform.ts'
import { csvStream } from '../../../../main/platform/files/csv-stream.ts'
import { createCsvTokenizer } from '../../../../main/platform/files/csv-tokenizer.ts'

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}

async function readAll(from: AsyncIterable<string>): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of csvStream.rows(from)) rows.push(...batch)
  return rows
}

describe('a report that comes in pieces', () => {
  it('is read to the letter: quotes, commas inside them, every line end', async () => {
    const rows = await readAll(pieces('AGENT,STATE\r\n"Neri, Ada",Ready\n"say ""hi""",-\rx,', 3))
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'AGENT', 'STATE'],
      [2, 'Neri, Ada', 'Ready'],
      [3, 'say "hi"', '-'],
      [4, 'x', ''],
    ])
  })

  it('may be empty', async () => {
    expect(await readAll(pieces('', 1))).toEqual([])
    expect(await readAll(pieces('\r\n', 1))).toEqual([])
  })

  it('says which row cannot be trusted', async () => {
    expect(await readAll(pieces('a,b\n1,"open\n2,3\n', 4))).toMatchObject([
      { cells: ['a', 'b'] },
      { row: 2, problem: 'quoteOpen' },
      { cells: ['2', '3'] },
    ])
  })

  it('reads the same whatever the pieces', async () => {
    const cell = fc.stringMatching(/^[ab",\r\n]{0,4}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(cell), fc.integer({ min: 1, max: 9 }), async (cells, length) => {
        const text = cells.join(',')
        expect(await readAll(pieces(text, length))).toEqual(createCsvTokenizer(',').read(text, true))
      }),
    )
  })

  it('comes out in batches while it comes in', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        given += 1
        yield 'x,y\n'.repeat(20_000)
      }
    }
    let rows = 0
    for await (const batch of csvStream.rows(endless())) {
      rows += batch.length
      if (rows > 500_000) break
    }
    expect(given * 20_000 - rows).toBeLessThan(200_000)
  })
})
