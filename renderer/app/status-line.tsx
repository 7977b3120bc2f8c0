import { Button, Progress, VisuallyHidden } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useEndedJob, useRunningCount, useRunningJob } from '../api/follow-jobs.ts'
import type { JobSnapshot } from '../../preload/contract/job.ts'
import { useWords } from '../words/use-words.ts'
import { EndedJob } from './ended-job.tsx'
import classes from './status-line.module.css'
import { isBeginning, useJobSentence } from './use-job-sentence.ts'

function Running({ job }: { readonly job: JobSnapshot }) {
  const { t } = useWords('jobs')
  const sentence = useJobSentence()
  const cancel = useMutation(api.jobs.cancel.mutationOptions())
  const others = useRunningCount() - 1
  const { name, figures } = sentence(job)
  const share = job.total === null || job.total === 0 || isBeginning(job) ? null : Math.min(1, job.done / job.total)
  return (
    <>
      <span className={classes.name}>{name}</span>
      <Progress.Root size="sm" className={classes.bar ?? ''}>
        <Progress.Section
          // whole per cent: this is also what is read out
          value={Math.round((share ?? 1) * 100)}
          animated={share === null}
          striped={share === null}
          aria-label={t('progress')}
        />
      </Progress.Root>
      <span className={classes.figures}>
        {[figures, ...(others > 0 ? [t('alsoRunning', { count: others })] : [])].join(' · ')}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ id: job.id })}
      >
        {t('cancel')}
      </Button>
      {/* the figures change ten times a second; only the step is spoken */}
      <VisuallyHidden role="status">{`${name}: ${t(`step.${job.step}`)}`}</VisuallyHidden>
    </>
  )
}

/** What Ponte is busy with: word, share, rows, rate, time left, and the way to stop it. */
export function StatusLine() {
  const job = useRunningJob()
  const ended = useEndedJob()
  if (job === undefined && ended === null) return null
  return (
    <footer className={classes.line}>
      {job === undefined ? ended === null ? null : <EndedJob key={ended.id} job={ended} /> : <Running job={job} />}
    </footer>
  )
}
