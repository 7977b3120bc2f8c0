import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

// where there is one, a disk in memory: hundreds of small files, each written through to the disk, are most of the time otherwise
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder that is gone when the running test is. */
export function temporaryPlace(): string {
  const folder = mkdtempSync(join(root, 'ponte-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
