import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api } from '../../../api/api.ts'
import type { ConnectedSystem } from './connect-flow.ts'

// the first message is told at once; asking now and then is for the case that the telling was missed
const periodMs = 5_000

/** How an integration that receives is doing, followed more closely while nothing has come. One that is asked has no such status. */
export function useNotificationStatus({ id, way }: Pick<Integration, 'id' | 'way'>, { connection }: ConnectedSystem) {
  return useQuery({
    ...api.notifications.status.queryOptions({ input: { id } }),
    enabled: way === 'ponteDelivers' && connection.how === 'received',
    refetchInterval: ({ state }) => (state.data?.lastAt === null ? periodMs : false),
  })
}
