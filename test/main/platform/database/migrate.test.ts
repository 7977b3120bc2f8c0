import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Migration, migrations } from '../../../../main/core/schema/migrations.ts'
import { workspaceFiles } from '../../../../main/platform/database/workspace-file.ts'
import { failureOf, ready } from './new-workspace.ts'

describe('an older workspace', () => {
  const later = (sql: string): readonly Migration[] => [
    ...migrations,
    { version: 2, sql: 'CREATE TABLE second (no INTEGER PRIMARY KEY) STRICT;' },
    { version: 3, sql },
  ]
  const filesWith = (folder: string, steps: readonly Migration[]) =>
    workspaceFiles({ migrations: steps, copiesFolder: join(folder, 'copies'), now: () => Date.UTC(2026, 10, 20) })

  it('is copied, checked and brought up to date, once', async () => {
    const { path, folder, files } = await ready()
    const newer = filesWith(folder, later('INSERT INTO second (no) VALUES (7);'))
    for (const _ of [1, 2]) {
      const { database, release } = await newer.open(path)
      expect(database.prepare('SELECT no FROM second').all()).toEqual([{ no: 7 }])
      expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 3 })
      await release()
    }
    const [copy, ...more] = newer.copiesOf(path)
    expect(more).toEqual([])
    expect(basename(copy?.path ?? '')).toBe('mine.v1.2026-11-20T00-00-00-000Z.ponte')
    // the copy still is what the older Ponte can work with; the file itself is not
    await (await files.open(copy?.path ?? '')).release()
    expect(await failureOf(files.open(path))).toMatchObject({
      code: 'workspaceFuture',
      details: { version: 3, known: 1 },
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
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'second'").get()).toBeUndefined()
    await release()
    expect(readFileSync(path, 'base64')).toBe(before)
  })
})
