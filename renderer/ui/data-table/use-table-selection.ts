import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RowQuery } from './table-query.ts'

// the most that one call may remove
export const selectionLimit = 10_000
const askedAtOnce = 500

export type SelectedRows = Readonly<Record<string, true>>

export interface TableSelection {
  readonly rows: SelectedRows
  readonly ids: readonly string[]
  readonly isFilling: boolean
  readonly set: (rows: SelectedRows) => void
  readonly clear: () => void
  /** Ticks every row of the list, loaded or not, up to the limit. */
  readonly selectAll: () => Promise<void>
  /** Ticks every row from one place of the list to another, loaded or not. */
  readonly selectRange: (from: number, to: number) => Promise<void>
}

/** What is ticked, by row id. Survives searching and sorting, so that several searches can fill one selection. */
export function useTableSelection<Row>(
  list: (offset: number, limit: number) => RowQuery<Row>,
  rowId: (row: Row) => string,
  canSelect: (row: Row) => boolean,
): TableSelection {
  const client = useQueryClient()
  const [rows, setRows] = useState<SelectedRows>({})
  const [isFilling, setIsFilling] = useState(false)

  const idsBetween = async (first: number, last: number): Promise<SelectedRows> => {
    const ids: Record<string, true> = {}
    for (let offset = first; offset <= last; offset += askedAtOnce) {
      const limit = Math.min(askedAtOnce, last - offset + 1)
      const page = await client.fetchQuery({ ...list(offset, limit), gcTime: 0, retry: false })
      for (const row of page.rows) if (canSelect(row)) ids[rowId(row)] = true
      if (offset + page.rows.length >= page.total || page.rows.length === 0) break
    }
    return ids
  }

  const select = async (first: number, last: number, kept: SelectedRows) => {
    setIsFilling(true)
    try {
      const ids = await idsBetween(first, Math.min(last, first + selectionLimit - 1))
      setRows({ ...kept, ...ids })
    } catch {
      // the same list is on the screen and shows there why it cannot be had
    } finally {
      setIsFilling(false)
    }
  }

  return {
    rows,
    ids: Object.keys(rows),
    isFilling,
    set: setRows,
    clear: () => setRows({}),
    selectAll: () => select(0, selectionLimit - 1, {}),
    selectRange: (from, to) => select(Math.min(from, to), Math.max(from, to), rows),
  }
}
