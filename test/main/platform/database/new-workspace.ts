import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../../../preload/contract/failure.ts'
import { type Migration, migrations } from '../../../../main/core/schema/migrations.ts'
import { workspaceFiles } from '../../../../main/platform/database/workspace-file.ts'
import { temporaryPlace } from '../../temporary-place.ts'

/** A new workspace in a folder of its own. */
export async function ready(steps: readonly Migration[] = migrations) {
  const folder = temporaryPlace()
  const copiesFolder = join(folder, 'copies')
  const files = workspaceFiles({ migrations: steps, copiesFolder, now: () => Date.UTC(2026, 10, 20) })
  const path = join(folder, 'mine.ponte')
  await files.create(path, { name: 'Mine', practice: '0' })
  return { folder, copiesFolder, files, path }
}

/** What the work is refused with. */
export const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: unknown) => error as Failure,
  )

/** Everything in a folder, to the byte. */
export const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  )
