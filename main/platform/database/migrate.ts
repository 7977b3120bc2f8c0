import { fail } from '../../../preload/contract/failure.ts'
import type { Migration } from '../../core/schema/migrations.ts'
import { openSqlite } from './connect.ts'
import { asFailure } from './sqlite-failure.ts'

/** Brings a workspace from a version of its tables to the last one: all steps and the version in one transaction, or nothing. */
export function migrate(path: string, from: number, migrations: readonly Migration[]): void {
  const sqlite = openSqlite(path)
  try {
    // a step may build a table anew under its old name; what hangs on it is looked at when all is done
    sqlite.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
    for (const { version, sql } of migrations) {
      if (version <= from) continue
      sqlite.exec(sql)
      sqlite.exec(`PRAGMA user_version = ${version}`)
    }
    if (sqlite.prepare('PRAGMA foreign_key_check').get()) throw fail('workspaceDamaged', { path })
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw asFailure(error, path)
  } finally {
    sqlite.close()
  }
}
