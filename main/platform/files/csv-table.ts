import type { FileHandle } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { FileShape, OpenTable, RawRow } from '../../core/platform.ts'
import { findDialect } from './csv-dialect.ts'
import { createCsvTokenizer } from './csv-tokenizer.ts'
import { createEncodingScan } from './encoding-scan.ts'
import { withFileFailures } from './file-failure.ts'
import { markedEncoding, unmarkedUtf16 } from './file-kind.ts'
import { isHeaderAgain, type NamesKnown } from './find-header.ts'
import { unmarkFormula } from './formula-mark.ts'

// Large enough that calls cost nothing, small enough that one piece is read in a few milliseconds.
const pieceBytes = 262_144
const scanBytes = 1_048_576
const apostrophe = 39
// The longest row that is read whole, over the pieces it may lie in.
const piecesOfRow = 6

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
  const { handle, name, bytes } = source
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
    const width = shape.header.length
    position = 0
    let batch: RawRow[] = []
    let piecesSinceMark = Number.POSITIVE_INFINITY
    for await (const piece of pieces(source)) {
      position += piece.length
      const isLast = position >= bytes
      const text = decoder.decode(piece, { stream: !isLast })
      piecesSinceMark = text.includes("'") ? 0 : piecesSinceMark + 1
      const mayHaveMarks = piecesSinceMark <= piecesOfRow
      for (const row of tokenizer.read(text, isLast)) {
        if (row.row <= from || isHeaderAgain(row, shape.header)) continue
        batch.push(fitted(mayHaveMarks ? unmarked(row) : row, width))
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
  if (cells.length <= width) return row
  const isShifted = cells.slice(width).some((cell) => cell.trim() !== '')
  if (isShifted) return { ...row, problem: row.problem ?? 'rowTooLong' }
  return { ...row, cells: cells.slice(0, width) }
}

function unmarked(row: RawRow): RawRow {
  return row.cells.some((cell) => cell.charCodeAt(0) === apostrophe)
    ? { ...row, cells: row.cells.map(unmarkFormula) }
    : row
}

/** The bytes of the file; the next piece is read while the one given out is worked on. Each is good until the next is asked for. */
async function* pieces({ handle, path, name, bytes }: Source): AsyncGenerator<Uint8Array> {
  let [buffer, other] = [new Uint8Array(pieceBytes), new Uint8Array(pieceBytes)]
  let next = readAt(handle, 0, buffer)
  for (let position = 0; position < bytes; ) {
    const piece = await withFileFailures(path, () => next)
    if (piece.length === 0) throw fail('fileDamaged', { name })
    position += piece.length
    if (position < bytes) {
      ;[buffer, other] = [other, buffer]
      next = readAt(handle, position, buffer)
      // Whoever stops early never hears of a failure of the piece after.
      next.catch(() => undefined)
    }
    yield piece
  }
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
