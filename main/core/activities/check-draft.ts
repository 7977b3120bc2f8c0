import { fail } from '../../../preload/contract/failure.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import type { Database } from '../platform.ts'

/** One entry of a draft that can be applied. `no` is null for a state that the vendor documents and nobody has seen yet. */
export interface CheckedEntry {
  readonly no: number | null
  readonly state: string
  readonly before: number | null
  readonly after: number | null
}

interface Known {
  readonly no: number
  readonly state: string
  readonly activityId: number | null
}

/**
 * A draft beside the mapping as it stands. `documented`: states that may be mapped before they are seen.
 * Fails with `mappingTwice`, `externalActivityNotFound`, `activityDeleted`, `activityNotFound`.
 */
export function checkDraft(
  database: Database,
  integrationNo: number,
  entries: readonly MappingEntry[],
  documented: ReadonlySet<string>,
): CheckedEntry[] {
  const known = new Map(standingMapping(database, integrationNo).map((row) => [row.state, row]))
  const seen = new Set<string>()
  const activities = new Set<number>()
  return entries.map(({ state, activityId }) => {
    if (seen.has(state)) throw fail('mappingTwice', { state })
    seen.add(state)
    const row = known.get(state)
    if (row === undefined && !documented.has(state)) throw fail('externalActivityNotFound', { state })
    if (activityId !== null && !activities.has(activityId)) {
      refuseUnknown(database, activityId)
      activities.add(activityId)
    }
    return { no: row?.no ?? null, state, before: row?.activityId ?? null, after: activityId }
  })
}

/** Every external activity of an integration and what it counts as, by number. */
export function standingMapping(database: Database, integrationNo: number): Known[] {
  return database
    .prepare(`
      SELECT a.no, a.name AS state, mapping.activity_id AS activityId FROM external_activity AS a
      LEFT JOIN mapping ON mapping.external_activity_no = a.no WHERE a.integration_no = ? ORDER BY a.no`)
    .all<Known>(integrationNo)
}

function refuseUnknown(database: Database, id: number): void {
  if (database.prepare('SELECT 1 FROM activity WHERE id = ?').get(id)) return
  // only now: the journal may be long
  const deleted = database
    .prepare(`
      SELECT before FROM journal_change WHERE entity = 'activity' AND key = ? AND after IS NULL AND before IS NOT NULL
      ORDER BY step_no DESC LIMIT 1`)
    .get<{ before: string }>(String(id))
  if (deleted === undefined) throw fail('activityNotFound', { activity: String(id) })
  const { name } = JSON.parse(deleted.before) as { readonly name: string }
  throw fail('activityDeleted', { activity: `${name} (${id})` })
}
