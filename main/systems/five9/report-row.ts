import type { RefusalCode, RowProblemCode } from '../../../preload/contract/row-problem-code.ts'
import { readDuration } from '../../core/states/read-duration.ts'
import { readTimeOfDay, type TimeReading } from '../../core/states/read-time.ts'
import { isNothing, type ReportColumns } from './report-columns.ts'
import { decideMoment, readReportDateAndTime, readReportTime, type ReportWindow } from './report-time.ts'

/** A row of a report as the CSV reader or the parser of elements hands it over; `row` as a spreadsheet counts, the header is 1. */
export interface ReportRow {
  readonly row: number
  readonly cells: readonly (string | null)[]
  readonly problem?: RefusalCode
}

/** A row that could not be taken, or was taken with a doubt (`timeAmbiguous`). */
export interface RowProblem {
  readonly row: number
  readonly column: string
  readonly code: RowProblemCode
  readonly value: string
}

export interface ReportTimes {
  /** IANA zone in which the report writes its times. */
  readonly zone: string
  /** What was asked for; decides times that a clock change shows twice. */
  readonly window?: ReportWindow
}

/** Reads one row and remembers the first thing that is wrong with it. */
export class RowReader {
  readonly #row: ReportRow
  readonly #columns: ReportColumns
  #problem: Omit<RowProblem, 'row'> | undefined

  constructor(row: ReportRow, columns: ReportColumns) {
    this.#row = row
    this.#columns = columns
    if (row.problem !== undefined) this.#problem = { column: '', code: row.problem, value: '' }
  }

  get problem(): Omit<RowProblem, 'row'> | undefined {
    return this.#problem
  }

  text(column: string): string {
    return this.#columns.cell(this.#row.cells, column).trim()
  }

  needed(column: string): string {
    const text = this.text(column)
    if (isNothing(text)) this.#refuse(column, 'valueMissing', text)
    return text
  }

  /** To the letter: identifiers may begin or end with a blank. */
  neededExactly(column: string): string {
    this.needed(column)
    return this.#columns.cell(this.#row.cells, column)
  }

  moment({ zone, window }: ReportTimes): ReturnType<typeof decideMoment> {
    const column = this.#timeColumn()
    const text = this.text(column)
    if (isNothing(text)) {
      this.#refuse(column, 'valueMissing', text)
      return undefined
    }
    const reading = this.#reading(column, text, zone)
    const moment = decideMoment(reading, window)
    if (moment === undefined) this.#refuse(column, reading.kind === 'skipped' ? 'timeSkipped' : 'timeUnreadable', text)
    return moment
  }

  /** Milliseconds; 0 where there is nothing. */
  duration(column: string): number {
    const text = this.text(column)
    if (isNothing(text)) return 0
    const duration = readDuration(text)
    if (duration === undefined) this.#refuse(column, 'durationUnreadable', text)
    return duration ?? 0
  }

  count(column: string): number {
    const text = this.text(column)
    if (isNothing(text)) return 0
    if (!/^\d{1,9}$/.test(text)) this.#refuse(column, 'numberUnreadable', text)
    return Number.parseInt(text, 10)
  }

  refusal(): RowProblem {
    return { row: this.#row.row, column: '', code: 'valueMissing', value: '', ...this.#problem }
  }

  flag(code: 'timeAmbiguous'): RowProblem {
    const column = this.#timeColumn()
    return { row: this.#row.row, column, code, value: this.text(column) }
  }

  // Some reports have DATE and, under TIMESTAMP, the time of day only.
  #reading(column: 'TIMESTAMP' | 'DATE', text: string, zone: string): TimeReading {
    if (column === 'DATE') return readReportDateAndTime(text, this.text('TIME'), zone)
    const isTimeOfDay = readTimeOfDay(text) !== undefined
    return isTimeOfDay ? readReportDateAndTime(this.text('DATE'), text, zone) : readReportTime(text, zone)
  }

  #timeColumn(): 'TIMESTAMP' | 'DATE' {
    return this.#columns.has('TIMESTAMP') ? 'TIMESTAMP' : 'DATE'
  }

  #refuse(column: string, code: RowProblem['code'], value: string): void {
    this.#problem ??= { column, code, value: value.slice(0, 200) }
  }
}
