import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure, fail } from '../../../preload/contract/failure.ts'
import type { WorkspaceCopy, WorkspaceFiles } from '../../core/platform.ts'
import { applicationId, type Migration } from '../../core/schema/migrations.ts'
import { claim } from './claim.ts'
import { connect, openSqlite } from './connect.ts'
import { asFailure } from './sqlite-failure.ts'

/** Workspace files on this computer's disk. */
export function workspaceFiles(options: {
  readonly migrations: readonly Migration[]
  readonly copiesFolder: string
  readonly now: () => number
}): WorkspaceFiles {
  const known = options.migrations.at(-1)?.version ?? 0
  return {
    exists: (path) => existsSync(path),
    bytes: (path) => (existsSync(path) ? statSync(path).size : 0),
    join,
    remove: (path) => {
      for (const end of ['', '-wal', '-shm', '-owner']) rmSync(`${path}${end}`, { force: true })
    },
    create: async (path, meta) => {
      if (existsSync(path)) throw fail('workspaceExists', { path })
      makeFolder(dirname(path))
      const sqlite = openSqlite(path)
      sqlite.exec(`BEGIN; PRAGMA application_id = ${applicationId}`)
      for (const step of options.migrations) sqlite.exec(step.sql)
      const put = sqlite.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
      for (const [key, value] of Object.entries(meta)) put.run(key, value)
      sqlite.exec(`PRAGMA user_version = ${known}; COMMIT`)
      sqlite.close()
    },
    open: async (path) => {
      const version = await readVersion(path, known)
      const owner = claim(`${path}-owner`, () => fail('workspaceLocked', { path }))
      try {
        checkContent(path)
        if (version < known) migrate(path, version, options)
        const database = connect(path)
        return {
          database,
          release: async () => {
            await database.close()
            owner.release()
            rmSync(`${path}-owner`, { force: true })
          },
        }
      } catch (error) {
        owner.release()
        throw error
      }
    },
    copy: (from, to) => {
      if (existsSync(to)) throw fail('workspaceExists', { path: to })
      makeFolder(dirname(to))
      checkedCopy(from.path, to)
    },
    copiesOf: (path) => copiesOf(path, options.copiesFolder),
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw fail('folderNotWritable', { path: folder }, { cause })
  }
}

/** Reads the file's own header without SQLite, so that a file of a later Ponte is not touched in any way. */
async function readVersion(path: string, known: number): Promise<number> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (cause) {
    throw fail('workspaceNotFound', { path }, { cause })
  }
  try {
    const header = Buffer.alloc(100)
    const { bytesRead } = await file.read(header, 0, 100, 0)
    if (bytesRead === 0) throw fail('workspaceDamaged', { path })
    if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw fail('workspaceNotPonte', { path })
    if (bytesRead < 100) throw fail('workspaceDamaged', { path })
    if (header.readUInt32BE(68) !== applicationId) throw fail('workspaceNotPonte', { path })
    const version = header.readUInt32BE(60)
    if (version > known) throw fail('workspaceFuture', { path, version, known })
    const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
    const pages = header.readUInt32BE(28)
    const { size } = await file.stat()
    // pages still waiting in the write-ahead log are not counted here, so a shorter file has lost some
    if (size < pages * pageBytes) throw fail('workspaceDamaged', { path })
    return version
  } finally {
    await file.close()
  }
}

// 32 MB are checked whole in under 100 ms; larger files are checked before each copy instead of at each start
const wholeCheckBytes = 32_000_000

function checkContent(path: string): void {
  const sqlite = openSqlite(path)
  try {
    sqlite.prepare('SELECT count(*) FROM meta').get()
    if (statSync(path).size <= wholeCheckBytes) assertSound(sqlite, path)
  } catch (error) {
    throw error instanceof Failure ? error : asFailure(error, path)
  } finally {
    sqlite.close()
  }
}

function assertSound(sqlite: ReturnType<typeof openSqlite>, path: string): void {
  const answer = sqlite.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined
  if (answer?.quick_check !== 'ok') throw fail('workspaceDamaged', { path })
}

function migrate(
  path: string,
  from: number,
  options: { readonly migrations: readonly Migration[]; readonly copiesFolder: string; readonly now: () => number },
): void {
  makeFolder(options.copiesFolder)
  const stamp = new Date(options.now()).toISOString().replaceAll(/[:.]/g, '-')
  checkedCopy(path, join(options.copiesFolder, `${basename(path, '.ponte')}.v${from}.${stamp}.ponte`))
  const sqlite = openSqlite(path)
  try {
    for (const step of options.migrations) {
      if (step.version <= from) continue
      sqlite.exec('BEGIN IMMEDIATE')
      sqlite.exec(step.sql)
      sqlite.exec(`PRAGMA user_version = ${step.version}`)
      sqlite.exec('COMMIT')
    }
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw asFailure(error, path)
  } finally {
    sqlite.close()
  }
}

/** VACUUM INTO a temporary name, checked, then renamed: a copy that is there is a good one. */
function checkedCopy(from: string, to: string): void {
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  try {
    const source = openSqlite(from)
    source.prepare('VACUUM INTO ?').run(partial)
    source.close()
    const copy = openSqlite(partial, { readOnly: true })
    assertSound(copy, from)
    copy.close()
    renameSync(partial, to)
  } catch (error) {
    rmSync(partial, { force: true })
    throw asFailure(error, to)
  }
}

function copiesOf(path: string, folder: string): WorkspaceCopy[] {
  if (!existsSync(folder)) return []
  const name = basename(path, '.ponte')
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.ponte'))
    .map((file) => {
      const copy = join(folder, file)
      const { mtimeMs, size } = statSync(copy)
      return { path: copy, at: Math.round(mtimeMs), bytes: size }
    })
    .toSorted((a, b) => b.at - a.at)
}
