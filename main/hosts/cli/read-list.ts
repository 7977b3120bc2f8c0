import { basename, resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import { createTableReader } from '../../platform/files/table-reader.ts'
import type { Terminal } from './terminal.ts'

/** One row with the cells of the columns asked for, in that order; a column that the file lacks gives empty cells. */
export interface ListRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface ListShape<C extends string> {
  readonly columns: readonly C[]
  readonly needed: readonly C[]
}

// few enough that Ctrl+C is heard at once, enough that a batch costs nothing
const batchRows = 5000

/**
 * Reads the named columns of a planner's file, whatever its delimiter and encoding, and hands on its rows in batches.
 * Answers the headers of columns it had no use for. Fails with the failures of reading files, with `columnMissing`, `fileNoRows`,
 * `cancelled`, and with `rowRefused` where a row cannot be trusted.
 */
export async function readList<C extends string>(
  file: string,
  { columns, needed }: ListShape<C>,
  { folder, signal, show }: Terminal,
  take: (rows: readonly ListRow[]) => void,
): Promise<readonly string[]> {
  const path = resolve(folder, file)
  const wanted = new Set(columns.map(plainName))
  const reader = createTableReader((cells) => new Set(cells.map(plainName).filter((cell) => wanted.has(cell))).size)
  const table = await reader.open(path, basename(path), {})
  try {
    const { header } = table.shape
    const names = header.map(plainName)
    const places = columns.map((column) => names.indexOf(plainName(column)))
    const missing = needed.find((column) => !names.includes(plainName(column)))
    if (missing !== undefined) throw fail('columnMissing', { column: missing, found: header.join(', ') })
    let count = 0
    for await (const batch of table.batches({ size: batchRows })) {
      if (signal.aborted) throw fail('cancelled', {})
      take(
        batch.map(({ row, cells, problem }) => {
          if (problem !== undefined) throw refusedRow(row, '', problem)
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

export function refusedRow(row: number, column: string, problem: RefusalCode) {
  return fail('rowRefused', { row, column, problem })
}

// as people write the names of columns: `Personnel Number`, `personnel_number`
function plainName(header: string): string {
  return header.toLowerCase().replace(/[\s_-]+/g, '')
}
