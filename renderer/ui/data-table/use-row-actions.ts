import { useCallback, useLayoutEffect, useRef } from 'react'
import type { RowWindow } from './use-row-window.ts'
import type { TableSelection } from './use-table-selection.ts'

interface RowActionsInput<Row> {
  readonly rows: RowWindow<Row>
  readonly rowId: (row: Row) => string
  readonly canSelect: (row: Row) => boolean
  readonly selection: TableSelection | null
  readonly onOpen: ((row: Row) => void) | undefined
}

interface RowActions {
  readonly tick: (index: number, isRange: boolean) => void
  readonly open: (index: number) => void
}

/** Ticking and opening by place in the list. The functions stay the same, so that a row is drawn again only when it changed. */
export function useRowActions<Row>(input: RowActionsInput<Row>): RowActions {
  const anchor = useRef<number | null>(null)
  const latest = useRef(input)
  useLayoutEffect(() => {
    latest.current = input
  })

  const tick = useCallback((index: number, isRange: boolean) => {
    const { rows, rowId, canSelect, selection } = latest.current
    const row = rows.row(index)
    if (selection === null || row === undefined) return
    if (isRange && anchor.current !== null) {
      void selection.selectRange(anchor.current, index)
    } else if (canSelect(row)) {
      const { [rowId(row)]: isTicked, ...others } = selection.rows
      selection.set(isTicked === true ? others : { ...others, [rowId(row)]: true })
    }
    anchor.current = index
  }, [])

  const open = useCallback((index: number) => {
    const row = latest.current.rows.row(index)
    if (row !== undefined) latest.current.onOpen?.(row)
  }, [])

  return { tick, open }
}
