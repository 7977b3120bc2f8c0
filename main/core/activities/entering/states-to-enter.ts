import { presentActivityId } from '../../../../preload/contract/activities.ts'
import type { IntegrationRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'
import { entriesOf, openChange } from '../mapping-changes.ts'

/** A state, the activity it is to count as in injixo, and the one it counts as there, as far as is known; null: it was never entered. */
export interface StateTarget {
  readonly no: number
  readonly state: string
  readonly milliseconds: number
  readonly people: number
  readonly target: number
  readonly stands: number | null
}

interface Row extends Omit<StateTarget, 'target'> {
  readonly activity_id: number | null
}

/**
 * Every external activity of an integration, most time first. While a change is being made in injixo, what it will be counts: that is what
 * has to be entered.
 */
export function stateTargets(tools: Tools, integration: Pick<IntegrationRow, 'no'>): StateTarget[] {
  const drafted = draftOf(tools, integration.no)
  return tools.database
    .prepare(`
      SELECT a.no, a.name AS state, coalesce(sum(t.milliseconds), 0) AS milliseconds, count(t.external_user_no) AS people,
        mapping.activity_id, entered_state.activity_id AS stands
      FROM external_activity AS a
      LEFT JOIN state_total AS t ON t.external_activity_no = a.no
      LEFT JOIN mapping ON mapping.external_activity_no = a.no
      LEFT JOIN entered_state ON entered_state.integration_no = a.integration_no AND entered_state.state = a.name
      WHERE a.integration_no = ? GROUP BY a.no ORDER BY milliseconds DESC, a.name`)
    .all<Row>(integration.no)
    .map(({ activity_id: mapped, ...row }) => {
      const counts = drafted.get(row.state) ?? mapped
      return { ...row, target: counts ?? presentActivityId }
    })
}

/** State -> activity of a change that a person is making in injixo. Not mapped any more is Present (1). */
function draftOf(tools: Tools, integrationNo: number): ReadonlyMap<string, number> {
  const change = openChange(tools, integrationNo)
  if (change === null || (change.step !== 'toPause' && change.step !== 'toEnter')) return new Map()
  const isThere = tools.database.prepare('SELECT 1 FROM activity WHERE id = ?')
  return new Map(
    entriesOf(change)
      .map(({ state, activityId }) => [state, activityId ?? presentActivityId] as const)
      .filter(([, activityId]) => isThere.get(activityId) !== undefined),
  )
}
