import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Migration, migrations } from '../../../../main/core/schema/migrations.ts'
import { workspaceFiles } from '../../../../main/platform/database/workspace-file.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import type { Database } from '../../../../main/core/platform.ts'
import { failureOf, ready } from './new-workspace.ts'

/** A change of the one integration as the first version wrote it down. */
function changeOf(database: Database, before: string, after: string): void {
  database
    .prepare(
      "INSERT INTO journal_step (no, at, by, operation, subject, things, import_no, undoable, undone) VALUES (1, 0, 'person', 'integrationChanged', '', 1, NULL, 1, 0)",
    )
    .run()
  database
    .prepare(
      "INSERT INTO journal_change (step_no, position, entity, key, before, after) VALUES (1, 0, 'integration', '1', ?, ?)",
    )
    .run(before, after)
}

describe('an older workspace', () => {
  const known = migrations.length
  const later = (sql: string): readonly Migration[] => [
    ...migrations,
    { version: known + 1, sql: 'CREATE TABLE second (no INTEGER PRIMARY KEY) STRICT;' },
    { version: known + 2, sql },
  ]
  const filesWith = (folder: string, steps: readonly Migration[]) =>
    workspaceFiles({ migrations: steps, copiesFolder: join(folder, 'copies'), now: () => Date.UTC(2026, 10, 20) })

  it('is copied, checked and brought up to date, once', async () => {
    const { path, folder, files } = await ready()
    const newer = filesWith(folder, later('INSERT INTO second (no) VALUES (7);'))
    for (const _ of [1, 2]) {
      const { database, release } = await newer.open(path)
      expect(database.prepare('SELECT no FROM second').all()).toEqual([{ no: 7 }])
      expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: known + 2 })
      await release()
    }
    const [copy, ...more] = newer.copiesOf(path)
    expect(more).toEqual([])
    expect(basename(copy?.path ?? '')).toBe(`mine.v${known}.2026-11-20T00-00-00-000Z.ponte`)
    // the copy still is what the older Ponte can work with; the file itself is not
    await (await files.open(copy?.path ?? '')).release()
    expect(await failureOf(files.open(path))).toMatchObject({
      code: 'workspaceFuture',
      details: { version: known + 2, known },
    })
  })

  it('may build a table anew that others hang on', async () => {
    const { path, folder, files } = await ready()
    const first = await files.open(path)
    first.database
      .prepare(
        "INSERT INTO integration (id, name, name_key, system, zone, way, state, created_at) VALUES ('i', 'I', 'i', 's', 'UTC', 'w', 'ready', 0)",
      )
      .run()
    first.database.prepare("INSERT INTO external_activity (id, integration_no, name) VALUES ('e', 1, 'E')").run()
    await first.release()
    const rebuild = `
      CREATE TABLE anew AS SELECT * FROM integration; DROP TABLE integration;
      CREATE TABLE integration (no INTEGER PRIMARY KEY, id TEXT) STRICT; INSERT INTO integration SELECT no, id FROM anew; DROP TABLE anew;`
    const { database, release } = await filesWith(folder, later(rebuild)).open(path)
    expect(database.prepare('SELECT * FROM integration').all()).toEqual([{ no: 1, id: 'i' }])
    await release()
  })

  it('keeps what can be undone when its tables get more columns', async () => {
    const { folder, path } = await ready()
    const first = filesWith(folder, migrations.slice(0, 1))
    const old = `${path}.old`
    await first.create(old, {})
    const before = await first.open(old)
    const row = { no: 1, id: 'i', name: 'New', name_key: 'new', system: 'five9', zone: 'UTC', way: 'w', state: 'ready' }
    const written = { ...row, created_at: 0 }
    const columns = Object.keys(written)
    before.database
      .prepare(`INSERT INTO integration (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...Object.values(written))
    changeOf(before.database, JSON.stringify({ ...written, name: 'Old', name_key: 'old' }), JSON.stringify(written))
    await before.release()
    const { database, release } = await filesWith(folder, migrations).open(old)
    undoStep(database)
    expect(database.prepare('SELECT name, settings FROM integration').all()).toEqual([{ name: 'Old', settings: null }])
    await release()
  })

  it.each([
    ['a step that fails', 'INSERT INTO nowhere VALUES (1);'],
    [
      'a step that tears what hangs together',
      'PRAGMA defer_foreign_keys = ON; DELETE FROM activity; INSERT INTO mapping VALUES (99, 99, 1);',
    ],
  ])('stays as it was after %s', async (_, sql) => {
    const { path, folder, files } = await ready()
    const before = readFileSync(path, 'base64')
    const newer = filesWith(folder, later(sql))
    await failureOf(newer.open(path))
    expect(newer.copiesOf(path)).toHaveLength(1)
    expect(existsSync(`${path}-owner`)).toBe(false)
    const { database, release } = await files.open(path)
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: known })
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'second'").get()).toBeUndefined()
    await release()
    expect(readFileSync(path, 'base64')).toBe(before)
  })
})
