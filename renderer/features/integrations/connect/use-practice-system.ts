import { useQuery } from '@tanstack/react-query'
import type { PracticeSystem } from '../../../../preload/contract/practice.ts'
import type { SystemId } from '../../../../preload/contract/system-id.ts'
import { api } from '../../../api/api.ts'

/** In practice: the system as Ponte plays it on this computer. Undefined elsewhere. */
export function usePracticeSystem(system: SystemId): PracticeSystem | undefined {
  return useQuery(api.practice.systems.queryOptions()).data?.find((known) => known.system === system)
}
