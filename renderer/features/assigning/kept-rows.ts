import type { AssignmentRow } from '../../../preload/contract/assignments.ts'

/** A row in its place: fresh, or as it was last seen when it has left the list since. */
export interface KeptRow {
  readonly row: AssignmentRow
  readonly left: boolean
}

/**
 * The rows as a person saw them, with what is new about them. Nothing changes its place: a row that left the list
 * stays where it was, a row that came back is open again there, and rows never seen before follow at the end.
 */
export function keptRows(seen: readonly KeptRow[], fresh: readonly AssignmentRow[]): readonly KeptRow[] {
  const byId = new Map(fresh.map((row) => [row.user.id, row]))
  const known = new Set(seen.map(({ row }) => row.user.id))
  return [
    ...seen.map(({ row }) => {
      const now = byId.get(row.user.id)
      return now === undefined ? { row, left: true } : { row: now, left: false }
    }),
    ...fresh.filter((row) => !known.has(row.user.id)).map((row) => ({ row, left: false })),
  ]
}

/** Whether a row waits for a decision, was put off until the others are decided, or needs none any more. */
export type Turn = 'open' | 'postponed' | 'done'

/**
 * Where the next open row is: after `from`, else the nearest before it. When none is open, those put off come again, in their order;
 * else `from` itself.
 */
export function nextOpenRow(turns: readonly Turn[], from: number): number {
  const after = turns.indexOf('open', from + 1)
  if (after !== -1) return after
  const before = from === 0 ? -1 : turns.lastIndexOf('open', from - 1)
  if (before !== -1) return before
  const later = turns.indexOf('postponed', from + 1)
  const again = later === -1 ? turns.indexOf('postponed') : later
  return again === -1 ? from : again
}
