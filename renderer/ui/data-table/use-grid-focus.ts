import { type RefObject, useCallback, useEffect, useState } from 'react'
import { type GridCell, within } from './grid-cell.ts'

export interface GridFocus {
  /** The one cell of the grid that Tab reaches. */
  readonly active: GridCell
  /** Counts the moves by key; each takes the focus along. */
  readonly moves: number
  /** Notes where the focus has gone by itself. */
  readonly note: (row: number, column: number) => void
  /** Takes the focus to a cell. */
  readonly moveTo: (cell: GridCell) => void
}

/** Which cell of the grid has, or would get, the focus. */
export function useGridFocus(size: { readonly rows: number; readonly columns: number }): GridFocus {
  const [asked, setAsked] = useState<GridCell>({ row: 0, column: 0 })
  const [moves, setMoves] = useState(0)
  const note = useCallback((row: number, column: number) => {
    setAsked((at) => (at.row === row && at.column === column ? at : { row, column }))
  }, [])
  return {
    active: within(asked, size),
    moves,
    note,
    moveTo: (cell) => {
      setAsked(cell)
      setMoves((count) => count + 1)
    },
  }
}

/** Brings the cell that a key led to onto the screen and focuses it. */
export function useFocusMove(
  { active, moves }: GridFocus,
  grid: RefObject<HTMLElement | null>,
  scrollTo: (row: number) => void,
): void {
  useEffect(() => {
    if (moves === 0) return
    if (active.row >= 0) scrollTo(active.row)
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // only a key moves the focus: a list that changes under it does not
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [moves])
}
