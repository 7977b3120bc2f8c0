import type { Database } from '../platform.ts'
import { addToTotals, recountDays } from '../states/state-totals.ts'
import { type Change, type Entity, type EntityRow, entities } from './entities.ts'

/** The row as it stands, its columns in the entity's own order; null when it is not there. */
export function readEntity(database: Database, entity: Entity, key: number): EntityRow | null {
  const { table, key: keyColumn, columns } = entities[entity]
  return (
    database.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${keyColumn} = ?`).get<EntityRow>(key) ?? null
  )
}

/** Whether the thing still stands as the change left it (or, for an undo, as it was before). */
export function sameRow(a: EntityRow | null, b: EntityRow | null, entity: Entity): boolean {
  if (a === null || b === null) return a === b
  return entities[entity].columns.every((column) => a[column] === b[column])
}

/** Writes `after` in place of `before`. Call inside `atomically`, so that foreign keys are looked at when all is written. */
export function applyChange(database: Database, { entity, key, before, after }: Change): void {
  const { table, key: keyColumn, columns } = entities[entity]
  if (after === null) {
    database.prepare(`DELETE FROM ${table} WHERE ${keyColumn} = ?`).run(key)
  } else if (before === null) {
    database
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...columns.map((column) => after[column] ?? null))
  } else {
    database
      .prepare(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${keyColumn} = ?`)
      .run(...columns.map((column) => after[column] ?? null), key)
  }
  if (entity === 'integration' && before && after && before.zone !== after.zone) {
    recountDays(database, key, String(after.zone))
  }
  if (entity === 'agentState') {
    if (before) addToTotals(database, before, -1)
    if (after) addToTotals(database, after, 1)
  }
}

/** The next free number of a table that numbers its rows. */
export function nextNumber(database: Database, entity: Entity): number {
  if (entity === 'agentState') {
    const last = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'agent_state'").get<{ seq: number }>()
    return (last?.seq ?? 0) + 1
  }
  const { table, key } = entities[entity]
  const highest = database
    .prepare(`SELECT coalesce(max(${key}), 0) AS highest FROM ${table}`)
    .get<{ highest: number }>()
  const journalled = database
    .prepare('SELECT coalesce(max(CAST(key AS INTEGER)), 0) AS highest FROM journal_change WHERE entity = ?')
    .get<{ highest: number }>(entity)
  // a number in the journal may come back by undo, so it is never given to something else
  return Math.max(highest?.highest ?? 0, journalled?.highest ?? 0) + 1
}
