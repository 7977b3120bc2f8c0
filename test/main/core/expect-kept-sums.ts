import { expect } from 'vitest'
import type { Database } from '../../../main/core/platform.ts'
import { localParts } from '../../../main/core/states/zone.ts'

interface StateRow {
  readonly integration_no: number
  readonly external_user_no: number
  readonly external_activity_no: number
  readonly start_at: number
  readonly end_at: number
}

/** Counts everything that is kept as a sum from the states themselves, and holds the file to its own rules. */
export function expectKeptSums(database: Database): void {
  const zones = new Map(
    database
      .prepare('SELECT no, zone FROM integration')
      .all<{ no: number; zone: string }>()
      .map(({ no, zone }) => [no, zone]),
  )
  const states = database.prepare('SELECT * FROM agent_state').all<StateRow>()
  const dayOf = (row: StateRow) => localParts(row.start_at, zones.get(row.integration_no) ?? '').day

  expect(kept(database, 'state_total')).toEqual(
    counted(states, ({ external_user_no, external_activity_no }) => ({ external_user_no, external_activity_no }), {
      first_at: (rows) => Math.min(...rows.map(({ start_at }) => start_at)),
      last_at: (rows) => Math.max(...rows.map(({ start_at }) => start_at)),
    }),
  )
  expect(kept(database, 'state_day')).toEqual(
    counted(states, (row) => ({ integration_no: row.integration_no, day: dayOf(row) }), {
      last_end_at: (rows) => Math.max(...rows.map(({ end_at }) => end_at)),
    }),
  )
  expect(kept(database, 'state_day_total')).toEqual(
    counted(
      states,
      (row) => ({
        integration_no: row.integration_no,
        day: dayOf(row),
        external_user_no: row.external_user_no,
        external_activity_no: row.external_activity_no,
      }),
      {},
    ),
  )
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' })
}

const line = (row: object): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const kept = (database: Database, table: string): string[] =>
  database.prepare(`SELECT * FROM ${table}`).all<object>().map(line).toSorted()

function counted(
  states: readonly StateRow[],
  keyOf: (row: StateRow) => object,
  more: Readonly<Record<string, (rows: readonly StateRow[]) => number>>,
): string[] {
  const groups = Map.groupBy(states, (row) => JSON.stringify(keyOf(row)))
  return [...groups]
    .map(([key, rows]) =>
      line({
        ...(JSON.parse(key) as object),
        occurrences: rows.length,
        milliseconds: rows.reduce((sum, { start_at, end_at }) => sum + end_at - start_at, 0),
        ...Object.fromEntries(Object.entries(more).map(([name, of]) => [name, of(rows)])),
      }),
    )
    .toSorted()
}
