import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentRow } from '../../../preload/contract/assignments.ts'
import { api } from '../../api/api.ts'
import type { RowState } from './row-state-choice.tsx'
import { type KeptRow, keptRows } from './kept-rows.ts'

// a page fills several screens; a list of usual length is one or two messages
const pageSize = 100

export interface AssignmentRows {
  /** The rows loaded so far, each where it was first seen; undefined until the first answer. */
  readonly rows: readonly KeptRow[] | undefined
  /** Rows of the list, loaded or not, with those that have left it since. */
  readonly total: number
  readonly fetchedAt: number
  readonly error: unknown
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

/** What is shown of one list of one integration. */
export interface RowsAsked {
  readonly list: AssignmentRow['list']
  readonly search: string
  readonly planningUnit: string | undefined
  readonly state: RowState | undefined
}

/** The rows of one list of one integration, kept in place while they are being decided. */
export function useAssignmentRows(integrationId: string, asked: RowsAsked): AssignmentRows {
  const query = useInfiniteQuery(
    api.assignments.list.infiniteOptions({
      input: (offset: number) => ({ integrationId, ...asked, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total && last.rows.length > 0 ? offset + last.rows.length : undefined,
    }),
  )
  const { data, hasNextPage, isFetching } = query
  const [kept, setKept] = useState<{ readonly of: typeof data; readonly rows: readonly KeptRow[] }>()
  let rows = kept?.rows
  if (data !== undefined && data !== kept?.of) {
    rows = keptRows(
      rows ?? [],
      data.pages.flatMap((page) => page.rows),
    )
    setKept({ of: data, rows })
  }
  const open = data?.pages.at(-1)?.total ?? 0
  const left = rows?.filter((row) => row.left).length ?? 0
  return {
    rows,
    total: Math.max(open + left, rows?.length ?? 0),
    fetchedAt: query.dataUpdatedAt,
    error: query.error,
    hasMore: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetching) void query.fetchNextPage()
    },
    retry: () => void query.refetch(),
  }
}
