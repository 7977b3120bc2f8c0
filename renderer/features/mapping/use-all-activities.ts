import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Activity } from '../../../preload/contract/activities.ts'
import { client } from '../../api/api.ts'

// the most the contract gives in one answer
const page = 500

async function readAll(signal: AbortSignal): Promise<readonly Activity[]> {
  const all: Activity[] = []
  for (;;) {
    const sort = { column: 'name', direction: 'ascending' } as const
    const { rows, total } = await client.activities.list({ sort, offset: all.length, limit: page }, { signal })
    all.push(...rows)
    if (all.length >= total || rows.length === 0) return all
  }
}

/** Every activity of the workspace, by name. */
export function useAllActivities(): UseQueryResult<readonly Activity[]> {
  // begins like every call of this part, so that a change of activities asks again
  return useQuery({ queryKey: [['activities', 'all']], queryFn: ({ signal }) => readAll(signal) })
}
