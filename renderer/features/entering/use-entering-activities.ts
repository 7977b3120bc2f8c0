import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  ActivityEntryList,
  ActivityEntryState,
  EnteringActivity,
} from '../../../preload/contract/activity-entering.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { usePlaceInList } from './use-place-in-list.ts'

export interface EnteringActivities {
  /** Undefined until the first list is there. */
  readonly rows: readonly EnteringActivity[] | undefined
  readonly counts: Readonly<Partial<Record<ActivityEntryState, number>>>
  /** How many are missing in a planning unit. */
  readonly missing: number
  readonly failure: FailureData | null
  readonly activity: EnteringActivity | undefined
  readonly go: (id: string) => void
  /** To the one before or after; stays at the ends. */
  readonly move: (by: 1 | -1) => void
  readonly more: (() => void) | undefined
}

const step = 100
const most = 500
const typingPauseMs = 150

/** The activities of one list and the one before the planner. One that leaves the list gives its place to the next. */
export function useEnteringActivities(
  integrationId: string,
  list: ActivityEntryList,
  search: string,
): EnteringActivities {
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const [limit, setLimit] = useState(step)
  const query = useQuery(
    api.activityEntering.list.queryOptions({
      input: { integrationId, list, search: asked, limit },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = query.data?.rows
  const { current: activity, go, move } = usePlaceInList(rows, ({ id }) => String(id))
  return {
    rows,
    counts: query.data?.counts ?? {},
    missing: query.data?.missing ?? 0,
    failure: query.error === null ? null : failureOf(query.error),
    activity,
    go,
    move,
    more:
      (query.data?.total ?? 0) > limit && limit < most
        ? () => setLimit((limit) => Math.min(most, limit + step))
        : undefined,
  }
}
