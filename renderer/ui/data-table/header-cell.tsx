import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import classes from './data-grid.module.css'

interface HeaderCellProps {
  readonly header: string
  readonly column: number
  readonly align: 'start' | 'end'
  readonly sorted: 'ascending' | 'descending' | 'none'
  readonly isActive: boolean
  /** Null for a column that cannot be sorted. */
  readonly onSort: (() => void) | null
  readonly onFocus: () => void
}

const icons = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }

/** The head of one column; a button where the column can be sorted. */
export function HeaderCell({ header, column, align, sorted, isActive, onSort, onFocus }: HeaderCellProps) {
  const Icon = icons[sorted]
  const tabIndex = isActive ? 0 : -1
  const text = (
    <span className={classes.headText} title={header}>
      {header}
    </span>
  )
  if (onSort === null) {
    return (
      <th
        scope="col"
        aria-colindex={column + 1}
        className={classes.headCell}
        data-align={align}
        data-cell={`-1:${column}`}
        tabIndex={tabIndex}
        onFocus={onFocus}
      >
        {text}
      </th>
    )
  }
  return (
    <th
      scope="col"
      aria-colindex={column + 1}
      aria-sort={sorted}
      className={classes.headCell}
      data-align={align}
      data-sortable
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={sorted === 'none' ? undefined : sorted}
        data-cell={`-1:${column}`}
        tabIndex={tabIndex}
        onClick={onSort}
        onFocus={onFocus}
      >
        {text}
        <Icon size={14} className={classes.sortIcon} aria-hidden />
      </UnstyledButton>
    </th>
  )
}
