import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import { fileFailure } from '../../platform/files/file-failure.ts'

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed. What stood there before stays untouched until
 * the new content is safe. Fails with `diskFull`, `folderNotWritable`, and `targetNotEmpty` where the name belongs to a folder or device.
 */
export async function writeWhole(path: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const target = await realTarget(path)
  const temporary = `${target}.${process.pid}.part`
  try {
    const file = await open(temporary, 'wx')
    try {
      for await (const text of texts) await file.appendFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw writeFailure(error, path)
  }
}

/** Behind a link lies the file that is meant. Anything but a file would be destroyed by the renaming. */
async function realTarget(path: string): Promise<string> {
  try {
    const target = await realpath(path)
    if ((await stat(target)).isFile()) return target
  } catch {
    return path
  }
  throw fail('targetNotEmpty', { path })
}

/** A folder that is missing is one that nobody can write to. */
export function writeFailure(error: unknown, path: string): unknown {
  const failure = fileFailure(error, path)
  const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  return isMissing ? fail('folderNotWritable', { path }, { cause: error }) : failure
}
