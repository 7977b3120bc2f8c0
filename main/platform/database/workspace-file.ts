import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { OpenWorkspace, WorkspaceFiles } from '../../core/platform.ts'
import { applicationId, type Migration } from '../../core/schema/migrations.ts'
import { checkWorkspace } from './check-workspace.ts'
import { claim } from './claim.ts'
import { connect, openSqlite } from './connect.ts'
import { migrate } from './migrate.ts'
import { asFailure } from './sqlite-failure.ts'
import { checkedCopy, copiesOf, copyPath, makeFolder } from './workspace-copies.ts'

interface Options {
  readonly migrations: readonly Migration[]
  readonly copiesFolder: string
  readonly now: () => number
}

/** Workspace files on this computer's disk. */
export function workspaceFiles(options: Options): WorkspaceFiles {
  return {
    exists: (path) => existsSync(path),
    bytes: (path) => (existsSync(path) ? statSync(path).size : 0),
    join: (folder, name) => resolve(folder, name),
    remove: (path) => {
      for (const end of ['', '-wal', '-shm', '-owner']) rmSync(`${path}${end}`, { force: true })
    },
    create: (path, meta) => create(path, meta, options.migrations),
    open: (path) => open(path, options),
    copy: (from, to) => {
      const target = to ?? copyPath(from.path, options.copiesFolder, options.now())
      if (existsSync(target)) throw fail('workspaceExists', { path: target })
      makeFolder(dirname(target))
      checkedCopy(from.path, target)
      return target
    },
    copiesOf: (path) => copiesOf(path, options.copiesFolder),
  }
}

/** Under a temporary name until it is whole. */
async function create(
  path: string,
  meta: Readonly<Record<string, string>>,
  migrations: readonly Migration[],
): Promise<void> {
  if (existsSync(path)) throw fail('workspaceExists', { path })
  makeFolder(dirname(path))
  const partial = `${path}.partial`
  rmSync(partial, { force: true })
  const sqlite = openSqlite(partial)
  try {
    sqlite.exec(`BEGIN; PRAGMA application_id = ${applicationId}`)
    for (const step of migrations) sqlite.exec(step.sql)
    const put = sqlite.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
    for (const [key, value] of Object.entries(meta)) put.run(key, value)
    sqlite.exec(`PRAGMA user_version = ${newest(migrations)}; COMMIT`)
    sqlite.close()
    renameSync(partial, path)
  } catch (error) {
    if (sqlite.isOpen) sqlite.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${partial}${end}`, { force: true })
    throw asFailure(error, path)
  }
}

async function open(path: string, { migrations, copiesFolder, now }: Options): Promise<OpenWorkspace> {
  if (!existsSync(path)) throw fail('workspaceNotFound', { path })
  const ownerPath = `${path}-owner`
  const owner = claim(ownerPath, () => fail('workspaceLocked', { path }))
  const release = () => {
    owner.release()
    try {
      rmSync(ownerPath, { force: true })
    } catch {
      // Windows keeps it while the next owner has it open
    }
  }
  try {
    const version = await checkWorkspace(path, newest(migrations))
    assertFree(path)
    if (version < newest(migrations)) {
      makeFolder(copiesFolder)
      checkedCopy(path, copyPath(path, copiesFolder, now(), version))
      migrate(path, version, migrations)
    }
    const database = connect(path)
    return {
      database,
      release: async () => {
        await database.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

const newest = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** Another program may be writing in the file: told at once, not when a person saves something. */
function assertFree(path: string): void {
  const sqlite = openSqlite(path, { wait: 500 })
  try {
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK')
  } catch (error) {
    throw asFailure(error, path)
  } finally {
    sqlite.close()
  }
}
