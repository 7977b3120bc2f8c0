import type { QueryFunction, QueryKey } from '@tanstack/react-query'

export interface TableSort<Sort extends string = string> {
  readonly column: Sort
  readonly direction: 'ascending' | 'descending'
}

/** The window of rows a table asks for. */
export interface TableWindow<Sort extends string = string> {
  readonly search: string
  readonly sort: TableSort<Sort> | null
  readonly offset: number
  readonly limit: number
}

export interface RowPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** How one window is asked for: a query of the page's own client. */
export interface RowQuery<Row> {
  readonly queryKey: QueryKey
  readonly queryFn: QueryFunction<RowPage<Row>>
}
