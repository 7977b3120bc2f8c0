import type { FileHandle } from 'node:fs/promises'
import type { TableWriter } from '../../core/platform.ts'
import { csvLine } from './csv-line.ts'
import { writeWholeFile } from './whole-file.ts'

type Cells = readonly (string | number | null)[]

// One write for so many characters: few calls, and no whole list in memory.
const pieceLength = 262_144
const lineEnd = '\r\n'

/**
 * Writes lists as CSV (UTF-8 with BOM, semicolon, CRLF) and XLSX. Texts are text in both, also those that look like numbers or
 * formulas; only numbers are numbers. A file is written whole or not at all; fails as `writeWholeFile` does.
 */
export function createTableWriter(): TableWriter {
  return {
    write: (path, format, header, rows) =>
      writeWholeFile(path, (file) => (format === 'csv' ? writeCsv(file, header, rows) : writeXlsx(file, header, rows))),
  }
}

async function writeCsv(file: FileHandle, header: readonly string[], rows: Iterable<Cells>): Promise<void> {
  let text = `\uFEFF${csvLine(header)}${lineEnd}`
  for (const row of rows) {
    text += csvLine(row) + lineEnd
    if (text.length < pieceLength) continue
    await file.appendFile(text)
    text = ''
  }
  await file.appendFile(text)
}

async function writeXlsx(file: FileHandle, header: readonly string[], rows: Iterable<Cells>): Promise<void> {
  // fetched when the first workbook is written: every start of the app would pay for it
  const { writeXlsxStream } = await import('hucre/xlsx')
  const stream = writeXlsxStream(sheetRows(header, rows), { name: 'Ponte', freezePane: { rows: 1 } })
  for await (const piece of stream) await file.appendFile(piece)
}

function* sheetRows(header: readonly string[], rows: Iterable<Cells>): Generator<(string | number | null)[]> {
  yield header.map(escaped)
  for (const row of rows) yield row.map((cell) => (typeof cell === 'string' ? escaped(cell) : cell))
}

// `_x0041_` in a workbook stands for a character; a text that only looks so must not become one.
function escaped(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
}
