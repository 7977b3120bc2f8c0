import { useState } from 'react'

interface PlaceInList<Row> {
  readonly current: Row | undefined
  readonly go: (id: string) => void
  /** To the one before or after; stays at the ends. */
  readonly move: (by: 1 | -1) => void
}

/** Which row is before the planner. One that leaves the list gives its place to the next. */
export function usePlaceInList<Row>(rows: readonly Row[] | undefined, idOf: (row: Row) => string): PlaceInList<Row> {
  const [place, setPlace] = useState<{ readonly id: string | null; readonly at: number }>({ id: null, at: 0 })
  const found = rows?.findIndex((row) => idOf(row) === place.id) ?? -1
  const at = found === -1 ? Math.min(place.at, Math.max(0, (rows?.length ?? 0) - 1)) : found
  const goTo = (index: number) => {
    const next = rows?.[index]
    if (next !== undefined) setPlace({ id: idOf(next), at: index })
  }
  return {
    current: rows?.[at],
    go: (id) => goTo(rows?.findIndex((row) => idOf(row) === id) ?? -1),
    move: (by) => goTo(at + by),
  }
}
