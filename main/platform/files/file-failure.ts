import { basename } from 'node:path'
import { Failure, fail } from '../../../preload/contract/failure.ts'

/** The failure a person can act on behind an error of the file system; what has no word of its own stays as it is. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return fail('fileNotFound', { path }, { cause: error })
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('diskFull', {}, { cause: error })
    // EBUSY is what Windows answers while a spreadsheet program has the file open.
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return fail('folderNotWritable', { path }, { cause: error })
    case 'EISDIR':
      return fail('fileKindUnknown', { name: basename(path) }, { cause: error })
    case 'EIO':
      return fail('fileDamaged', { name: basename(path) }, { cause: error })
    default:
      return error
  }
}

/** Runs work on a file; errors of the file system come out as failures. */
export async function withFileFailures<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileFailure(error, path)
  }
}
