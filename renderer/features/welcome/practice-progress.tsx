import { Button, Progress, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './welcome.module.css'

/** How far the practice company is, with the way to stop it. */
export function PracticeProgress({ job }: { readonly job: JobSnapshot | undefined }) {
  const { t } = useWords('welcome')
  const jobs = useWords('jobs')
  const cancel = useMutation(api.jobs.cancel.mutationOptions())
  const share = job === undefined || job.total === null || job.total === 0 ? null : Math.min(1, job.done / job.total)
  const figures = [
    share === null ? null : jobs.formatShare(share),
    job === undefined ? null : jobs.t(`step.${job.step}`),
    job?.secondsLeft == null ? null : jobs.t('left', { time: jobs.formatDuration(job.secondsLeft * 1000) }),
  ].filter((figure) => figure !== null)
  return (
    <div className={classes.progress}>
      <Text role="status">{t('preparing')}</Text>
      <Progress.Root size="lg">
        <Progress.Section
          value={Math.round((share ?? 1) * 100)}
          animated={share === null}
          striped={share === null}
          aria-label={jobs.t('progress')}
        />
      </Progress.Root>
      <div className={classes.figures}>
        <Text size="sm">{figures.join(' · ')}</Text>
        {job === undefined ? null : (
          <Button
            size="compact-sm"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ id: job.id })}
          >
            {jobs.t('cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
