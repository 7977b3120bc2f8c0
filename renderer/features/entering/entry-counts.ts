import type { EnteringList, EntryState } from '../../../preload/contract/entering.ts'

type Counts = Readonly<Partial<Record<EntryState, number>>>

/** How many people a list has. */
export function countOf(counts: Counts, list: EnteringList): number {
  if (list !== 'left') return counts[list] ?? 0
  return (counts.open ?? 0) + (counts.changed ?? 0) + (counts.removed ?? 0)
}

/** How many people there are in all. */
export function countAll(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
