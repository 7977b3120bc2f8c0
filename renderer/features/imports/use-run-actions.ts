import { useState } from 'react'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { ImportRun } from '../../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { client } from '../../api/api.ts'
import { downloadFile } from '../../api/download.ts'
import { failureOf } from '../../api/failure.ts'
import { noteJob, useJob } from '../../api/follow-jobs.ts'

export interface RunWays {
  /** Why the last of them did not work, at its start or later. */
  readonly failure: FailureData | null
  /** The run something is being done with. */
  readonly busyWith: string | null
  readonly undo: (run: ImportRun) => void
  readonly resume: (run: ImportRun) => void
  readonly saveRefused: (run: ImportRun) => void
}

/** What can be done with an import that was: taken back, gone on with, its refused rows saved. */
export function useRunActions(): RunWays {
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [started, setStarted] = useState<{ readonly runId: string; readonly jobId: string | null } | null>(null)
  const job = useJob(started?.jobId)
  const isBusy = started !== null && (started.jobId === null || job === undefined || job.state === 'running')

  const begin = async (run: ImportRun, call: () => Promise<JobSnapshot | null>) => {
    setFailure(null)
    setStarted({ runId: run.id, jobId: null })
    try {
      const job = await call()
      if (job !== null) noteJob(job)
      setStarted(job === null ? null : { runId: run.id, jobId: job.id })
    } catch (error) {
      setFailure(failureOf(error))
      setStarted(null)
    }
  }

  return {
    failure: failure ?? (job?.state === 'failed' ? job.failure : null),
    busyWith: isBusy ? started.runId : null,
    undo: (run) => void begin(run, () => client.imports.undo({ id: run.id })),
    resume: (run) => void begin(run, () => client.imports.resume({ id: run.id })),
    saveRefused: (run) =>
      void begin(run, async () => {
        await downloadFile(await client.imports.refusedFile({ id: run.id }))
        return null
      }),
  }
}
