import { useEffect, useRef } from 'react'
import classes from './data-grid.module.css'
import { HeaderCell } from './header-cell.tsx'
import type { TableColumn } from './table-column.ts'
import type { TableSort } from './table-query.ts'
import type { TableWords } from './table-words.ts'
import type { TableSelection } from './use-table-selection.ts'

interface GridHeadProps<Row, Sort extends string> {
  readonly words: TableWords
  readonly columns: readonly TableColumn<Row, Sort>[]
  readonly sort: TableSort<Sort> | null
  readonly onSort: (sort: TableSort<Sort> | null) => void
  readonly selection: TableSelection | null
  readonly total: number
  /** The widths of the columns. */
  readonly template: string
  /** The column whose head has the focus; null when the focus is in the rows. */
  readonly activeColumn: number | null
  readonly onFocusCell: (row: number, column: number) => void
}

/** The row of column heads, with the tick for all rows. */
export function GridHead<Row, Sort extends string>(props: GridHeadProps<Row, Sort>) {
  const { words, columns, sort, onSort, selection, activeColumn, onFocusCell, total } = props
  const first = selection === null ? 0 : 1
  const ticked = selection?.ids.length ?? 0
  const all = useRef<HTMLInputElement>(null)
  const isSome = ticked > 0 && ticked < total
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = isSome
  }, [isSome])
  return (
    <thead className={classes.head}>
      <tr
        aria-rowindex={1}
        className={`${classes.row} ${classes.headRow}`}
        style={{ gridTemplateColumns: props.template }}
      >
        {selection === null ? null : (
          <th scope="col" aria-colindex={1} className={classes.tickCell}>
            <input
              ref={all}
              type="checkbox"
              className={classes.tick}
              aria-label={words.selectAll}
              data-cell="-1:0"
              tabIndex={activeColumn === 0 ? 0 : -1}
              checked={ticked > 0 && ticked >= total}
              onFocus={() => onFocusCell(-1, 0)}
              onChange={() => (ticked > 0 ? selection.clear() : void selection.selectAll())}
            />
          </th>
        )}
        {columns.map(({ id, header, align, sortBy }, at) => (
          <HeaderCell
            key={id}
            header={header}
            column={at + first}
            align={align ?? 'start'}
            sorted={sort !== null && sort.column === sortBy ? sort.direction : 'none'}
            isActive={activeColumn === at + first}
            onSort={sortBy === undefined ? null : () => onSort(nextSort(sort, sortBy))}
            onFocus={() => onFocusCell(-1, at + first)}
          />
        ))}
      </tr>
    </thead>
  )
}

/** Up, down, then the list's own order again. */
function nextSort<Sort extends string>(sort: TableSort<Sort> | null, column: Sort): TableSort<Sort> | null {
  if (sort === null || sort.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}
