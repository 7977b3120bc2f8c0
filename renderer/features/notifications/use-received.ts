import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { EventProfile, Message, ProfileTrial } from '../../../preload/contract/notifications.ts'
import { client } from '../../api/api.ts'

const pageSize = 50
type KnownFields = Awaited<ReturnType<typeof client.notifications.fields>>

// These keys do not begin like those of other calls: messages may come fifty times a second, and what somebody reads must not move.
// A new `round` asks again.

/** Every field that the kept messages have. */
export function useFields(id: string, round: number): UseQueryResult<KnownFields> {
  return useQuery({
    queryKey: [['received', 'fields'], { id, round }],
    queryFn: ({ signal }) => client.notifications.fields({ id }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** How the kept messages fare with a profile. */
export function useTrial(id: string, profile: EventProfile, round: number): UseQueryResult<ProfileTrial> {
  return useQuery({
    queryKey: [['received', 'trial'], { id, profile, round }],
    queryFn: ({ signal }) => client.notifications.tryProfile({ id, profile }, { signal }),
    placeholderData: keepPreviousData,
  })
}

interface KeptMessages {
  readonly messages: readonly Message[] | undefined
  readonly total: number
  readonly error: Error | null
  readonly isFetchingOlder: boolean
  readonly hasOlder: boolean
  readonly showOlder: () => void
  readonly retry: () => void
}

/** What arrived, newest first; only what is not understood, when asked for. */
export function useMessages(id: string, onlyTrouble: boolean, round: number): KeptMessages {
  const query = useInfiniteQuery({
    queryKey: [['received', 'messages'], { id, onlyTrouble, round }],
    queryFn: ({ pageParam, signal }) =>
      client.notifications.messages(
        {
          id,
          states: onlyTrouble ? ['partly', 'notUnderstood', 'unreadable'] : [],
          offset: pageParam,
          limit: pageSize,
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, offset) => (offset + pageSize < total ? offset + pageSize : undefined),
    placeholderData: keepPreviousData,
  })
  // while messages come in at the top, one may be on two pages
  const messages = query.data?.pages.flatMap(({ rows }) => rows)
  return {
    messages: messages === undefined ? undefined : [...new Map(messages.map((row) => [row.no, row])).values()],
    total: query.data?.pages.at(-1)?.total ?? 0,
    error: query.error,
    isFetchingOlder: query.isFetchingNextPage,
    hasOlder: query.hasNextPage,
    showOlder: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }
}
