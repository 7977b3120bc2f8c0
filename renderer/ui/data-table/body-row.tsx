import { memo, type MouseEvent } from 'react'
import classes from './data-grid.module.css'
import type { TableColumn } from './table-column.ts'

interface BodyRowProps<Row> {
  readonly index: number
  readonly top: number
  readonly height: number
  /** Undefined while the row is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly TableColumn<Row>[]
  /** Their widths. */
  readonly template: string
  /** Null where nothing can be ticked. */
  readonly isTicked: boolean | null
  readonly canTick: boolean
  readonly tickLabel: string
  readonly activeColumn: number | null
  readonly isStale: boolean
  readonly opens: boolean
  readonly onTick: (index: number, isRange: boolean) => void
  readonly onOpen: (index: number) => void
  readonly onFocusCell: (row: number, column: number) => void
}

/** One row of the grid, laid at its place. */
function BodyRowPlain<Row>(props: BodyRowProps<Row>) {
  const { index, row, columns, isTicked, canTick, activeColumn, onTick, onOpen, onFocusCell } = props
  const first = isTicked === null ? 0 : 1
  const onClick = (event: MouseEvent) => {
    if (row === undefined) return
    if (event.shiftKey || event.ctrlKey || event.metaKey) onTick(index, event.shiftKey)
    // a click that ends the marking of text is no wish to open
    else if (props.opens && window.getSelection()?.isCollapsed !== false) onOpen(index)
  }
  return (
    // keys are heard by the grid, which knows the active cell
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <tr
      aria-rowindex={index + 2}
      aria-selected={isTicked ?? undefined}
      className={`${classes.row} ${classes.bodyRow}`}
      style={{ gridTemplateColumns: props.template, height: props.height, transform: `translateY(${props.top}px)` }}
      data-stale={props.isStale || undefined}
      data-opens={props.opens || undefined}
      // a range of rows is meant, not a range of letters
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={onClick}
    >
      {isTicked === null ? null : (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <td
          // said aloud: not every reader takes the cell of a grid for one
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles
          role="gridcell"
          aria-colindex={1}
          className={`${classes.cell} ${classes.tickCell}`}
          data-cell={`${index}:0`}
          tabIndex={activeColumn === 0 ? 0 : -1}
          onFocus={() => onFocusCell(index, 0)}
          onClick={(event) => {
            event.stopPropagation()
            if (canTick && row !== undefined) onTick(index, event.shiftKey)
          }}
        >
          {/* drawn, not an input: thousands of them pass while scrolling, and styles all over the page watch inputs */}
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
          <span
            role="checkbox"
            aria-label={props.tickLabel}
            aria-checked={isTicked}
            aria-disabled={!canTick}
            tabIndex={-1}
            className={classes.tick}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <td
          key={column.id}
          // said aloud: not every reader takes the cell of a grid for one
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles
          role="gridcell"
          aria-colindex={at + first + 1}
          className={classes.cell}
          data-align={column.align}
          data-cell={`${index}:${at + first}`}
          title={row === undefined ? undefined : column.text?.(row)}
          tabIndex={activeColumn === at + first ? 0 : -1}
          onFocus={() => onFocusCell(index, at + first)}
        >
          {row === undefined ? <span className={classes.waiting} /> : <span>{column.cell(row)}</span>}
        </td>
      ))}
    </tr>
  )
}

// memo forgets that a component is generic
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const BodyRow = memo(BodyRowPlain) as typeof BodyRowPlain
