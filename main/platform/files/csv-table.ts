import type { FileHandle } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { FileShape, OpenTable, RawRow } from '../../core/platform.ts'
import { findDialect } from './csv-dialect.ts'
import { createCsvTokenizer } from './csv-tokenizer.ts'
import { createEncodingScan } from './encoding-scan.ts'
import { withFileFailures } from './file-failure.ts'
import { markedEncoding, unmarkedUtf16 } from './file-kind.ts'
import type { NamesKnown } from './find-header.ts'
import { unmarkFormula } from './formula-mark.ts'

// Large enough that calls cost nothing, small enough that one piece is read in a few milliseconds.
const pieceBytes = 262_144
const scanBytes = 1_048_576

interface Source {
  readonly handle: FileHandle
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** Opens a delimited text: finds encoding, delimiter and header. Fails with `fileBinary`, `fileEmpty`, `fileHeaderMissing`. */
export async function openCsvTable(
  source: Source,
  head: Uint8Array,
  options: ReadOptions,
  names: NamesKnown,
): Promise<OpenTable> {
  const { handle, path, name, bytes } = source
  const encoding = options.encoding ?? markedEncoding(head) ?? unmarkedUtf16(head) ?? (await scanEncoding(source))
  const first = await readAt(handle, 0, new Uint8Array(pieceBytes))
  const text = new TextDecoder(encoding).decode(first, { stream: true })
  if (text.trim() === '') throw fail(bytes > first.length ? 'fileHeaderMissing' : 'fileEmpty', { name })
  const dialect = findDialect(text, first.length >= bytes, names, options.delimiter)
  const { delimiter, header, hasSeparatorLine } = dialect
  if (header === undefined) throw fail('fileHeaderMissing', { name })
  const shape: FileShape = {
    kind: 'csv',
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
    headerRow: header.row,
    header: header.cells.map(unmarkFormula),
  }
  let position = 0

  async function* batches({ size, after = 0 }: { readonly size: number; readonly after?: number }) {
    const tokenizer = createCsvTokenizer(delimiter, hasSeparatorLine ? 0 : 1)
    const decoder = new TextDecoder(encoding)
    const from = Math.max(after, shape.headerRow)
    const buffer = new Uint8Array(pieceBytes)
    let batch: RawRow[] = []
    for (position = 0; position < bytes; ) {
      const piece = await withFileFailures(path, () => readAt(handle, position, buffer))
      if (piece.length === 0) throw fail('fileDamaged', { name })
      position += piece.length
      const isLast = position >= bytes
      for (const row of tokenizer.read(decoder.decode(piece, { stream: !isLast }), isLast)) {
        if (row.row <= from) continue
        batch.push(fitted(row, shape.header.length))
        if (batch.length < size) continue
        yield batch
        batch = []
      }
    }
    if (batch.length > 0) yield batch
  }

  return {
    shape,
    batches,
    progress: () => position / bytes,
    close: () => handle.close(),
  }
}

/** Empty cells beyond the header are dropped; a filled one means that the row's cells are shifted. */
function fitted(row: RawRow, width: number): RawRow {
  const { cells } = row
  let marks = false
  for (const cell of cells) if (cell.charCodeAt(0) === 39) marks = true
  const plain = marks ? cells.map(unmarkFormula) : cells
  if (cells.length <= width) return marks ? { ...row, cells: plain } : row
  const isShifted = cells.slice(width).some((cell) => cell.trim() !== '')
  if (!isShifted) return { ...row, cells: plain.slice(0, width) }
  return { ...row, cells: plain, problem: row.problem ?? 'rowTooLong' }
}

async function scanEncoding({ handle, name, path, bytes }: Source): Promise<'utf-8' | 'windows-1252'> {
  const scan = createEncodingScan()
  const buffer = new Uint8Array(scanBytes)
  for (let at = 0; at < bytes; ) {
    const piece = await withFileFailures(path, () => readAt(handle, at, buffer))
    if (piece.length === 0) break
    scan.feed(piece)
    at += piece.length
  }
  const { encoding, hasZero } = scan.end()
  if (hasZero) throw fail('fileBinary', { name })
  return encoding
}

async function readAt(handle: FileHandle, position: number, buffer: Uint8Array): Promise<Uint8Array> {
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
  return buffer.subarray(0, bytesRead)
}
