import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../preload/contract/integrations.ts'
import { api } from './api.ts'

/** Whether an integration is one that Ponte is told about, by notifications of its system; false as long as the systems are not known. */
export function useDoesReceive(): (integration: Pick<Integration, 'system' | 'way'>) => boolean {
  const systems = useQuery(api.systems.list.queryOptions())
  return ({ system, way }) =>
    way === 'ponteDelivers' && systems.data?.find(({ id }) => id === system)?.connection?.how === 'received'
}
