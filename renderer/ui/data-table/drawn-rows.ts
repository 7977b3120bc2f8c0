/** A row that is drawn: which one of the list, and the place in the page that it reuses. */
export interface DrawnRow {
  readonly index: number
  readonly key: string
}

/**
 * As many rows as `most` says, around the first one on the screen, and the row with the focus wherever it is.
 * Always the same number, so that a row scrolled in takes over the elements of one scrolled out: changing letters is
 * several times quicker than making a row.
 */
export function drawnRows(
  first: number,
  count: number,
  active: number,
  size: { readonly most: number; readonly beyond: number },
): readonly DrawnRow[] {
  const { most, beyond } = size
  const from = Math.max(0, Math.min(first - beyond, count - most))
  const indexes = Array.from({ length: Math.min(most, count) }, (_, at) => from + at)
  const isActiveFar = active >= 0 && active < count && (active < from || active >= from + indexes.length)
  const rows = indexes.map((index) => ({
    index,
    // the focus keeps its elements; the one row that would share them gets its own
    key: isActiveFar && index % most === active % most ? 'spare' : String(index % most),
  }))
  if (!isActiveFar) return rows
  const activeRow = { index: active, key: String(active % most) }
  return active < from ? [activeRow, ...rows] : [...rows, activeRow]
}
