import type { ReactNode } from 'react'

/** One column of a table. `Sort` is the union of columns the server can sort by. */
export interface TableColumn<Row, Sort extends string = string> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The cell as plain text, shown whole when the cell is too narrow. Left out where the cell cannot be cut off. */
  readonly text?: (row: Row) => string
  /** The server's name of this column; a column without it cannot be sorted. */
  readonly sortBy?: Sort
  /** Least width in pixels; the column never gets narrower. */
  readonly width: number
  /** Share of the room that is left; 0 keeps the column at its width. */
  readonly grow?: number
  readonly align?: 'start' | 'end'
}
