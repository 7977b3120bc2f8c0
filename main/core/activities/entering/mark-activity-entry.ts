import { fail } from '../../../../preload/contract/failure.ts'
import { integrationById } from '../../integrations/integrations.ts'
import type { ActivityEntryRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'

interface Marked {
  readonly integrationId: string
  readonly activityId: number
  readonly as: 'done' | 'skipped' | 'problem'
  readonly note: string
  /** The states before the planner's eyes: only those can have been entered. */
  readonly shown: readonly string[]
}

type Where = readonly (readonly [state: string, activityId: number | null])[]

/** What a mark has replaced. */
interface Before {
  readonly row: ActivityEntryRow | null
  readonly stood: Where
}

/**
 * Writes down what became of an activity. injixo has a state in one activity only, so what was entered here stands nowhere else any more.
 * Fails with `integrationNotFound`, `activityNotFound`, `externalActivityNotFound`.
 */
export function markActivityEntry(tools: Tools, { integrationId, activityId, as, note, shown }: Marked): void {
  const { database, clock } = tools
  const { no } = integrationById(tools, integrationId)
  if (!database.prepare('SELECT 1 FROM activity WHERE id = ?').get(activityId))
    throw fail('activityNotFound', { activity: String(activityId) })
  const isKnown = database.prepare('SELECT 1 FROM external_activity WHERE integration_no = ? AND name = ?')
  const unknown = shown.find((state) => isKnown.get(no, state) === undefined)
  if (unknown !== undefined) throw fail('externalActivityNotFound', { state: unknown })
  const before: Before = {
    row: withoutPast(entryOf(tools, no, activityId)),
    stood: as === 'done' ? shown.map((state) => [state, standsIn(tools, no, state)] as const) : [],
  }
  if (as === 'done') for (const state of shown) putInto(tools, no, state, activityId)
  writeEntry(tools, {
    integration_no: no,
    activity_id: activityId,
    mark: as,
    seen: JSON.stringify(shown),
    note,
    marked_at: clock.now(),
    before: JSON.stringify(before),
  })
}

/** What the last mark had replaced stands again. A state that was entered elsewhere since stays there. */
export function takeBackActivityEntry(
  tools: Tools,
  { integrationId, activityId }: { readonly integrationId: string; readonly activityId: number },
): void {
  const { no } = integrationById(tools, integrationId)
  const entry = entryOf(tools, no, activityId)
  if (entry === undefined) return
  const { row, stood } = JSON.parse(entry.before) as Before
  for (const [state, stoodIn] of stood)
    if (standsIn(tools, no, state) === activityId) putInto(tools, no, state, stoodIn)
  if (row !== null) writeEntry(tools, row)
  else
    tools.database
      .prepare('DELETE FROM activity_entry WHERE integration_no = ? AND activity_id = ?')
      .run(no, activityId)
}

/** One mark back is kept whole; of all before it, where the states stood first: a past of any length would be a past within a past. */
function withoutPast(row: ActivityEntryRow | undefined): ActivityEntryRow | null {
  if (row === undefined) return null
  const { row: older, stood } = JSON.parse(row.before) as Before
  const first = older === null ? [] : (JSON.parse(older.before) as Before).stood
  const known = new Set(first.map(([state]) => state))
  const before: Before = { row: null, stood: [...first, ...stood.filter(([state]) => !known.has(state))] }
  return { ...row, before: JSON.stringify(before) }
}

function entryOf({ database }: Tools, integrationNo: number, activityId: number): ActivityEntryRow | undefined {
  return database
    .prepare('SELECT * FROM activity_entry WHERE integration_no = ? AND activity_id = ?')
    .get<ActivityEntryRow>(integrationNo, activityId)
}

function writeEntry({ database }: Tools, row: ActivityEntryRow): void {
  database
    .prepare(`
      INSERT OR REPLACE INTO activity_entry (integration_no, activity_id, mark, seen, note, marked_at, before)
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
    .run(row.integration_no, row.activity_id, row.mark, row.seen, row.note, row.marked_at, row.before)
}

function standsIn({ database }: Tools, integrationNo: number, state: string): number | null {
  const row = database
    .prepare('SELECT activity_id AS id FROM entered_state WHERE integration_no = ? AND state = ?')
    .get<{ id: number }>(integrationNo, state)
  return row?.id ?? null
}

function putInto({ database }: Tools, integrationNo: number, state: string, activityId: number | null): void {
  if (activityId === null)
    database.prepare('DELETE FROM entered_state WHERE integration_no = ? AND state = ?').run(integrationNo, state)
  else
    database
      .prepare('INSERT OR REPLACE INTO entered_state (integration_no, state, activity_id) VALUES (?, ?, ?)')
      .run(integrationNo, state, activityId)
}
