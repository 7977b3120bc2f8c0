import type { ImportField, RowProblem } from '../../../preload/contract/imports.ts'
import type { FlagCode, RefusalCode, RowProblemCode } from '../../../preload/contract/row-problem-code.ts'
import type { RawRow } from '../platform.ts'
import type { FieldColumns } from './import-fields.ts'

/** One row of a list, read: a value (with flags, perhaps), or none and what must be mended. */
export interface RowReading<Value> {
  readonly value: Value | null
  readonly problems: readonly RowProblem[]
}

/** A list whose columns are known. */
export interface ListColumns {
  readonly header: readonly string[]
  readonly columns: FieldColumns
}

// The contract's limit for the cell shown beside a problem.
const shownLength = 200
const shortened = /^-?\d(?:[.,]\d+)?E\+\d{2,}$/
const lineBreak = /[\r\n\u2028\u2029]/

/** The reading of a row that is refused for what stands in one of its fields. */
export function refusedRow(row: RawRow, list: ListColumns, field: ImportField, code: RefusalCode): RowReading<never> {
  const reader = new RowReader(row, list)
  reader.refuse(field, code)
  return reader.reading()
}

/** Collects what is found while one row is read; the first refusal of a cell counts. */
export class RowReader {
  readonly #row: RawRow
  readonly #list: ListColumns
  readonly #problems: RowProblem[] = []
  #isRefused = false

  constructor(row: RawRow, list: ListColumns) {
    this.#row = row
    this.#list = list
    if (row.problem !== undefined) this.#refuseRow(row.problem)
  }

  get isRefused(): boolean {
    return this.#isRefused
  }

  has(field: ImportField): boolean {
    return this.#list.columns[field] !== undefined
  }

  /** The cell to the letter; empty where the list has no such column or the row ends before it. */
  cell(field: ImportField): string {
    const position = this.#list.columns[field]
    return position === undefined ? '' : (this.#row.cells[position] ?? '')
  }

  /** A text of one line, without blanks at its ends. */
  text(field: ImportField, longest: number): string {
    const text = this.cell(field).trim()
    if (text.length > longest) this.refuse(field, 'valueTooLong')
    else if (lineBreak.test(text)) this.refuse(field, 'valueHasLineBreak')
    return text
  }

  /** Refuses a number that a spreadsheet wrote as 1.23E+14: whoever it named is not known any more. */
  refuseShortened(field: ImportField): void {
    if (shortened.test(this.cell(field).trim())) this.refuse(field, 'numberShortened')
  }

  /** As `text`, and it must be there. */
  neededText(field: ImportField, longest: number): string {
    const text = this.text(field, longest)
    if (text === '') this.refuseMissing(field)
    return text
  }

  refuseMissing(field: ImportField): void {
    const position = this.#list.columns[field] ?? 0
    this.refuse(field, position < this.#row.cells.length ? 'valueMissing' : 'rowTooShort')
  }

  refuse(field: ImportField, code: RefusalCode): void {
    this.#isRefused = true
    this.#add('refused', field, code)
  }

  flag(field: ImportField, code: FlagCode): void {
    this.#add('flagged', field, code)
  }

  /** The reading with its value, or without one when anything was refused. */
  reading<Value>(value: Value | null = null): RowReading<Value> {
    if (!this.#isRefused) return { value, problems: this.#problems }
    return { value: null, problems: this.#problems.filter(({ kind }) => kind === 'refused') }
  }

  #add(kind: RowProblem['kind'], field: ImportField, code: RowProblemCode): void {
    const position = this.#list.columns[field]
    const column = position === undefined ? field : (this.#list.header[position] ?? '')
    this.#problems.push({ kind, row: this.#row.row, column, code, value: this.cell(field).slice(0, shownLength) })
  }

  #refuseRow(code: NonNullable<RawRow['problem']>): void {
    this.#isRefused = true
    const { row, cells } = this.#row
    // The column that is to be mended: with the lost character, the first without a header, or the one that opens a quote.
    const at =
      code === 'rowTooLong'
        ? this.#list.header.length
        : cells.findIndex((cell) => (code === 'quoteOpen' ? cell.trimStart().startsWith('"') : /[\uFFFD\0]/.test(cell)))
    const column = this.#list.header[at] ?? ''
    this.#problems.push({
      kind: 'refused',
      row,
      column,
      code,
      value: (cells[at] ?? cells[0] ?? '').slice(0, shownLength),
    })
  }
}
