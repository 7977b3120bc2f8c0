import type { SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Kysely over one `node:sqlite` connection. Statements are prepared once per text. */
export function sqliteDialect(statement: (sql: string) => StatementSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(statement),
    createIntrospector: (database: Kysely<unknown>) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function sqliteDriver(statement: (sql: string) => StatementSync): Driver {
  const connection: DatabaseConnection = {
    executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      // synchronous inside: nothing can slip in between two statements of `atomically`
      const prepared = statement(query.sql)
      const values = query.parameters as readonly SQLInputValue[]
      if (prepared.columns().length > 0) return Promise.resolve({ rows: prepared.all(...values) as R[] })
      const { changes, lastInsertRowid } = prepared.run(...values)
      return Promise.resolve({
        rows: [],
        numAffectedRows: BigInt(changes),
        insertId: BigInt(lastInsertRowid),
      })
    },
    // SQLite answers are read whole; Kysely asks for the method
    streamQuery(): AsyncIterableIterator<never> {
      throw new Error('queries are not streamed; use prepare().iterate()')
    },
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => Promise.reject(new Error('use atomically() for a transaction')),
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}
