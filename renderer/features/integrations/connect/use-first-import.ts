import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FailureData } from '../../../../preload/contract/failure.ts'
import type { ImportRun } from '../../../../preload/contract/imports.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api, client } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { noteJob } from '../../../api/follow-jobs.ts'
import { useKeepIntegration } from './use-keep-integration.ts'

/** What a first import brings, in the order in which it is asked for. */
export const firstStreams = ['users', 'calls', 'states'] as const
export type FirstStream = (typeof firstStreams)[number]

interface FirstImport {
  /** The newest run of each stream; undefined until it is known which there are. */
  readonly runs: ReadonlyMap<FirstStream, ImportRun> | undefined
  readonly isRunning: boolean
  readonly isStarting: boolean
  readonly failure: FailureData | null
  readonly start: (days: number) => void
}

/** The first import of a connection: started once here, followed wherever somebody looks. */
export function useFirstImport({ id, state }: Pick<Integration, 'id' | 'state'>): FirstImport {
  const queries = useQueryClient()
  const keep = useKeepIntegration()
  const asked = useQuery(api.connection.runs.queryOptions({ input: { id, limit: 50 } }))
  const start = useMutation({
    mutationFn: async (days: number) => {
      // from here on it is read by itself: a draft is not
      if (state === 'draft') keep(await client.integrations.change({ id, draft: false }))
      return client.connection.firstImport({ id, days })
    },
    onSuccess: (started) => {
      for (const job of started) noteJob(job)
      void queries.invalidateQueries({ queryKey: api.connection.key() })
    },
  })
  const rows = asked.data?.rows
  const runs =
    rows === undefined
      ? undefined
      : new Map(
          firstStreams.flatMap((stream) => {
            const run = rows.find((known) => known.stream === stream && known.state !== 'undone')
            return run === undefined ? [] : [[stream, run] as const]
          }),
        )
  const error = start.error ?? asked.error
  return {
    runs,
    isRunning: [...(runs?.values() ?? [])].some((run) => run.state === 'running'),
    isStarting: start.isPending,
    failure: error === null ? null : failureOf(error),
    start: (days) => start.mutate(days),
  }
}
