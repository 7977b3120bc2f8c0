import { hashKey, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { RowQuery, TableSort, TableWindow } from './table-query.ts'

// one page fills more than two screens and is one small message
const pageSize = 100
const rowsAhead = 30

interface Loaded<Row> {
  readonly identity: string
  readonly pages: ReadonlyMap<number, readonly Row[]>
  readonly total: number | null
}

export interface RowWindow<Row> {
  /** Changes when search, sort or filter ask for another list. */
  readonly identity: string
  /** Null until the first answer. */
  readonly total: number | null
  readonly row: (index: number) => Row | undefined
  /** The rows shown still belong to the list asked for before. */
  readonly isStale: boolean
  readonly error: unknown
  readonly retry: () => void
}

interface Asked<Row, Sort extends string> {
  readonly list: (window: TableWindow<Sort>) => RowQuery<Row>
  readonly search: string
  readonly sort: TableSort<Sort> | null
  /** First and last page to be had. */
  readonly firstPage: number
  readonly lastPage: number
}

/**
 * The rows around what is on the screen, fetched page by page.
 * While another list is on its way the rows shown before stay, so that typing a search does not flicker.
 */
export function useRowWindow<Row, Sort extends string>(asked: Asked<Row, Sort>): RowWindow<Row> {
  const { list, search, sort, firstPage, lastPage } = asked
  const pageQuery = (page: number) => list({ search, sort, offset: page * pageSize, limit: pageSize })
  const identity = hashKey(pageQuery(0).queryKey)
  const numbers = Array.from({ length: lastPage - firstPage + 1 }, (_, at) => firstPage + at)
  const answers = useQueries({
    queries: numbers.map((page) => ({ ...pageQuery(page), gcTime: 60_000, retry: false })),
  })

  const pages = new Map<number, readonly Row[]>()
  let total: number | null = null
  for (const [at, page] of numbers.entries()) {
    const data = answers[at]?.data
    if (data === undefined) continue
    pages.set(page, data.rows)
    total = data.total
  }
  const failed = answers.find((answer) => answer.isError)
  const loaded: Loaded<Row> = { identity, pages, total }
  const [shown, setShown] = useState(loaded)
  const isKnown = total !== null
  const isNews = isKnown && !sameRows(shown, loaded)
  if (isNews) setShown(loaded)
  const isStale = !isKnown && shown.identity !== identity && shown.total !== null
  const visible = isKnown ? loaded : shown

  return {
    identity,
    total: visible.total,
    row: (index) =>
      isKnown || isStale ? visible.pages.get(Math.floor(index / pageSize))?.[index % pageSize] : undefined,
    isStale,
    error: failed?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch()
    },
  }
}

/** The pages that hold the rows on the screen and those just beyond, so that slow scrolling never waits. */
export function pagesAround(first: number, last: number): { readonly firstPage: number; readonly lastPage: number } {
  return {
    firstPage: Math.floor(Math.max(0, first - rowsAhead) / pageSize),
    lastPage: Math.floor((last + rowsAhead) / pageSize),
  }
}

function sameRows<Row>(a: Loaded<Row>, b: Loaded<Row>): boolean {
  if (a.identity !== b.identity || a.total !== b.total || a.pages.size !== b.pages.size) return false
  return [...b.pages].every(([page, rows]) => a.pages.get(page) === rows)
}
