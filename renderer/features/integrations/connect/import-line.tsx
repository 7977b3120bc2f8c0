import { Button, Progress, Text } from '@mantine/core'
import type { ImportRun } from '../../../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../../../preload/contract/job.ts'
import { useJobOf } from '../../../api/follow-jobs.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CheckState } from './check-state.tsx'
import classes from './first-import.module.css'
import { type ImportStanding, importStanding } from './import-standing.ts'
import type { FirstStream } from './use-first-import.ts'

interface ImportLineProps {
  readonly stream: FirstStream
  readonly run: ImportRun | undefined
  /** To where the password is entered. */
  readonly onLogin: (() => void) | undefined
}

const looks = {
  waiting: 'pending',
  running: 'running',
  done: 'passed',
  interrupted: 'waiting',
  cancelled: 'notChecked',
  failed: 'failed',
  undone: 'notChecked',
} as const

/** How far one stream of the first import is, and why it is not where it should be. */
export function ImportLine({ stream, run, onLogin }: ImportLineProps) {
  const { t } = useWords('connect')
  const job = useJobOf(run?.id)
  const figures = useFigures()
  const standing = importStanding(run, job)
  const { state, share } = standing
  const failure = state === 'failed' ? job?.failure : null
  return (
    <li className={classes.line} data-state={state}>
      <div className={classes.head}>
        <span className={classes.name}>{t(`stream.${stream}`)}</span>
        <Text size="sm" c="dimmed" component="span">
          {figures(standing, run, job)}
        </Text>
        <CheckState state={looks[state]} word={t(`import.state.${state}`)} />
      </div>
      {state === 'running' ? (
        <Progress.Root size="sm">
          <Progress.Section
            value={Math.round((share ?? 1) * 100)}
            animated={share === null}
            striped={share === null}
            aria-label={t(`stream.${stream}`)}
          />
        </Progress.Root>
      ) : null}
      {failure == null ? null : (
        <FailureNotice failure={failure}>
          {failure.code === 'connectionLoginRefused' && onLogin !== undefined ? (
            <Button size="xs" variant="default" onClick={onLogin}>
              {t('check.way.secret')}
            </Button>
          ) : null}
        </FailureNotice>
      )}
    </li>
  )
}

type Figures = (standing: ImportStanding, run: ImportRun | undefined, job: JobSnapshot | undefined) => string

/** How much is there: step, share, amount and time left while it runs, rows once it is done. */
function useFigures(): Figures {
  const { t, formatShare, formatDuration } = useWords('connect')
  const words = useWords('jobs')
  const progress = (job: JobSnapshot, share: number | null) => [
    words.t(`step.${job.step}`),
    share === null ? '' : formatShare(share),
    job.done === 0 || job.unit === 'bytes' ? '' : words.t(`unit.${job.unit}`, { count: job.done }),
    job.secondsLeft === null ? '' : words.t('left', { time: formatDuration(job.secondsLeft * 1000) }),
  ]
  const result = ({ counts }: ImportRun) => [
    t('import.rows', { count: counts.added + counts.changed + counts.unchanged }),
    counts.refused === 0 ? '' : t('import.refused', { count: counts.refused }),
  ]
  return ({ state, share }, run, job) => {
    const parts =
      state === 'running' && job !== undefined ? progress(job, share) : state === 'waiting' || !run ? [] : result(run)
    return parts.filter((part) => part !== '').join(' · ')
  }
}
