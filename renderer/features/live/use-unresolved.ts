import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { Unresolved } from '../../../preload/contract/notifications.ts'
import { client } from '../../api/api.ts'
import { localDay } from '../../words/local-time.ts'

interface Known {
  /** When it was so, UTC milliseconds. */
  readonly at: number
  readonly unresolved: Unresolved
}

const againMs = 15_000

async function readToday({ id, zone }: Pick<Integration, 'id' | 'zone'>, signal: AbortSignal): Promise<Known> {
  const at = Date.now()
  const day = localDay(at, zone)
  return { at, unresolved: await client.notifications.unresolved({ id, from: day, to: day }, { signal }) }
}

/** Who and what counts for nobody or nothing today. Asked again a few times a minute, not with each of fifty messages a second. */
export function useUnresolved(integration: Pick<Integration, 'id' | 'zone'>): Known | undefined {
  const { id, zone } = integration
  return useQuery({
    queryKey: [['received', 'unresolved'], { id, zone }],
    queryFn: ({ signal }) => readToday({ id, zone }, signal),
    refetchInterval: againMs,
    staleTime: 0,
  }).data
}
