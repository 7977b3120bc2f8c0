import { basename, resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { ImportField } from '../../../preload/contract/imports.ts'
import type { RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { RawRow } from '../../core/platform.ts'
import { columnsOf } from '../../core/imports/recognise-header.ts'
import type { KnownFiles } from '../../core/imports/recognise-preset.ts'
import { tableReader } from '../table-reader.ts'
import type { Terminal } from './terminal.ts'

/** One row with the cells of the columns asked for, in that order; a column that the file lacks gives empty cells. */
export interface ListRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface ListShape<C extends ImportField> {
  readonly stream: StreamId
  readonly columns: readonly C[]
  readonly needed: readonly C[]
  /** What is known of the exports of the system it comes from. */
  readonly files?: KnownFiles | undefined
}

// few enough that Ctrl+C is heard at once, enough that a batch costs nothing
const batchRows = 5000

/**
 * Reads columns of a planner's file, whatever its delimiter, encoding and language, and hands on its rows in batches.
 * Answers the headers of columns it had no use for. Fails with the failures of reading files, with `columnMissing`, `fileNoRows`,
 * `cancelled`, and with `rowRefused` where a row cannot be trusted.
 */
export async function readList<C extends ImportField>(
  file: string,
  { stream, columns, needed, files }: ListShape<C>,
  { folder, signal, show }: Terminal,
  take: (rows: readonly ListRow[]) => void,
): Promise<readonly string[]> {
  const path = resolve(folder, file)
  const table = await tableReader.open(path, basename(path), {})
  try {
    const { header } = table.shape
    const recognised = columnsOf(header, stream, { chosen: undefined, files })
    // the documented name is meant, whatever else a column may look like
    const places = columns.map((column) =>
      header.includes(column) ? header.indexOf(column) : (recognised[column] ?? -1),
    )
    const missing = needed.find((column) => places[columns.indexOf(column)] === -1)
    if (missing !== undefined) throw fail('columnMissing', { column: missing, found: header.join(', ') })
    let count = 0
    for await (const batch of table.batches({ size: batchRows })) {
      if (signal.aborted) throw fail('cancelled', {})
      take(
        batch.map(({ row, cells, problem }) => {
          if (problem !== undefined) throw refusedRow(row, columnOf(problem, cells, header), problem)
          return { row, cells: places.map((place) => cells[place] ?? '') }
        }),
      )
      count += batch.length
      show(`${basename(path)} ${Math.floor(table.progress() * 100)} %`)
    }
    if (count === 0) throw fail('fileNoRows', { name: basename(path) })
    return header.filter((_, place) => !places.includes(place))
  } finally {
    await table.close()
  }
}

/** `problem` is the code of one, or a sentence where the code would say too little. */
export function refusedRow(row: number, column: string, problem: RefusalCode | (string & {})) {
  return fail('rowRefused', { row, column, problem })
}

/** The column that is to be mended: the one that opens a quote or lost a character, else the last, after which there is more. */
function columnOf(
  problem: NonNullable<RawRow['problem']>,
  cells: readonly string[],
  header: readonly string[],
): string {
  const isCause = (cell: string) =>
    problem === 'quoteOpen' ? cell.trimStart().startsWith('"') : cell.includes('\uFFFD')
  return header[cells.findIndex(isCause)] ?? header.at(-1) ?? ''
}
