import { useQueryClient } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api } from '../../../api/api.ts'

/** Puts an integration that a call has answered where the page reads it, so that the next step is drawn with it at once. */
export function useKeepIntegration(): (changed: Integration) => Integration {
  const queries = useQueryClient()
  return (changed) => {
    queries.setQueryData(api.integrations.list.queryKey(), (known) =>
      known?.map((other) => (other.id === changed.id ? changed : other)),
    )
    return changed
  }
}
