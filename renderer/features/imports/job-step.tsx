import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { useJob } from '../../api/follow-jobs.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { changeDraft, emptyDraft } from './import-draft.ts'
import type { FlowProps } from './import-flow.tsx'
import { JobProgress } from './job-progress.tsx'
import { RunResult } from './run-result.tsx'

interface JobStepProps extends FlowProps {
  readonly jobId: string
}

/** The import itself: progress while it runs, then what came of it. */
export function JobStep({ stream, jobId, go }: JobStepProps) {
  const { t } = useWords('imports')
  const followed = useJob(jobId)
  // after a reload of the page the stream of jobs may know nothing of a job that has ended
  const waited = useQuery(api.jobs.wait.queryOptions({ input: { id: jobId }, enabled: followed === undefined }))
  const job = followed ?? waited.data
  const leave = () => changeDraft(stream, emptyDraft)

  if (job === undefined) {
    if (waited.error === null) return <Loading rows={3} />
    return (
      <FailureNotice failure={failureOf(waited.error)}>
        <Button variant="default" onClick={() => [leave(), go('imports')]}>
          {t('toImports')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('another')}
        </Button>
      </FailureNotice>
    )
  }
  if (job.state === 'running') return <JobProgress job={job} />
  return (
    <Stack gap="md">
      {job.failure === null || job.state === 'cancelled' ? null : <FailureNotice failure={job.failure} focused />}
      <RunResult job={job} stream={stream} go={go} onLeave={leave} />
    </Stack>
  )
}
