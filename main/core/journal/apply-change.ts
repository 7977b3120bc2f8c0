import type { Database } from '../platform.ts'
import { recountDays } from '../states/recount-days.ts'
import { addToTotals } from '../states/state-totals.ts'
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
  // a row written down before a column came to its table says nothing of it
  return entities[entity].columns.every((column) => (a[column] ?? null) === (b[column] ?? null))
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

/** The next free number of a table that numbers its rows. One that was given once may come back by undo, so it is never given again. */
export function nextNumber(database: Database, entity: Exclude<Entity, 'activity' | 'assignment' | 'mapping'>): number {
  const last = database
    .prepare('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .get<{ seq: number }>(entities[entity].table)
  return (last?.seq ?? 0) + 1
}
