import { existsSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { fail } from '../../../preload/contract/failure.ts'
import { applicationId } from '../../core/schema/migrations.ts'
import { openSqlite } from './connect.ts'
import { asFailure } from './sqlite-failure.ts'

/** What the first bytes of a workspace file say. */
interface Header {
  readonly version: number
  readonly isWal: boolean
}

/**
 * Whether a file is a workspace that this Ponte can work with; answers the version of its tables. Only reads: a file that is refused
 * stays as it is. Fails with `workspaceNotFound`, `workspaceNotPonte`, `workspaceFuture`, `workspaceDamaged`, `workspaceLocked`.
 */
export async function checkWorkspace(path: string, known: number): Promise<number> {
  const header = await readHeader(path)
  refuseFuture(path, header.version, known)
  const sqlite = openToRead(path, header)
  try {
    // what was written last may still be in the write-ahead log beside the file
    const { user_version: version } = sqlite.prepare('PRAGMA user_version').get() as { user_version: number }
    refuseFuture(path, version, known)
    if (!sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get())
      throw fail('workspaceDamaged', { path })
    if (statSync(path).size <= wholeCheckBytes) assertSound(sqlite, path)
    return version
  } catch (error) {
    throw asFailure(error, path)
  } finally {
    sqlite.close()
  }
}

// 32 MB are checked whole in under 100 ms; larger files are checked before each copy instead of at each start
const wholeCheckBytes = 32_000_000

export function assertSound(sqlite: DatabaseSync, path: string): void {
  const answer = sqlite.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined
  if (answer?.quick_check !== 'ok') throw fail('workspaceDamaged', { path })
}

function refuseFuture(path: string, version: number, known: number): void {
  if (version > known) throw fail('workspaceFuture', { path, version, known })
}

/** A file with nothing in its log is read as one that does not change: no lock and no files beside it. */
function openToRead(path: string, { isWal }: Header): DatabaseSync {
  return openSqlite(path, { readOnly: true, immutable: isWal && !hasLog(path), wait: 500 })
}

const hasLog = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0

/** Reads the file's own header without SQLite, so that a file of a later Ponte is not touched in any way. */
async function readHeader(path: string): Promise<Header> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (cause) {
    throw fail('workspaceNotFound', { path }, { cause })
  }
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw fail('workspaceNotPonte', { path })
    const header = Buffer.alloc(100)
    const { bytesRead } = await file.read(header, 0, 100, 0)
    if (bytesRead === 0) throw fail('workspaceDamaged', { path })
    // offsets: https://sqlite.org/fileformat.html#the_database_header
    const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
    if (!isSqlite) throw fail('workspaceNotPonte', { path })
    if (bytesRead < 100) throw fail('workspaceDamaged', { path })
    if (header.readUInt32BE(68) !== applicationId) throw fail('workspaceNotPonte', { path })
    const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
    const pages = header.readUInt32BE(28)
    // a kill while the log was being written back leaves a short file beside a log that makes it whole
    if (stat.size < pages * pageBytes && !hasLog(path)) throw fail('workspaceDamaged', { path })
    return { version: header.readUInt32BE(60), isWal: header.readUInt8(18) === 2 }
  } finally {
    await file.close()
  }
}
