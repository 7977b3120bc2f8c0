import type { FileHandle } from 'node:fs/promises'
import { PassThrough, pipeline, type Transform } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { fail } from '../../../preload/contract/failure.ts'
import type { ZipEntry } from './zip-directory.ts'

const pieceBytes = 262_144

/**
 * The content of one part of a zip file, piece by piece; `onRead` hears how many packed bytes are done.
 * Fails with `fileDamaged` when the content is broken, and with `fileUnsafe` when it is larger than the directory said.
 */
export async function* readZipPart(
  handle: FileHandle,
  entry: ZipEntry,
  name: string,
  onRead: (packedBytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const local = await handle.read(new Uint8Array(30), 0, 30, entry.offset)
  const view = new DataView(local.buffer.buffer)
  if (local.bytesRead < 30 || view.getUint32(0, true) !== 0x04034b50) throw fail('fileDamaged', { name })
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const unpack: Transform = entry.isDeflated ? createInflateRaw({ chunkSize: pieceBytes }) : new PassThrough()
  // The failure arrives at the loop below as well; the callback only keeps it from being thrown twice.
  pipeline(readPacked(handle, start, entry.packed, onRead), unpack, () => undefined)
  let unpacked = 0
  let crc = 0
  try {
    for await (const piece of unpack as AsyncIterable<Uint8Array>) {
      unpacked += piece.length
      if (unpacked > entry.unpacked) throw fail('fileUnsafe', { name })
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw fail('fileDamaged', { name }, { cause: error })
    }
    throw error
  } finally {
    unpack.destroy()
  }
  if (unpacked !== entry.unpacked || crc !== entry.crc) throw fail('fileDamaged', { name })
}

async function* readPacked(
  handle: FileHandle,
  start: number,
  bytes: number,
  onRead: (packedBytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < bytes; ) {
    const length = Math.min(pieceBytes, bytes - done)
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, start + done)
    if (bytesRead === 0) return
    done += bytesRead
    onRead(done)
    yield buffer.subarray(0, bytesRead)
  }
}
