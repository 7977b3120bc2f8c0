import { presentActivityId } from '../../../../preload/contract/activities.ts'
import type {
  ActivityEntryState,
  EnteringActivity,
  UnitToEnter,
} from '../../../../preload/contract/activity-entering.ts'
import { integrationById } from '../../integrations/integrations.ts'
import type { ActivityEntryRow, ActivityRow, IntegrationRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'
import { activityOf } from '../activities.ts'
import { neededUnits } from './needed-units.ts'
import { type StateTarget, stateTargets } from './states-to-enter.ts'

/** Every activity that states of the integration are to count as in injixo, most time first. Fails with `integrationNotFound`. */
export function activitiesToEnter(tools: Tools, integrationId: string): readonly EnteringActivity[] {
  const integration = integrationById(tools, integrationId)
  const targets = stateTargets(tools, integration)
  const units = neededUnits(tools, integration, targets)
  const rows = tools.database.prepare('SELECT * FROM activity ORDER BY id').all<ActivityRow>()
  const activities = new Map(rows.map((row) => [row.id, row]))
  const entries = entriesOf(tools, integration.no)
  const time = ({ states }: EnteringActivity) => states.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return rows
    .flatMap((row) => toEnter(row, { targets, activities, entry: entries.get(row.id), units: units.get(row.id) ?? [] }))
    .toSorted((a, b) => time(b) - time(a))
}

/** How many activities are missing in a planning unit whose people have states of them. Where nobody has said, none counts. */
export function missingInUnits(tools: Tools, integration: Pick<IntegrationRow, 'no' | 'zone'>): number {
  const isSaid = tools.database.prepare('SELECT 1 FROM activity WHERE planning_units IS NOT NULL LIMIT 1').get()
  if (!isSaid) return 0
  const units = neededUnits(tools, integration, stateTargets(tools, integration))
  return [...units.values()].filter((some) => some.some(({ isIn }) => isIn === false)).length
}

interface Known {
  readonly targets: readonly StateTarget[]
  readonly activities: ReadonlyMap<number, ActivityRow>
  readonly entry: ActivityEntryRow | undefined
  readonly units: readonly UnitToEnter[]
}

function toEnter(row: ActivityRow, { targets, activities, entry, units }: Known): EnteringActivity[] {
  const states = targets
    // all begin in Present: only what was taken out of it has to come back
    .filter(({ target, stands }) => target === row.id && (row.id !== presentActivityId || stands !== null))
    .map(({ state, milliseconds, people, stands }) => {
      const id = stands ?? presentActivityId
      // one that was deleted is known by its ID alone
      return { state, milliseconds, people, stands: { id, name: activities.get(id)?.name ?? String(id) } }
    })
  if (states.length === 0) return []
  return [
    {
      ...activityOf(row),
      states,
      units: [...units],
      entry: entryStateOf(row.id, states, entry),
      note: entry?.note ?? '',
      markedAt: entry?.marked_at ?? null,
    },
  ]
}

function entryStateOf(
  id: number,
  states: EnteringActivity['states'],
  entry: ActivityEntryRow | undefined,
): ActivityEntryState {
  const seen = new Set(entry === undefined ? [] : (JSON.parse(entry.seen) as string[]))
  const isAsSeen = seen.size === states.length && states.every(({ state }) => seen.has(state))
  if (entry !== undefined && entry.mark !== 'done' && isAsSeen) return entry.mark as 'skipped' | 'problem'
  if (states.every(({ stands }) => stands.id === id)) return 'done'
  const wasEntered = entry?.mark === 'done' || states.some(({ stands }) => stands.id === id)
  return wasEntered ? 'changed' : 'open'
}

function entriesOf({ database }: Tools, integrationNo: number): ReadonlyMap<number, ActivityEntryRow> {
  const rows = database
    .prepare('SELECT * FROM activity_entry WHERE integration_no = ?')
    .all<ActivityEntryRow>(integrationNo)
  return new Map(rows.map((row) => [row.activity_id, row]))
}
