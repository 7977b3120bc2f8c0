import { DatabaseSync } from 'node:sqlite'
import type { Failure } from '../../../preload/contract/failure.ts'
import { asFailure } from './sqlite-failure.ts'

/**
 * Claims `path` (a small file of its own) for this process until `release`.
 * The operating system drops the lock when a process dies, however it dies, so nothing stale is ever left.
 * Throws `taken` when another process has it.
 */
export function claim(path: string, taken: () => Failure): { release(): void } {
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw asFailure(error, path)
  }
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const failure = asFailure(error, path)
    throw isLocked(failure) ? taken() : failure
  }
  return {
    release: () => {
      lock.close()
    },
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'workspaceLocked'
}
