import { dirname } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'

// primary result codes of SQLite: https://sqlite.org/rescode.html
const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
}

/** Turns what SQLite throws into a failure of the list; anything else passes unchanged. */
export function asFailure(error: unknown, path: string): unknown {
  const options = { cause: error }
  switch (primaryCode(error)) {
    case codes.busy:
    case codes.locked:
      return fail('workspaceLocked', { path }, options)
    case codes.readOnly:
    case codes.cannotOpen:
      return fail('folderNotWritable', { path: dirname(path) }, options)
    case codes.corrupt:
    case codes.notADatabase:
      return fail('workspaceDamaged', { path }, options)
    case codes.full:
      return fail('diskFull', {}, options)
    default:
      return error
  }
}

/** Whether the tables refused what was written: unique, foreign key, check. */
export function isConstraint(error: unknown): boolean {
  return primaryCode(error) === codes.constraint
}

// the lowest byte of what SQLite calls an extended code; 0 is no error of SQLite
function primaryCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0
  return error.errcode & 0xff
}
