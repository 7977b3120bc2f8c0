import type { LaidBar } from './team-bars.ts'

/** A row, and the place of one of its bars; null: the row itself. */
export interface Place {
  readonly row: number
  readonly bar: number | null
}

const page = 10

/** Where a key leads: up and down from row to row, left and right from bar to bar. Null: the key is not ours. */
export function placeAfterKey(place: Place, key: string, rows: readonly (readonly LaidBar[])[]): Place | null {
  const last = rows.length - 1
  const toRow = (row: number): Place => ({ row: Math.max(0, Math.min(last, row)), bar: null })
  const bars = rows[place.row]?.length ?? 0
  const toBar = (bar: number): Place => (bars === 0 ? place : { ...place, bar: Math.max(0, Math.min(bars - 1, bar)) })
  switch (key) {
    case 'ArrowDown':
      return toRow(place.row + 1)
    case 'ArrowUp':
      return toRow(place.row - 1)
    case 'PageDown':
      return toRow(place.row + page)
    case 'PageUp':
      return toRow(place.row - page)
    case 'Home':
      return toRow(0)
    case 'End':
      return toRow(last)
    case 'ArrowRight':
      return toBar(place.bar === null ? 0 : place.bar + 1)
    case 'ArrowLeft':
      return toBar(place.bar === null ? bars - 1 : place.bar - 1)
    case 'Escape':
      return place.bar === null ? null : { ...place, bar: null }
    default:
      return null
  }
}
