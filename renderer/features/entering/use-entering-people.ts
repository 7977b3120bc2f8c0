import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EnteringList, EnteringPerson, EntryState } from '../../../preload/contract/entering.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { usePlaceInList } from './use-place-in-list.ts'

export interface EnteringPeople {
  /** Undefined until the first list is there. */
  readonly rows: readonly EnteringPerson[] | undefined
  readonly total: number
  readonly counts: Readonly<Partial<Record<EntryState, number>>>
  readonly failure: FailureData | null
  readonly person: EnteringPerson | undefined
  readonly go: (employeeId: string) => void
  /** To the one before or after; stays at the ends. */
  readonly move: (by: 1 | -1) => void
  readonly more: (() => void) | undefined
}

// a screen or two of names; whoever is done leaves the list, so that all come by
const step = 100
const most = 500
const typingPauseMs = 150

/** The people of one list and the one before the planner. Whoever leaves the list gives the place to the next. */
export function useEnteringPeople(integrationId: string, list: EnteringList, search: string): EnteringPeople {
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const [limit, setLimit] = useState(step)
  const query = useQuery(
    api.entering.list.queryOptions({
      input: { integrationId, list, search: asked, limit },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = query.data?.rows
  const { current: person, go, move } = usePlaceInList(rows, ({ employeeId }) => employeeId)
  const total = query.data?.total ?? 0
  return {
    rows,
    total,
    counts: query.data?.counts ?? {},
    failure: query.error === null ? null : failureOf(query.error),
    person,
    go,
    move,
    more: total > limit && limit < most ? () => setLimit((limit) => Math.min(most, limit + step)) : undefined,
  }
}
