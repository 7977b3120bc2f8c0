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

/** Where the next open row is: after `from`, else the nearest before it, else `from` itself. */
export function nextOpenRow(isOpen: readonly boolean[], from: number): number {
  for (let at = from + 1; at < isOpen.length; at++) if (isOpen[at] === true) return at
  for (let at = from - 1; at >= 0; at--) if (isOpen[at] === true) return at
  return from
}
