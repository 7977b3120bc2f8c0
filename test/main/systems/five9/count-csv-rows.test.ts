import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine } from '../../../../main/practice/csv-line.ts'
import { countCsvRows } from '../../../../main/systems/five9/count-csv-rows.ts'

it('counts rows whatever stands in their cells and wherever the pieces are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é') })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }))
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (cells, size, isEnded) => {
      const text = [['A', 'B'], ...cells].map((one) => csvLine(one)).join('\r\n') + (isEnded ? '\r\n' : '')
      const pieces: string[] = []
      for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size))
      expect(await countCsvRows(pieces)).toBe(cells.length)
    }),
  )
})

it('counts none where there is nothing, or a header alone', async () => {
  expect(await countCsvRows([])).toBe(0)
  expect(await countCsvRows(['A,B'])).toBe(0)
  expect(await countCsvRows(['A,B\r\n', '\r\n'])).toBe(0)
})
