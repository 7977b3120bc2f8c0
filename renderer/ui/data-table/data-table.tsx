import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useCallback, useState } from 'react'
import { FailureNotice } from '../failure-notice.tsx'
import type { Failed } from '../ui-words.ts'
import classes from './data-table.module.css'
import { DataGrid } from './data-grid.tsx'
import type { RowLines } from './grid-measures.ts'
import { NothingFound } from './nothing-found.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { TableColumn } from './table-column.ts'
import type { RowQuery, TableSort, TableWindow } from './table-query.ts'
import { TableToolbar } from './table-toolbar.tsx'
import type { TableWords } from './table-words.ts'
import { pagesAround, useRowWindow } from './use-row-window.ts'
import { useTableSelection } from './use-table-selection.ts'

// long enough to hold back between two keystrokes, too short to be noticed
const typingPauseMs = 150
// four frames: a wheel turned slowly never notices
const scrollPauseMs = 60

export interface DataTableProps<Row, Sort extends string> {
  /** What the table is, read out as its name. */
  readonly label: string
  readonly words: TableWords
  readonly columns: readonly TableColumn<Row, Sort>[]
  readonly rowId: (row: Row) => string
  /** What a person calls the row. */
  readonly rowName: (row: Row) => string
  /** How a window of the list is asked for; filters of the page are part of it. */
  readonly list: (window: TableWindow<Sort>) => RowQuery<Row>
  readonly initialSort?: TableSort<Sort>
  /** False for lists that have no search. */
  readonly hasSearch?: boolean
  readonly filters?: ReactNode
  readonly actions?: ReactNode
  /** Whether a filter of the page narrows the list, and how it is taken away. */
  readonly isFiltered?: boolean
  readonly onShowAll?: () => void
  /** How ticked rows are deleted; left out where nothing can be ticked. */
  readonly removal?: {
    readonly label: string
    readonly isRunning: boolean
    /** Answers whether it was done; the ticks go then. */
    readonly remove: (ids: readonly string[]) => Promise<boolean>
  }
  readonly canSelect?: (row: Row) => boolean
  readonly onOpen?: (row: Row) => void
  /** How many lines a row has: two for sentences. */
  readonly lines?: RowLines
  /** What stands here when the list is empty. */
  readonly empty: ReactNode
  /** What a thrown thing is called, when the list cannot be had. */
  readonly failureOf: (error: unknown) => Failed
}

const anyRow = () => true

/** A list of any length: searched, sorted and fetched window by window, worked by mouse or keyboard alone. */
export function DataTable<Row extends object, Sort extends string>(props: DataTableProps<Row, Sort>) {
  const { words, list, rowId, canSelect = anyRow, onShowAll, removal } = props
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const [sort, setSort] = useState<TableSort<Sort> | null>(props.initialSort ?? null)
  const [pages, setPages] = useState({ firstPage: 0, lastPage: 0 })
  // what only flies by is not fetched
  const [settled] = useDebouncedValue(pages, scrollPauseMs)
  const rows = useRowWindow({ list, search: asked, sort, ...settled })
  const selection = useTableSelection((offset, limit) => list({ search: asked, sort, offset, limit }), rowId, canSelect)
  const noteRange = useCallback((first: number, last: number) => {
    const next = pagesAround(first, last)
    setPages((pages) => (pages.firstPage === next.firstPage && pages.lastPage === next.lastPage ? pages : next))
  }, [])

  const isNarrowed = asked !== '' || props.isFiltered === true
  // right after a search is cleared the answer to the search is still there: that is no empty list
  if (rows.total === 0 && !isNarrowed && !rows.isStale) return <>{props.empty}</>
  return (
    <div className={classes.root}>
      <TableToolbar
        words={words}
        search={props.hasSearch === false ? null : search}
        onSearch={setSearch}
        filters={props.filters}
        actions={props.actions}
        total={rows.total}
      />
      {selection.ids.length === 0 || removal === undefined ? null : (
        <SelectionBar words={words} selection={selection} total={rows.total ?? 0}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={14} aria-hidden />}
            loading={removal.isRunning}
            onClick={() => void removal.remove(selection.ids).then((isDone) => isDone && selection.clear())}
          >
            {removal.label}
          </Button>
        </SelectionBar>
      )}
      {rows.error !== null ? (
        <FailureNotice failure={props.failureOf(rows.error)} onTryAgain={rows.retry} />
      ) : rows.total === 0 ? (
        <NothingFound
          words={words}
          onShowAll={() => {
            setSearch('')
            onShowAll?.()
          }}
        />
      ) : (
        <DataGrid
          label={props.label}
          words={words}
          columns={props.columns}
          rowId={rowId}
          rowName={props.rowName}
          rows={rows}
          sort={sort}
          onSort={setSort}
          selection={removal === undefined ? null : selection}
          canSelect={canSelect}
          onOpen={props.onOpen}
          lines={props.lines ?? 1}
          onRange={noteRange}
        />
      )}
    </div>
  )
}
