import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { applicationId, migrations } from '../../../../main/core/schema/migrations.ts'
import { connect } from '../../../../main/platform/database/connect.ts'
import { workspaceFiles } from '../../../../main/platform/database/workspace-file.ts'
import { holdLock } from './hold-lock.ts'
import { contentOf, failureOf, ready } from './new-workspace.ts'

describe('a new workspace', () => {
  it('is a file of its own kind with strict tables, and nothing beside it', async () => {
    const { path, folder } = await ready()
    expect(readdirSync(folder)).toEqual(['mine.ponte'])
    const header = readFileSync(path)
    expect(header.readUInt32BE(68)).toBe(applicationId)
    expect(header.readUInt32BE(60)).toBe(migrations.length)
    const database = new DatabaseSync(path, { readOnly: true })
    const tables = database
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
      .all()
    database.close()
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
  })

  it('replaces nothing, and leaves nothing when it cannot be made', async () => {
    const { files, path, folder } = await ready()
    const before = contentOf(folder)
    await expect(files.create(path, {})).rejects.toMatchObject({ code: 'workspaceExists', details: { path } })
    const broken = workspaceFiles({ migrations: [{ version: 1, sql: 'CREATE TABLE' }], copiesFolder: '', now: () => 0 })
    await expect(broken.create(join(folder, 'broken.ponte'), {})).rejects.toThrow(/incomplete/)
    await expect(files.create(join(path, 'inside.ponte'), {})).rejects.toMatchObject({ code: 'folderNotWritable' })
    expect(contentOf(folder)).toEqual(before)
  })
})

describe('an open workspace', () => {
  it('writes through to the disk, holds what hangs on what, and waits for the other connection', async () => {
    const { files, path } = await ready()
    const { database, release } = await files.open(path)
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get<object>() ?? {})[0] as unknown
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('busy_timeout')).toBe(5000)
    await release()
  })

  it('leaves one file when it is closed, and can be opened again', async () => {
    const { files, path, folder } = await ready()
    for (const value of ['1', '2']) {
      const { database, release } = await files.open(path)
      database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(value, value)
      await release()
      expect(readdirSync(folder)).toEqual(['mine.ponte'])
    }
  })

  it('is nobody else’s, in this process or another, also by another name for it', async () => {
    const { files, path, folder } = await ready()
    const { release } = await files.open(path)
    await expect(files.open(path)).rejects.toMatchObject({ code: 'workspaceLocked', details: { path } })
    await release()
    const other = await holdLock(`${path}-owner`, 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    await expect(files.open(path)).rejects.toMatchObject({ code: 'workspaceLocked' })
    other.kill('SIGKILL')
    await new Promise((resolve) => other.once('exit', resolve))
    await (await files.open(path)).release()
    expect(readdirSync(folder)).toEqual(['mine.ponte'])
  })

  it('is whole after its owner was killed in the middle of writing', async () => {
    const { files, path } = await ready()
    const writer = await holdLock(
      path,
      "PRAGMA journal_mode = WAL; INSERT INTO meta (key, value) VALUES ('kept', '1'); BEGIN; INSERT INTO meta (key, value) VALUES ('lost', '1')",
    )
    writer.kill('SIGKILL')
    await new Promise((resolve) => writer.once('exit', resolve))
    expect(existsSync(`${path}-wal`)).toBe(true)
    const { database, release } = await files.open(path)
    expect(database.prepare("SELECT key FROM meta WHERE key IN ('kept', 'lost')").all()).toEqual([{ key: 'kept' }])
    await release()
  })

  it('is whole when the log makes up for a file that was not yet written back', async () => {
    const { files, path, folder } = await ready()
    const { database, release } = await files.open(path)
    database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('big', 'x'.repeat(500_000))
    // as a kill leaves it while the log is written back: the first page already counts pages that are not there yet
    const copy = join(folder, 'cut.ponte')
    for (const end of ['', '-wal']) cpSync(`${path}${end}`, `${copy}${end}`)
    await release()
    const bytes = readFileSync(copy)
    bytes.writeUInt32BE(bytes.readUInt32BE(28) + 100, 28)
    writeFileSync(copy, bytes)
    const opened = await files.open(copy)
    expect(opened.database.prepare("SELECT length(value) AS length FROM meta WHERE key = 'big'").get()).toEqual({
      length: 500_000,
    })
    await opened.release()
  })
})

describe('a file that is refused stays as it is', () => {
  const spoil: Readonly<Record<string, readonly [code: string, (path: string) => void]>> = {
    'of a later Ponte': [
      'workspaceFuture',
      (path) => {
        const bytes = readFileSync(path)
        bytes.writeUInt32BE(99, 60)
        writeFileSync(path, bytes)
      },
    ],
    'cut short': ['workspaceDamaged', (path) => truncateSync(path, 20_000)],
    'cut in its header': ['workspaceDamaged', (path) => truncateSync(path, 50)],
    empty: ['workspaceDamaged', (path) => truncateSync(path, 0)],
    'with pages of garbage': [
      'workspaceDamaged',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0xab, 4096)
        writeFileSync(path, bytes)
      },
    ],
    'with one page of garbage, not in use at the start': [
      'workspaceDamaged',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0xab, bytes.length - 4096)
        writeFileSync(path, bytes)
      },
    ],
    'without its tables': [
      'workspaceDamaged',
      (path) => {
        const database = new DatabaseSync(path)
        database.exec('PRAGMA journal_mode = DELETE; DROP TABLE meta')
        database.close()
      },
    ],
    'of another program': [
      'workspaceNotPonte',
      (path) => {
        const database = new DatabaseSync(path)
        database.exec('PRAGMA journal_mode = DELETE; PRAGMA application_id = 7')
        database.close()
      },
    ],
    'of text': [
      'workspaceNotPonte',
      (path) => writeFileSync(path, 'a letter to somebody, longer than the header of a file'),
    ],
  }

  it.each(Object.entries(spoil))('%s', async (_, [code, work]) => {
    const { files, path, folder } = await ready()
    work(path)
    const before = contentOf(folder)
    expect(await failureOf(files.open(path))).toMatchObject({ code, details: { path } })
    expect(contentOf(folder)).toEqual(before)
  })

  it('of a later Ponte whose version is still in the log', async () => {
    const { files, path } = await ready()
    const writer = await holdLock(path, 'PRAGMA journal_mode = WAL; PRAGMA user_version = 99')
    writer.kill('SIGKILL')
    await new Promise((resolve) => writer.once('exit', resolve))
    const [file, log] = ['', '-wal'].map((end) => readFileSync(`${path}${end}`, 'base64'))
    expect(await failureOf(files.open(path))).toMatchObject({ code: 'workspaceFuture', details: { version: 99 } })
    expect(['', '-wal'].map((end) => readFileSync(`${path}${end}`, 'base64'))).toEqual([file, log])
  })

  it.each(['PRAGMA journal_mode = WAL; BEGIN EXCLUSIVE', 'PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE'])(
    'in which another program is writing (%s)',
    async (sql) => {
      const { files, path } = await ready()
      await holdLock(path, sql)
      const before = readFileSync(path, 'base64')
      expect(await failureOf(files.open(path))).toMatchObject({ code: 'workspaceLocked', details: { path } })
      expect(readFileSync(path, 'base64')).toBe(before)
      expect(existsSync(`${path}-owner`)).toBe(false)
    },
  )

  it('that is not there, or a folder', async () => {
    const { files, folder, path } = await ready()
    expect(await failureOf(files.open(join(folder, 'none.ponte')))).toMatchObject({ code: 'workspaceNotFound' })
    expect(await failureOf(files.open(join(path, 'none.ponte')))).toMatchObject({ code: 'workspaceNotFound' })
    mkdirSync(join(folder, 'folder.ponte'))
    expect(await failureOf(files.open(join(folder, 'folder.ponte')))).toMatchObject({ code: 'workspaceNotPonte' })
    symlinkSync(join(folder, 'gone'), join(folder, 'link.ponte'))
    expect(await failureOf(files.open(join(folder, 'link.ponte')))).toMatchObject({ code: 'workspaceNotFound' })
    expect(readdirSync(folder).toSorted()).toEqual(['folder.ponte', 'link.ponte', 'mine.ponte'])
  })
})

describe('a copy', () => {
  it('is a workspace with the same content, replaces nothing and leaves nothing half done', async () => {
    const { files, path, folder } = await ready()
    const { database, release } = await files.open(path)
    const target = join(folder, 'deep', 'copy.ponte')
    expect(files.copy(database, target)).toBe(target)
    expect(() => files.copy(database, target)).toThrow('workspaceExists')
    expect(() => files.copy(database, join(path, 'x.ponte'))).toThrow('folderNotWritable')
    await release()
    expect(readdirSync(join(folder, 'deep'))).toEqual(['copy.ponte'])
    const copy = await files.open(target)
    expect(copy.database.prepare("SELECT value FROM meta WHERE key = 'name'").get()).toEqual({ value: 'Mine' })
    await copy.release()
  })

  it('without a place is found by the name of its workspace, newest first; those of another are not', async () => {
    const { files, path, folder, copiesFolder } = await ready()
    expect(files.copiesOf(path)).toEqual([])
    const { database, release } = await files.open(path)
    const copy = files.copy(database)
    await release()
    cpSync(copy, join(copiesFolder, 'mine.other.ponte'))
    cpSync(copy, join(copiesFolder, basename(copy).replace('mine', 'mine.more')))
    writeFileSync(join(copiesFolder, `${basename(copy)}.partial`), '')
    expect(files.copiesOf(path)).toMatchObject([{ path: copy, bytes: files.bytes(copy) }])
    expect(files.copiesOf(join(folder, 'other.ponte'))).toEqual([])
  })

  it('of a damaged workspace is refused', async () => {
    const { files, path, folder } = await ready()
    const bytes = readFileSync(path)
    bytes.fill(0xab, bytes.length - 8192)
    writeFileSync(path, bytes)
    const database = connect(path)
    expect(() => files.copy(database, join(folder, 'copy.ponte'))).toThrow('workspaceDamaged')
    await database.close()
    expect(existsSync(join(folder, 'copy.ponte'))).toBe(false)
  })
})
