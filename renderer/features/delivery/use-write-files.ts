import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeliveryRequest } from '../../../preload/contract/deliveries.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { noteJob, useJob, useRunningJob } from '../../api/follow-jobs.ts'

export interface FileWriter {
  readonly write: (request: DeliveryRequest) => void
  /** The writing under way, also one that was started before this page was opened. */
  readonly running: JobSnapshot | null
  readonly isStarting: boolean
  readonly failure: FailureData | null
}

/** Writes the files of a delivery as a job; `onWritten` hears the delivery's id. */
export function useWriteFiles(onWritten: (deliveryId: string) => void): FileWriter {
  const [jobId, setJobId] = useState<string | null>(null)
  const writing = useMutation({
    mutationFn: async (request: DeliveryRequest) => {
      const job = await client.deliveries.start(request)
      noteJob(job)
      setJobId(job.id)
      return client.jobs.wait({ id: job.id })
    },
    onSuccess: ({ resultId, state }) => {
      if (state === 'done' && resultId !== null) onWritten(resultId)
    },
  })
  const own = useJob(jobId)
  const anyRunning = useRunningJob()
  const job = own?.state === 'running' ? own : anyRunning?.kind === 'delivery' ? anyRunning : undefined
  const ended = writing.data?.failure ?? null
  return {
    write: writing.mutate,
    running: job ?? null,
    isStarting: writing.isPending && job === undefined,
    failure: writing.error === null ? ended : failureOf(writing.error),
  }
}
