/** Every text of a table. The caller brings them, so that the table knows no language. */
export interface TableWords {
  readonly search: string
  readonly clearSearch: string
  readonly rows: (count: number) => string
  readonly selected: (count: number) => string
  readonly selectRow: (name: string) => string
  readonly selectAll: string
  readonly clearSelection: string
  readonly loading: string
  readonly nothingFound: string
  readonly nothingFoundHint: string
  readonly showAll: string
  /** How the keys work, read out when the table gets the focus. */
  readonly keys: string
  /** Only the first so many rows can be ticked in one step. */
  readonly selectionLimit: (count: number) => string
  /** Only the first so many rows fit on the scroll bar. */
  readonly scrollLimit: (count: number) => string
}
