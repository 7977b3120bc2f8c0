import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sql } from 'kysely'
import { migrations } from '../../../../main/core/schema/migrations.ts'
import { connect } from '../../../../main/platform/database/connect.ts'
import { workspaceFiles } from '../../../../main/platform/database/workspace-file.ts'
import { temporaryPlace } from '../../temporary-place.ts'

async function ready() {
  const path = join(temporaryPlace(), 'mine.ponte')
  await workspaceFiles({ migrations, copiesFolder: '', now: () => 0 }).create(path, { name: 'Mine' })
  const database = connect(path)
  onTestFinished(() => database.close())
  return database
}

const put = "INSERT INTO meta (key, value) VALUES (?, 'x')"
const keys = "SELECT key FROM meta WHERE key <> 'name' ORDER BY key"

describe('a connection', () => {
  it('does all of a piece of work or nothing, one inside another being part of it', async () => {
    const database = await ready()
    database.atomically(() => {
      database.prepare(put).run('a')
      database.atomically(() => database.prepare(put).run('b'))
    })
    const broken = () =>
      database.atomically(() => {
        database.atomically(() => database.prepare(put).run('c'))
        throw new Error('stop')
      })
    expect(broken).toThrow('stop')
    expect(database.prepare(keys).all()).toEqual([{ key: 'a' }, { key: 'b' }])
  })

  it('looks at what hangs on what when all is written', async () => {
    const database = await ready()
    const torn = () =>
      database.atomically(() =>
        database
          .prepare('INSERT INTO mapping (external_activity_no, activity_id, classification) VALUES (9, 1, 1)')
          .run(),
      )
    let error: unknown
    try {
      torn()
    } catch (caught) {
      error = caught
    }
    expect(database.isConstraint(error)).toBe(true)
    expect(database.isConstraint(new Error('other'))).toBe(false)
    expect(database.isConstraint('text')).toBe(false)
    expect(database.prepare('SELECT * FROM mapping').all()).toEqual([])
  })

  it('reads row by row, as often at the same time as one likes', async () => {
    const database = await ready()
    for (const key of ['a', 'b', 'c']) database.prepare(put).run(key)
    const [one, other] = [database.prepare(keys).iterate(), database.prepare(keys).iterate()]
    expect([one.next().value, other.next().value, one.next().value, ...other]).toEqual([
      { key: 'a' },
      { key: 'a' },
      { key: 'b' },
      { key: 'b' },
      { key: 'c' },
    ])
  })

  it('answers queries, and says how much a change changed', async () => {
    const { query } = await ready()
    const inserted = await query.insertInto('meta').values({ key: 'k', value: 'v' }).executeTakeFirst()
    expect(inserted.numInsertedOrUpdatedRows).toBe(1n)
    const { numUpdatedRows } = await query
      .updateTable('meta')
      .set({ value: 'w' })
      .where('key', '=', 'k')
      .executeTakeFirst()
    expect(numUpdatedRows).toBe(1n)
    expect(await query.selectFrom('meta').select('value').where('key', '=', 'k').execute()).toEqual([{ value: 'w' }])
    await expect(query.transaction().execute(async () => {})).rejects.toThrow('atomically')
    await expect(sql`SELECT * FROM nowhere`.execute(query)).rejects.toThrow('nowhere')
    const rows = query.selectFrom('meta').selectAll().stream()
    await expect(rows.next()).rejects.toThrow('not streamed')
  })

  it('says that the disk is full, keeps the file whole, and goes on when there is room', async () => {
    const database = await ready()
    const pages = database.prepare('PRAGMA page_count').get<{ page_count: number }>()?.page_count ?? 0
    database.prepare(`PRAGMA max_page_count = ${pages + 2}`).get()
    const fill = () =>
      database.atomically(() => {
        for (let index = 0; index < 1000; index += 1) database.prepare(put).run(`${index}${'x'.repeat(1000)}`)
      })
    expect(fill).toThrow('diskFull')
    expect(database.prepare(keys).all()).toEqual([])
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    database.prepare('PRAGMA max_page_count = 1000000').get()
    fill()
    expect(database.prepare('SELECT count(*) AS keys FROM meta').get()).toEqual({ keys: 1001 })
  })

  it('says so when there is no file to open, or it is no database', async () => {
    const folder = temporaryPlace()
    expect(() => connect(join(folder, 'no', 'folder.ponte'))).toThrow(
      expect.objectContaining({ code: 'folderNotWritable', details: { path: join(folder, 'no') } }),
    )
  })
})
