import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './data-table.module.css'
import type { TableWords } from './table-words.ts'
import { selectionLimit, type TableSelection } from './use-table-selection.ts'

interface SelectionBarProps {
  readonly words: TableWords
  readonly selection: TableSelection
  readonly total: number
  readonly children: ReactNode
}

/** How many rows are ticked and what can be done with them. */
export function SelectionBar({ words, selection, total, children }: SelectionBarProps) {
  const isCut = selection.ids.length === selectionLimit && total > selectionLimit
  return (
    <div className={classes.selection}>
      <output>
        {words.selected(selection.ids.length)}
        {isCut ? ` ${words.selectionLimit(selectionLimit)}` : ''}
      </output>
      {selection.isFilling ? <Loader size="xs" aria-label={words.loading} /> : null}
      {children}
      <Button variant="subtle" size="compact-sm" onClick={selection.clear}>
        {words.clearSelection}
      </Button>
    </div>
  )
}
