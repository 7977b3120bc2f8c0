import { Failure, fail } from '../../../preload/contract/failure.ts'

// primary result codes of SQLite: https://sqlite.org/rescode.html
const codes = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 }

/** Turns what SQLite throws into a failure of the list; anything else passes unchanged. */
export function asFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error
  if (!('errcode' in error) || typeof error.errcode !== 'number') return error
  const options = { cause: error }
  switch (error.errcode & 0xff) {
    case codes.busy:
    case codes.locked:
      return fail('workspaceLocked', { path }, options)
    case codes.readOnly:
    case codes.cannotOpen:
      return fail('folderNotWritable', { path }, options)
    case codes.corrupt:
    case codes.notADatabase:
      return fail('workspaceDamaged', { path }, options)
    case codes.full:
      return fail('diskFull', {}, options)
    default:
      return error
  }
}
