import type { Activity } from '../../../preload/contract/activities.ts'
import type { ExternalActivity } from '../../../preload/contract/external-activities.ts'
import type { MappingProposal } from '../../../preload/contract/mapping-changes.ts'
import type { MappingDraft } from './mapping-draft.ts'

/** One external activity on the board: what is known of it, what it counts as now, and what it would with the draft. */
export interface BoardRow extends ExternalActivity {
  /** As it stands; null: not mapped. */
  readonly before: Activity | null
  readonly after: Activity | null
  readonly isDrafted: boolean
  /** Null where nothing is known, or where something was decided. */
  readonly proposal: MappingProposal | null
  readonly proposed: Activity | null
}

interface BoardInput {
  readonly states: readonly ExternalActivity[]
  readonly activities: readonly Activity[]
  readonly proposals: readonly MappingProposal[]
  readonly draft: MappingDraft
}

/** The rows of the board: not mapped first, as their minutes are the lost ones; in each part most time first. */
export function boardRows({ states, activities, proposals, draft }: BoardInput): readonly BoardRow[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const byState = new Map(proposals.map((proposal) => [proposal.state, proposal]))
  const rows = states.map((state): BoardRow => {
    const before = activityOf(byId, state.activityId, state.activity)
    const drafted = draft.get(state.state)
    const isDrafted = drafted !== undefined && drafted !== state.activityId
    const after = isDrafted ? activityOf(byId, drafted, null) : before
    const proposal = after === null ? (byState.get(state.state) ?? null) : null
    const proposed = proposal === null ? null : activityOf(byId, proposal.activityId, proposal.activity)
    return { ...state, before, after, isDrafted, proposal, proposed }
  })
  // by what stands, not by the draft: a row stays where it is while one works
  return rows.sort((a, b) => Number(a.before !== null) - Number(b.before !== null) || b.milliseconds - a.milliseconds)
}

/** One that the list of activities does not have yet is on its way with it. */
function activityOf(byId: ReadonlyMap<number, Activity>, id: number | null, name: string | null): Activity | null {
  if (id === null) return null
  return byId.get(id) ?? { id, name: name ?? '', type: 'presence', colour: '#868e96' }
}

export interface BoardFilter {
  readonly search: string
  readonly notMappedOnly: boolean
  readonly newOnly: boolean
  readonly proposedOnly: boolean
  readonly draftedOnly: boolean
}

export const noFilter: BoardFilter = {
  search: '',
  notMappedOnly: false,
  newOnly: false,
  proposedOnly: false,
  draftedOnly: false,
}

/** Rows that the filter leaves; searched in the name of the state and of what it counts as. */
export function filterRows(rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] {
  const wanted = filter.search.trim().toLocaleLowerCase()
  return rows.filter(
    (row) =>
      (!filter.notMappedOnly || row.after === null) &&
      (!filter.newOnly || row.isNew) &&
      (!filter.proposedOnly || row.proposal !== null) &&
      (!filter.draftedOnly || row.isDrafted) &&
      (wanted === '' ||
        row.state.toLocaleLowerCase().includes(wanted) ||
        row.after?.name.toLocaleLowerCase().includes(wanted) === true),
  )
}
