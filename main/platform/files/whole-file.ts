import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withFileFailures } from './file-failure.ts'

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, synced, then renamed; replaces an earlier file.
 * Fails with `diskFull`, `folderNotWritable`, `fileNotFound` (no such folder); the temporary file is then gone.
 */
export async function writeWholeFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${randomUUID()}.part`)
  await withFileFailures(folder, async () => {
    try {
      const file = await open(temporary, 'wx')
      try {
        await write(file)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw error
    }
  })
}
