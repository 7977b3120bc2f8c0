import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { Kysely } from 'kysely'
import type { Database, SqlValue, Statement } from '../../core/platform.ts'
import type { WorkspaceTables } from '../../core/schema/tables.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { asFailure, isConstraint } from './sqlite-failure.ts'

// 3.51.3: the first with the fix for the WAL reset race that can damage a file used by two connections
const oldestSqlite = [3, 51, 3] as const

/** One connection to a workspace file that is already there and has its tables. */
export function connect(path: string): Database {
  const sqlite = openSqlite(path)
  const statements = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const made = guard(path, () => sqlite.prepare(sql))
    statements.set(sql, made)
    return made
  }
  const query = new Kysely<WorkspaceTables>({ dialect: sqliteDialect((sql) => guarded(path, statement(sql))) })
  return {
    path,
    query,
    prepare: (sql) =>
      // one that is iterated stays open between two rows, so it is nobody else's
      portStatement(path, statement(sql), () => guard(path, () => sqlite.prepare(sql))),
    atomically: (work) => (sqlite.isTransaction ? work() : atomically(path, sqlite, work)),
    isConstraint,
    close: async () => {
      await query.destroy()
      statements.clear()
      sqlite.close()
    },
  }
}

interface OpenOptions {
  readonly readOnly?: boolean
  /** Nobody writes to the file meanwhile: it is read without locks and without files beside it. */
  readonly immutable?: boolean
  /** Milliseconds to wait for another connection. */
  readonly wait?: number
}

/** Opens with everything a workspace needs set: WAL, full sync, foreign keys, a wait for the other connection. */
export function openSqlite(
  path: string,
  { readOnly = false, immutable = false, wait = 5000 }: OpenOptions = {},
): DatabaseSync {
  return guard(path, () => {
    const place = immutable ? `${pathToFileURL(path).href}?immutable=1` : path
    const sqlite = new DatabaseSync(place, { readOnly, timeout: wait })
    try {
      assertNewEnough(sqlite)
      if (!readOnly) sqlite.exec(settings)
      return sqlite
    } catch (error) {
      sqlite.close()
      throw error
    }
  })
}

const settings = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'cache_size = -65536',
  'wal_autocheckpoint = 8000',
]
  .map((setting) => `PRAGMA ${setting};`)
  .join(' ')

function assertNewEnough(sqlite: DatabaseSync): void {
  const { version } = sqlite.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  const parts = version.split('.').map(Number)
  const newEnough = oldestSqlite.every((_, index) => compare(parts, index) >= 0)
  if (!newEnough) throw new Error(`SQLite ${version} is too old`)
}

function compare(parts: readonly number[], upTo: number): number {
  for (let index = 0; index <= upTo; index += 1) {
    const difference = (parts[index] ?? 0) - (oldestSqlite[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function atomically<T>(path: string, sqlite: DatabaseSync, work: () => T): T {
  guard(path, () => sqlite.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON'))
  try {
    const answer = work()
    guard(path, () => sqlite.exec('COMMIT'))
    return answer
  } catch (error) {
    // a full disk may already have rolled back
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

function portStatement(path: string, prepared: StatementSync, own: () => StatementSync): Statement {
  const values = (given: readonly SqlValue[]) => given as SQLInputValue[]
  return {
    run: (...given) =>
      guard(path, () => {
        const { changes, lastInsertRowid } = prepared.run(...values(given))
        return { changes: Number(changes), lastId: Number(lastInsertRowid) }
      }),
    all: <R>(...given: readonly SqlValue[]) => guard(path, () => prepared.all(...values(given)) as R[]),
    get: <R>(...given: readonly SqlValue[]) => guard(path, () => prepared.get(...values(given)) as R | undefined),
    one: <R>(...given: readonly SqlValue[]) => {
      const row = guard(path, () => prepared.get(...values(given)) as R | undefined)
      if (row === undefined) throw new Error('a row that is always there is not')
      return row
    },
    iterate: <R>(...given: readonly SqlValue[]) =>
      guard(path, () => own().iterate(...values(given)) as IterableIterator<R>),
  }
}

function guarded(path: string, prepared: StatementSync): StatementSync {
  return new Proxy(prepared, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => guard(path, () => Reflect.apply(member, target, given) as unknown)
    },
  })
}

function guard<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asFailure(error, path)
  }
}
