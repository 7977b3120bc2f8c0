import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'

/** What is to change: external activity by its name to the letter -> activity ID; null: not mapped. */
export type MappingDraft = ReadonlyMap<string, number | null>

interface Standing {
  readonly state: string
  readonly activityId: number | null
}

/** The draft with these external activities counting as `target`. What counts so already is no change. */
export function withTarget(draft: MappingDraft, rows: readonly Standing[], target: number | null): MappingDraft {
  return withEntries(
    draft,
    rows,
    rows.map(({ state }) => ({ state, activityId: target })),
  )
}

/** The draft with what a proposal, a strategy or an earlier change says. Names that nobody knows are left out. */
export function withEntries(
  draft: MappingDraft,
  rows: readonly Standing[],
  entries: readonly MappingEntry[],
): MappingDraft {
  const standing = new Map(rows.map(({ state, activityId }) => [state, activityId]))
  const next = new Map(draft)
  for (const { state, activityId } of entries) {
    const before = standing.get(state)
    if (before === undefined) continue
    if (before === activityId) next.delete(state)
    else next.set(state, activityId)
  }
  return next
}

/** What the draft changes of the mapping as it stands now: somebody else may have changed it meanwhile. */
export function entriesOf(draft: MappingDraft, rows: readonly Standing[]): MappingEntry[] {
  return rows.flatMap(({ state, activityId }) => {
    const after = draft.get(state)
    return after === undefined || after === activityId ? [] : [{ state, activityId: after }]
  })
}
