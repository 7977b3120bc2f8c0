import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../preload/contract/integrations.ts'
import { api } from '../api/api.ts'
import { useFrameState } from './frame-store.ts'

interface Chosen {
  readonly integration: Integration | null
  readonly integrations: readonly Integration[]
}

/** The integrations of the workspace and the one being worked on: the picked one, else the first that is ready. */
export function useIntegration(): Chosen {
  const picked = useFrameState((state) => state.pickedIntegration)
  const { data: integrations = [] } = useQuery(api.integrations.list.queryOptions())
  const integration =
    integrations.find(({ id }) => id === picked) ??
    integrations.find(({ state }) => state !== 'draft') ??
    integrations.at(0) ??
    null
  return { integration, integrations }
}
