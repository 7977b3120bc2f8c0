import { csvLine } from '../csv-line.ts'
import type { ReportTable } from './report-tables.ts'
import type { Five9Switches } from './switches.ts'
import { type AnswerChildren, xmlChildren, xmlText } from './write-answer.ts'

// Pieces large enough that writing costs little.
const rowsPerPiece = 500

function* limited(rows: Iterable<readonly string[]>, cap: number): Generator<readonly (readonly string[])[]> {
  let piece: (readonly string[])[] = []
  let count = 0
  for (const row of rows) {
    // Five9 says nothing about the rest.
    if (count++ === cap) break
    piece.push(row)
    if (piece.length < rowsPerPiece) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** The inside of the answer to getReportResult. */
export function* resultElements(
  { header, rows }: ReportTable,
  { rowCap, emptyCell }: Readonly<Five9Switches>,
): Generator<string> {
  const values = (cells: readonly string[]): AnswerChildren => [
    ['values', cells.map((cell) => ['data', cell === '' && emptyCell === 'nil' ? null : cell] as const)],
  ]
  yield `<return>${xmlChildren([['header', values(header)]])}`
  for (const piece of limited(rows, rowCap)) {
    yield piece.map((cells) => xmlChildren([['records', values(cells)]])).join('')
  }
  yield '</return>'
}

/** The inside of the answer to getReportResultCsv. */
export function* resultCsv(
  { header, rows }: ReportTable,
  { rowCap, carriageReturn }: Readonly<Five9Switches>,
): Generator<string> {
  yield `<return>${xmlText(`${csvLine(header)}\r\n`, carriageReturn)}`
  for (const piece of limited(rows, rowCap)) {
    yield xmlText(piece.map((cells) => `${csvLine(cells)}\r\n`).join(''), carriageReturn)
  }
  yield '</return>'
}
