import type { Activity } from '../../../preload/contract/activities.ts'

/** An external activity by what it counts as now, and its time. */
export interface TimedRow {
  readonly activity: Activity | null
  readonly milliseconds: number
}

/** Time that would leave one activity. `from` null: it is not mapped and counts as Present (ID 1). */
export interface MovedTime {
  readonly from: Activity | null
  readonly milliseconds: number
  readonly states: number
}

/** What mapping the rows to `target` moves, most time first. Rows that are there already move nothing. */
export function movedTime(rows: readonly TimedRow[], target: number | null): readonly MovedTime[] {
  const byActivity = new Map<number | null, MovedTime>()
  for (const row of rows) {
    const from = row.activity?.id ?? null
    if (from === target) continue
    const before = byActivity.get(from)
    byActivity.set(from, {
      from: row.activity,
      milliseconds: (before?.milliseconds ?? 0) + row.milliseconds,
      states: (before?.states ?? 0) + 1,
    })
  }
  return [...byActivity.values()].sort((a, b) => b.milliseconds - a.milliseconds)
}
