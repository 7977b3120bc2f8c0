import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useId, useRef } from 'react'
import { BodyRow } from './body-row.tsx'
import classes from './data-grid.module.css'
import { cellAfterKey } from './grid-cell.ts'
import { GridHead } from './grid-head.tsx'
import { headHeight, mostRows, type RowLines, rowHeights, skeletonRows, tickWidth } from './grid-measures.ts'
import type { TableColumn } from './table-column.ts'
import type { TableSort } from './table-query.ts'
import type { TableWords } from './table-words.ts'
import { useFocusMove, useGridFocus } from './use-grid-focus.ts'
import { useRowActions } from './use-row-actions.ts'
import type { RowWindow } from './use-row-window.ts'
import type { TableSelection } from './use-table-selection.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

interface DataGridProps<Row, Sort extends string> {
  readonly label: string
  readonly words: TableWords
  readonly columns: readonly TableColumn<Row, Sort>[]
  readonly rowId: (row: Row) => string
  readonly rowName: (row: Row) => string
  readonly rows: RowWindow<Row>
  readonly sort: TableSort<Sort> | null
  readonly onSort: (sort: TableSort<Sort> | null) => void
  /** Null where nothing can be ticked. */
  readonly selection: TableSelection | null
  readonly canSelect: (row: Row) => boolean
  readonly onOpen: ((row: Row) => void) | undefined
  readonly lines: RowLines
  readonly onRange: (first: number, last: number) => void
}

/** The grid itself: draws the rows on the screen, however many there are, and hears the keys. */
export function DataGrid<Row extends object, Sort extends string>(props: DataGridProps<Row, Sort>) {
  const { words, columns, rows, selection, rowId, canSelect } = props
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const keysId = useId()
  const total = rows.total ?? 0
  const rowHeight = rowHeights[props.lines]
  const size = {
    rows: rows.total === null ? skeletonRows : Math.min(total, mostRows),
    columns: columns.length + (selection === null ? 0 : 1),
  }
  const focus = useGridFocus(size)
  const { active } = focus
  const virtual = useVirtualRows({
    scroller,
    count: size.rows,
    activeRow: active.row,
    rowHeight,
    identity: rows.identity,
    onRange: props.onRange,
  })
  useFocusMove(focus, grid, virtual.scrollTo)
  const { tick, open } = useRowActions(props)
  const template = columnTemplate(columns, selection !== null)

  const onKeyDown = (event: KeyboardEvent) => {
    const screen = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const target = cellAfterKey(event, active, { ...size, screen })
    const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey)
    if (target !== null) focus.moveTo(target)
    else if (isAll && selection !== null) void selection.selectAll()
    else if (event.key === 'Escape' && selection !== null && selection.ids.length > 0) selection.clear()
    else if (event.key === ' ' && active.row >= 0 && selection !== null) tick(active.row, event.shiftKey)
    else if (event.key === 'Enter' && active.row >= 0) open(active.row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.scroller} ref={scroller}>
      <VisuallyHidden id={keysId}>{words.keys}</VisuallyHidden>
      <table
        ref={grid}
        // a table whose cells take the focus is a grid
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={props.label}
        aria-describedby={keysId}
        aria-rowcount={rows.total === null ? -1 : total + 1}
        aria-colcount={size.columns}
        aria-multiselectable={selection === null ? undefined : true}
        aria-busy={rows.total === null || rows.isStale}
        className={classes.grid}
        data-lines={props.lines}
        style={{ minWidth: leastWidth(columns, selection !== null) }}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <GridHead
          words={words}
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          selection={selection}
          template={template}
          total={total}
          activeColumn={active.row === -1 ? active.column : null}
          onFocusCell={focus.note}
        />
        <tbody
          className={classes.body}
          data-first={rows.total === null || undefined}
          style={{ height: virtual.height }}
        >
          {virtual.rows.map(({ index, key }) => {
            const row = rows.row(index)
            return (
              <BodyRow
                key={key}
                index={index}
                top={index * rowHeight}
                height={rowHeight}
                row={row}
                columns={columns}
                template={template}
                isTicked={selection === null ? null : row !== undefined && selection.rows[rowId(row)] === true}
                canTick={row !== undefined && canSelect(row)}
                tickLabel={row === undefined ? words.loading : words.selectRow(props.rowName(row))}
                activeColumn={active.row === index ? active.column : null}
                isStale={rows.isStale}
                opens={props.onOpen !== undefined}
                onTick={tick}
                onOpen={open}
                onFocusCell={focus.note}
              />
            )
          })}
        </tbody>
      </table>
      {total > mostRows ? <p className={classes.limit}>{words.scrollLimit(mostRows)}</p> : null}
    </div>
  )
}

/** The widths of the columns for head and rows. Said to each row: a variable they inherit makes every cell slower. */
function columnTemplate<Row>(columns: readonly TableColumn<Row>[], hasTicks: boolean): string {
  const ticks = hasTicks ? [`${tickWidth}px`] : []
  const widths = columns.map(({ width, grow = 0 }) => (grow === 0 ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
  return [...ticks, ...widths].join(' ')
}

function leastWidth<Row>(columns: readonly TableColumn<Row>[], hasTicks: boolean): number {
  return columns.reduce((sum, column) => sum + column.width, hasTicks ? tickWidth : 0)
}
