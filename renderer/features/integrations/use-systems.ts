import { useQuery } from '@tanstack/react-query'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { api } from '../../api/api.ts'

/** The contact-centre systems Ponte knows; empty until they are fetched. */
export function useSystems(): readonly SystemFacts[] {
  const { data = [] } = useQuery(api.systems.list.queryOptions())
  return data
}
