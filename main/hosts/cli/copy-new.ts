import { constants, copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import { writeFailure } from './write-whole.ts'

/** Copies a file to a name that is still free and answers it. Fails with `targetNotEmpty`, `folderNotWritable`, `diskFull`. */
export async function copyNew(from: string, to: string): Promise<string> {
  if (await isCopied(from, to)) return to
  throw fail('targetNotEmpty', { path: to })
}

/** The same under the first free name: `staff.refused.csv`, `staff.refused-2.csv`, … */
export async function copyNumbered(from: string, folder: string, base: string, extension: string): Promise<string> {
  for (let number = 1; ; number++) {
    const to = join(folder, `${base}${number === 1 ? '' : `-${number}`}${extension}`)
    if (await isCopied(from, to)) return to
  }
}

async function isCopied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw writeFailure(error, to)
  }
}
