import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endRun, importById, importProblems, listImports, runOf } from '../../../../main/core/imports/import-runs.ts'
import { runStreamImport } from '../../../../main/core/imports/import-streams.ts'
import { tableReader } from '../../../../main/hosts/table-reader.ts'
import { given } from '../../given.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { quiet } from '../open-test-workspace.ts'
import { dump, statesOf } from '../read-tables.ts'
import { at, header, monday, ready, row } from './state-lines.ts'

describe('states of files', () => {
  it('are added with their users and external activities, and counted', async () => {
    const { bring, database } = await ready()
    const { counts } = await bring('states', monday)
    expect(counts).toEqual({ read: 3, added: 3, changed: 0, unchanged: 0, refused: 0, flagged: 0 })
    expect(statesOf(database)).toHaveLength(3)
    expect(database.prepare('SELECT identifier, origin FROM external_user ORDER BY 1').all()).toEqual([
      { identifier: 'ann', origin: 'states' },
      { identifier: 'bob', origin: 'states' },
    ])
    expectKeptSums(database)
  })

  it('of the same file three times are the same as once', async () => {
    const once = await ready()
    await once.bring('states', monday)
    const { bring, database } = await ready()
    await bring('states', monday)
    for (const _ of [2, 3]) {
      const { counts } = await bring('states', monday)
      expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    }
    expect(dump(database).state_total).toEqual(dump(once.database).state_total)
    expect(statesOf(database)).toEqual(statesOf(once.database))
    expectKeptSums(database)
  })

  it('are corrected by a later file, longer or shorter', async () => {
    const { bring, database } = await ready()
    await bring('states', monday)
    const { counts } = await bring('states', [
      header,
      row('ann', 'Ready', '08:00', '08:40'),
      row('bob', 'Ready', '08:30', '11:00'),
      row('bob', 'Break', '11:00', '11:10'),
    ])
    expect(counts).toMatchObject({ added: 1, changed: 2, unchanged: 0 })
    expect(statesOf(database).join()).toContain(String(Date.parse(at('08:40'))))
    expect(statesOf(database).join()).not.toContain(String(Date.parse(at('10:00'))))
    expectKeptSums(database)
  })

  it('that come twice in one file count by the longest, in whichever order', async () => {
    const twice = [row('ann', 'Ready', '08:00', '09:00'), row('ann', 'Ready', '08:00', '08:30')]
    for (const rows of [twice, twice.toReversed()]) {
      const { bring, database } = await ready()
      await bring('states', [header, ...rows])
      expect(statesOf(database)).toHaveLength(1)
      expect(statesOf(database).join()).toContain(String(Date.parse(at('09:00'))))
      expectKeptSums(database)
    }
  })

  it('keep the last end of a day when a longer batch shortens the one that ended last', async () => {
    const { bring, database } = await ready()
    await bring('states', [header, row('ann', 'Ready', '08:00', '22:00'), row('bob', 'Ready', '08:00', '12:00')])
    await bring('states', [header, row('ann', 'Ready', '08:00', '09:00'), row('bob', 'Break', '12:00', '12:30')])
    expect(database.prepare('SELECT last_end_at FROM state_day').all()).toEqual([
      { last_end_at: Date.parse(at('12:30')) },
    ])
    expectKeptSums(database)
  })

  it('over midnight belong to the day they begin on, in the zone of the integration', async () => {
    const { bring, database } = await ready()
    await bring('states', [header, 'ann,Night,2026-10-12 23:00:00,2026-10-13 06:00:00'])
    expect(database.prepare('SELECT day, last_end_at FROM state_day').all()).toEqual([
      { day: '2026-10-12', last_end_at: Date.UTC(2026, 9, 13, 4) },
    ])
    expectKeptSums(database)
  })

  it('in the hour that clocks show twice are flagged, in the hour they leave out refused', async () => {
    const { bring, database, tools } = await ready()
    const run = await bring('states', [
      header,
      'ann,Ready,2026-10-25 02:30:00,2026-10-25 04:00:00',
      'ann,Ready,2026-10-25 05:00:00,2026-10-25 06:00:00',
      'ann,Ready,2026-03-29 02:30:00,2026-03-29 04:00:00',
    ])
    expect(run.counts).toEqual({ read: 3, added: 2, changed: 0, unchanged: 0, refused: 1, flagged: 1 })
    const { rows, total } = await importProblems(tools, { id: run.id, offset: 0, limit: 10 })
    expect(total).toBe(2)
    expect(rows).toEqual([
      { kind: 'flagged', row: 2, column: 'start', code: 'timeAmbiguous', value: '2026-10-25 02:30:00' },
      { kind: 'refused', row: 4, column: 'start', code: 'timeSkipped', value: '2026-03-29 02:30:00' },
    ])
    expect(database.prepare('SELECT count(*) AS flagged FROM agent_state WHERE flag = 1').get()).toEqual({ flagged: 1 })
    const refused = await importProblems(tools, { id: run.id, kind: 'refused', offset: 0, limit: 10 })
    expect(refused).toMatchObject({ total: 1, rows: [{ code: 'timeSkipped' }] })
  })

  it('find a user that a person has added, and leave alone one that a person has renamed, in the middle of the import', async () => {
    const workspace = await ready()
    const { database, connectToo, bring } = workspace
    const other = connectToo()
    const rows = Array.from({ length: 11_000 }, (_, index) => {
      const time = (plus: number) => new Date(Date.UTC(2026, 9, 1) + index * 60_000 + plus).toISOString()
      return `${index < 10_500 ? 'ann' : 'late'},Ready,${time(0)},${time(30_000)}`
    })
    let told = 0
    const { counts } = await bring('states', [header, ...rows], {
      context: {
        signal: { aborted: false, throwIfAborted: () => {} },
        progress: () => {
          told += 1
          if (told !== 2) return
          other.atomically(() => {
            other.prepare("UPDATE external_user SET identifier = 'anna' WHERE identifier = 'ann'").run()
            other
              .prepare(
                "INSERT INTO external_user (id, integration_no, identifier, name, email, active, ignored, origin, search) VALUES ('x', 1, 'late', '', '', 1, 0, 'person', 'late')",
              )
              .run()
          })
        },
      },
    })
    expect(counts.added).toBe(11_000)
    expect(database.prepare('SELECT identifier, origin FROM external_user ORDER BY no').all()).toEqual([
      { identifier: 'anna', origin: 'states' },
      { identifier: 'late', origin: 'person' },
      { identifier: 'ann', origin: 'states' },
    ])
    expectKeptSums(database)
  })
})

describe('an import on a full disk', () => {
  it('leaves the file whole with the rows before, and goes on when there is room', async () => {
    const { bring, database, tools, folder } = await ready()
    const time = (minute: number) => new Date(Date.UTC(2026, 9, 1) + minute * 60_000).toISOString()
    const rows = Array.from({ length: 20_000 }, (_, index) => `ann,Ready,${time(index)},${time(index + 1)}`)
    const { page_count: pages } = database.prepare('PRAGMA page_count').one<{ page_count: number }>()
    database.prepare(`PRAGMA max_page_count = ${pages + 150}`).get()
    await expect(bring('states', [header, ...rows])).rejects.toMatchObject({ code: 'diskFull' })
    const [run] = listImports(tools)
    const { no, file_name: name } = importById(tools, given(run).id)
    const { read, added } = given(run).counts
    expect([read > 0, read < 20_000, added]).toEqual([true, true, read])
    expect(statesOf(database)).toHaveLength(read)
    expectKeptSums(database)

    database.prepare('PRAGMA max_page_count = 1000000').get()
    endRun(tools, no, { state: 'failed', failure: { code: 'diskFull', details: {} } })
    expect(runOf(importById(tools, given(run).id))).toMatchObject({ state: 'interrupted', canResume: true })
    const counts = await runStreamImport(
      { importNo: no, path: join(folder, name) },
      { tools, files: tableReader },
      quiet,
    )
    expect(counts).toMatchObject({ read: 20_000, added: 20_000, unchanged: 0 })
    expectKeptSums(database)
  })
})
