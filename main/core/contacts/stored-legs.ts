import { insertRows } from '../imports/insert-rows.ts'
import type { Database } from '../platform.ts'
import type { CallLegRow, SupersededLegRow } from '../schema/tables.ts'

/** A leg as it stands in the workspace, or is to stand there. */
export type StoredLeg = Omit<CallLegRow, 'no'>

const columns = [
  'integration_no',
  'queue_no',
  'call_id',
  'start_at',
  'leg',
  'answered',
  'abandoned',
  'handle',
  'flag',
  'import_no',
] as const satisfies readonly (keyof StoredLeg)[]
const listed = columns.join(', ')
const values = ['answered', 'abandoned', 'handle', 'flag', 'import_no'] as const
const key = 'integration_no = ? AND call_id = ? AND start_at = ? AND leg = ? AND queue_no = ?'

type LegKey = Pick<StoredLeg, 'integration_no' | 'call_id' | 'start_at' | 'leg' | 'queue_no'>

/** The same text for the same leg of one integration. */
export function legKey({ call_id, start_at, leg, queue_no }: Omit<LegKey, 'integration_no'>): string {
  return `${call_id}\u001F${start_at}\u001F${leg}\u001F${queue_no}`
}

/** Whether two readings of a leg say the same. */
export function sameLeg(a: StoredLeg, b: StoredLeg): boolean {
  return a.answered === b.answered && a.abandoned === b.abandoned && a.handle === b.handle && a.flag === b.flag
}

/** Call legs of one workspace; every call inside a transaction. */
export function storedLegs(database: Database, integrationNo: number) {
  const parts = (leg: LegKey) => [leg.integration_no, leg.call_id, leg.start_at, leg.leg, leg.queue_no] as const
  const inRange = database.prepare(
    `SELECT ${listed} FROM call_leg WHERE integration_no = ? AND start_at >= ? AND start_at < ?`,
  )
  // CROSS JOIN: the few calls lead, the index of legs follows
  const ofCalls = database.prepare(`
    SELECT ${columns.map((column) => `call_leg.${column}`).join(', ')} FROM json_each(?) AS asked
    CROSS JOIN call_leg ON call_leg.integration_no = ? AND call_leg.call_id = asked.value`)
  const replace = database.prepare(`UPDATE call_leg SET ${values.map((one) => `${one} = ?`).join(', ')} WHERE ${key}`)
  const remove = database.prepare(`DELETE FROM call_leg WHERE ${key}`)
  const superseded = database.prepare(`SELECT ${listed} FROM superseded_leg WHERE by_import_no = ? AND ${key}`)
  const forget = database.prepare(`DELETE FROM superseded_leg WHERE by_import_no = ? AND ${key}`)
  return {
    /** Those that begin from `from` on and before `to`. */
    inRange: (from: number, to: number): StoredLeg[] => inRange.all<StoredLeg>(integrationNo, from, to),
    /** All legs of these calls, whenever they began. */
    ofCalls: (callIds: Iterable<string>): StoredLeg[] =>
      ofCalls.all<StoredLeg>(JSON.stringify([...callIds]), integrationNo),
    add: (legs: readonly StoredLeg[]): void => {
      insertRows(
        database,
        { into: `call_leg (${listed})` },
        legs.map((leg) => columns.map((column) => leg[column])),
      )
    },
    replace: (leg: StoredLeg): void => void replace.run(...values.map((value) => leg[value]), ...parts(leg)),
    remove: (leg: LegKey): void => void remove.run(...parts(leg)),
    /** What stood there before a run changed or removed it. */
    before: (byImportNo: number, leg: LegKey): StoredLeg | undefined =>
      superseded.get<StoredLeg>(byImportNo, ...parts(leg)),
    /** Keeps legs as they are before a run changes or removes them; of what a run does twice the first counts. */
    keep: (byImportNo: number, legs: readonly StoredLeg[]): void => {
      insertRows(
        database,
        { into: `superseded_leg (by_import_no, ${listed})`, conflict: 'ON CONFLICT DO NOTHING' },
        legs.map((leg) => [byImportNo, ...columns.map((column) => leg[column])]),
      )
    },
    forget: ({ by_import_no: byImportNo, ...leg }: LegKey & Pick<SupersededLegRow, 'by_import_no'>): void =>
      void forget.run(byImportNo, ...parts(leg)),
  }
}
