/** A place in the grid. Row -1 is the header row. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen: how far Page Up and Page Down go. */
  readonly screen: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where a key leads from `at`; null when the key is not for moving. The ways of the ARIA grid pattern. */
export function cellAfterKey(pressed: Pressed, at: GridCell, size: GridSize): GridCell | null {
  if (pressed.altKey) return null
  const isFar = pressed.ctrlKey || pressed.metaKey
  const target = targetOf(pressed.key, isFar, at, size)
  return target === null ? null : within(target, size)
}

function targetOf(key: string, isFar: boolean, at: GridCell, size: GridSize): GridCell | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key) {
    case 'ArrowDown':
      return { ...at, row: isFar ? lastRow : at.row + 1 }
    case 'ArrowUp':
      return { ...at, row: isFar ? 0 : at.row - 1 }
    case 'ArrowRight':
      return { ...at, column: isFar ? lastColumn : at.column + 1 }
    case 'ArrowLeft':
      return { ...at, column: isFar ? 0 : at.column - 1 }
    case 'Home':
      return { row: isFar ? 0 : at.row, column: 0 }
    case 'End':
      return { row: isFar ? lastRow : at.row, column: lastColumn }
    case 'PageDown':
      return { ...at, row: at.row + size.screen }
    case 'PageUp':
      // from the first screen to its first row, not into the header
      return { ...at, row: at.row <= 0 ? -1 : Math.max(0, at.row - size.screen) }
    default:
      return null
  }
}

/** The nearest cell that exists. */
export function within(cell: GridCell, size: Pick<GridSize, 'rows' | 'columns'>): GridCell {
  return {
    row: Math.min(Math.max(cell.row, -1), size.rows - 1),
    column: Math.min(Math.max(cell.column, 0), size.columns - 1),
  }
}
