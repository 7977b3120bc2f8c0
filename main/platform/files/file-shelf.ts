import { createHash, randomUUID } from 'node:crypto'
import { copyFile, type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { fail } from '../../../preload/contract/failure.ts'
import type { FileShelf, ShelfFile } from '../../core/platform.ts'
import { fileFailure, withFileFailures } from './file-failure.ts'
import { mediaType, safeFileName } from './file-name.ts'
import { writeWholeFile } from './whole-file.ts'

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const pieceBytes = 1_048_576
// Long enough to resume an import after a holiday; a shelf is no archive.
const keptMilliseconds = 30 * 86_400_000

const Label = z.object({
  name: z.string(),
  type: z.string(),
  /** Bytes announced; null for a file that Ponte writes. */
  bytes: z.int().nullable(),
})
type Label = z.infer<typeof Label>

/**
 * Opens the shelf in a folder (made when missing) and clears it of files put there more than 30 days before `now`.
 * A file lies in a folder of its own under its id: `label.json` and `content`.
 * Fails with `folderNotWritable`, `diskFull`; unknown ids with `fileNotFound`.
 */
export async function openFileShelf(folder: string, now: number): Promise<FileShelf> {
  await withFileFailures(folder, () => mkdir(folder, { recursive: true }))
  await clear(folder, now)

  const placeOf = (id: string): string => {
    if (!isId.test(id)) throw fail('fileNotFound', { path: id })
    return join(folder, id)
  }
  const contentOf = (id: string): string => join(placeOf(id), 'content')
  const onFile = <T>(id: string, work: (path: string) => Promise<T>): Promise<T> =>
    withFileFailures(id, async () => work(contentOf(id)))

  async function make(name: string, type: string, bytes: number | null): Promise<ShelfFile> {
    const id = randomUUID()
    const label: Label = { name: safeFileName(name), type, bytes }
    await withFileFailures(folder, () => mkdir(join(folder, id)))
    try {
      await writeWholeFile(join(folder, id, 'label.json'), (file) => file.writeFile(JSON.stringify(label)))
      await writeWholeFile(contentOf(id), async () => undefined)
    } catch (error) {
      await rm(join(folder, id), { recursive: true, force: true }).catch(() => undefined)
      throw error
    }
    return { id, name: label.name, type, bytes: bytes ?? 0, path: contentOf(id) }
  }

  async function labelOf(id: string): Promise<Label> {
    const text = await withFileFailures(id, async () => readFile(join(placeOf(id), 'label.json'), 'utf8'))
    return Label.parse(JSON.parse(text))
  }

  return {
    begin: (name, bytes) => make(name, mediaType(name), bytes),
    async append(id, offset, data) {
      const { bytes } = await labelOf(id)
      await onFile(id, async (path) => {
        const file = await open(path, 'a')
        try {
          // Pieces come in order and once: a piece sent twice or lost shows here, not in the list.
          if ((await file.stat()).size !== offset) throw fail('inputInvalid', { field: 'offset' })
          if (bytes !== null && offset + data.length > bytes) throw fail('inputInvalid', { field: 'data' })
          await writeOrCut(file, data, offset)
        } finally {
          await file.close()
        }
      })
    },
    async take(path) {
      const size = await withFileFailures(path, async () => {
        const found = await stat(path)
        if (!found.isFile()) throw fail('fileKindUnknown', { name: basename(path) })
        return found.size
      })
      const file = await make(basename(path), mediaType(path), size)
      try {
        await withFileFailures(path, () => copyFile(path, file.path))
      } catch (error) {
        await rm(placeOf(file.id), { recursive: true, force: true })
        throw error
      }
      return file
    },
    place: (name, type) => make(name, type, null),
    async get(id) {
      const { name, type } = await labelOf(id)
      const { size } = await onFile(id, (path) => stat(path))
      return { id, name, type, bytes: size, path: contentOf(id) }
    },
    read: (id, offset, length) =>
      onFile(id, async (path) => {
        const file = await open(path, 'r')
        try {
          const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, offset)
          return buffer.subarray(0, bytesRead)
        } finally {
          await file.close()
        }
      }),
    discard: (id) => withFileFailures(id, async () => rm(placeOf(id), { recursive: true, force: true })),
    hash: (id) =>
      onFile(id, async (path) => {
        const hash = createHash('sha256')
        const file = await open(path, 'r')
        try {
          const buffer = new Uint8Array(pieceBytes)
          for (;;) {
            const { bytesRead } = await file.read(buffer, 0, pieceBytes)
            if (bytesRead === 0) return hash.digest('hex')
            hash.update(buffer.subarray(0, bytesRead))
          }
        } finally {
          await file.close()
        }
      }),
  }
}

/** A full disk may take half a piece; cutting it off lets the same piece be sent again. */
async function writeOrCut(file: FileHandle, data: Uint8Array, offset: number): Promise<void> {
  try {
    await file.writeFile(data)
  } catch (error) {
    await file.truncate(offset).catch(() => undefined)
    throw error
  }
}

async function clear(folder: string, now: number): Promise<void> {
  for (const id of await readdir(folder)) {
    if (!isId.test(id)) continue
    const place = join(folder, id)
    try {
      if ((await stat(place)).mtimeMs < now - keptMilliseconds) await rm(place, { recursive: true, force: true })
    } catch (error) {
      // Another start may have cleared it meanwhile.
      const failure = fileFailure(error, place)
      if (!(failure instanceof Error && 'code' in failure && failure.code === 'fileNotFound')) throw failure
    }
  }
}
