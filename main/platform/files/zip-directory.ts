import type { FileHandle } from 'node:fs/promises'
import { type Failure, fail } from '../../../preload/contract/failure.ts'

/** One part of a zip file, as its directory says. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  readonly offset: number
}

// The limits of a planner's workbook: a real one has some twenty parts and packs to a tenth.
const mostEntries = 1000
const mostRatio = 100
const mostMegabytes = 512
// Below this a high ratio harms nobody, and tiny parts of one repeated letter do occur.
const smallBytes = 1_048_576
const mostDirectoryBytes = 4_194_304

const endMark = 0x06054b50
const entryMark = 0x02014b50
const wideEndMark = 0x06064b50
const wideLocatorMark = 0x07064b50
const inWideField = 0xffffffff

interface Place {
  readonly count: number
  readonly offset: number
  readonly bytes: number
}

/**
 * Reads the directory of a zip file, by name, without unpacking anything.
 * Fails with `fileDamaged`, `fileUnsafe` (too many parts, packed more than a hundredfold, parts outside the file) and `fileTooLarge`.
 */
export async function readZipDirectory(
  handle: FileHandle,
  fileBytes: number,
  name: string,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const damaged = (): Failure => fail('fileDamaged', { name })
  const place = await findDirectory(handle, fileBytes, damaged)
  if (place.count > mostEntries || place.bytes > mostDirectoryBytes) throw fail('fileUnsafe', { name })
  if (place.offset + place.bytes > fileBytes) throw damaged()
  const view = await readView(handle, place.offset, place.bytes)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let index = 0; index < place.count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw damaged()
    const entry = readEntry(view, at, nameLength, extraLength, damaged)
    if (entries.has(entry.name)) throw fail('fileUnsafe', { name })
    entries.set(entry.name, entry)
    at = next
  }
  checkSizes([...entries.values()], fileBytes, name)
  return entries
}

function checkSizes(entries: readonly ZipEntry[], fileBytes: number, name: string): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const isBomb = ({ packed, unpacked }: { readonly packed: number; readonly unpacked: number }): boolean =>
    unpacked > smallBytes && unpacked > packed * mostRatio
  if (isBomb({ packed: fileBytes, unpacked }) || entries.some(isBomb)) throw fail('fileUnsafe', { name })
  if (unpacked > mostMegabytes * 1024 * 1024) throw fail('fileTooLarge', { name, limit: mostMegabytes })
}

function readEntry(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  damaged: () => Failure,
): ZipEntry {
  const method = view.getUint16(at + 10, true)
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  if (isEncrypted || (method !== 0 && method !== 8)) throw damaged()
  let packed = view.getUint32(at + 20, true)
  let unpacked = view.getUint32(at + 24, true)
  let offset = view.getUint32(at + 42, true)
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  if (packed === inWideField || unpacked === inWideField || offset === inWideField) {
    const wide = wideField(view, at + 46 + nameLength, extraLength)
    const take = (value: number): number => {
      if (value !== inWideField) return value
      const taken = wide.shift()
      if (taken === undefined) throw damaged()
      return taken
    }
    unpacked = take(unpacked)
    packed = take(packed)
    offset = take(offset)
  }
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/')
  return { name, isDeflated: method === 8, packed, unpacked, crc: view.getUint32(at + 16, true), offset }
}

/** The 64-bit values of a ZIP64 extra field, in their order. */
function wideField(view: DataView, from: number, length: number): number[] {
  const end = from + length
  for (let at = from; at + 4 <= end; ) {
    const bytes = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      const values: number[] = []
      for (let value = at + 4; value + 8 <= Math.min(at + 4 + bytes, end); value += 8) {
        values.push(Number(view.getBigUint64(value, true)))
      }
      return values
    }
    at += 4 + bytes
  }
  return []
}

async function findDirectory(handle: FileHandle, fileBytes: number, damaged: () => Failure): Promise<Place> {
  // The end record is 22 bytes and a comment of at most 64 Ki.
  const from = Math.max(0, fileBytes - 65_557)
  const tail = await readView(handle, from, fileBytes - from)
  let at = tail.byteLength - 22
  while (at >= 0 && tail.getUint32(at, true) !== endMark) at--
  if (at < 0) throw damaged()
  const count = tail.getUint16(at + 10, true)
  const bytes = tail.getUint32(at + 12, true)
  const offset = tail.getUint32(at + 16, true)
  if (count !== 0xffff && bytes !== inWideField && offset !== inWideField) return { count, bytes, offset }
  if (at < 20 || tail.getUint32(at - 20, true) !== wideLocatorMark) throw damaged()
  const wideAt = Number(tail.getBigUint64(at - 12, true))
  if (wideAt + 56 > fileBytes) throw damaged()
  const wide = await readView(handle, wideAt, 56)
  if (wide.getUint32(0, true) !== wideEndMark) throw damaged()
  return {
    count: Number(wide.getBigUint64(32, true)),
    bytes: Number(wide.getBigUint64(40, true)),
    offset: Number(wide.getBigUint64(48, true)),
  }
}

async function readView(handle: FileHandle, position: number, length: number): Promise<DataView> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position)
  return new DataView(buffer.buffer, 0, bytesRead)
}
