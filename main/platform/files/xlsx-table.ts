import type { FileHandle } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { FileShape, OpenTable, RawRow } from '../../core/platform.ts'
import { fileFailure } from './file-failure.ts'
import { findHeader, isHeaderAgain, type NamesKnown } from './find-header.ts'
import { readSheetRows } from './sheet-rows.ts'
import { readWorkbook, type Workbook } from './xlsx-workbook.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

interface Source {
  readonly handle: FileHandle
  readonly path: string
  readonly name: string
  readonly bytes: number
}

// Enough to see past title lines.
const lookedRows = 30
const widest = 16_384

/**
 * Opens a workbook: the sheet asked for, else the first that holds anything.
 * Fails with `fileKindUnknown`, `fileDamaged`, `fileUnsafe`, `fileTooLarge`, `fileEmpty`, `fileHeaderMissing`, and with `inputInvalid`
 * for a sheet that is not there.
 */
export async function openXlsxTable(source: Source, options: ReadOptions, names: NamesKnown): Promise<OpenTable> {
  const { handle, path, name, bytes } = source
  const workbook = await readWorkbook(handle, await readZipDirectory(handle, bytes, name), name)
  const { sheet, rows } = await findSheet(handle, workbook, options.sheet)
  const header = findHeader(rows, names)
  if (header === undefined) throw fail('fileHeaderMissing', { name })
  const shape: FileShape = {
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheet: sheet.name,
    sheets: workbook.sheets.map((each) => each.name),
    headerRow: header.row,
    header: header.cells,
  }
  let done = 0

  async function* batches({ size, after = 0 }: { readonly size: number; readonly after?: number }) {
    const from = Math.max(after, shape.headerRow)
    let batch: RawRow[] = []
    done = 0
    const onRead = (packed: number): void => {
      done = packed
    }
    try {
      for await (const rows of readSheetRows(handle, workbook, sheet.part, shape.header.length, onRead)) {
        for (const row of rows) {
          if (row.row <= from || isHeaderAgain(row, shape.header)) continue
          batch.push(row)
          if (batch.length < size) continue
          yield batch
          batch = []
        }
      }
    } catch (error) {
      throw fileFailure(error, path)
    }
    if (batch.length > 0) yield batch
  }

  return {
    shape,
    batches,
    progress: () => (sheet.part.packed === 0 ? 1 : done / sheet.part.packed),
    close: () => handle.close(),
  }
}

interface Found {
  readonly sheet: { readonly name: string; readonly part: ZipEntry }
  readonly rows: readonly RawRow[]
}

async function findSheet(handle: FileHandle, workbook: Workbook, asked: string | undefined): Promise<Found> {
  const { name, sheets } = workbook
  if (asked !== undefined && !sheets.some((sheet) => sheet.name === asked))
    throw fail('inputInvalid', { field: 'sheet' })
  for (const sheet of asked === undefined ? sheets : sheets.filter((each) => each.name === asked)) {
    const rows: RawRow[] = []
    for await (const list of readSheetRows(handle, workbook, sheet.part, widest)) {
      rows.push(...list)
      if (rows.length >= lookedRows) break
    }
    if (rows.length > 0) return { sheet, rows: rows.slice(0, lookedRows) }
  }
  throw fail('fileEmpty', { name })
}
