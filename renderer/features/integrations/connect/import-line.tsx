import { Button, Progress, Text } from '@mantine/core'
import type { ImportRun } from '../../../../preload/contract/imports.ts'
import { useJobOf } from '../../../api/follow-jobs.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CheckState } from './check-state.tsx'
import classes from './first-import.module.css'
import type { FirstStream } from './use-first-import.ts'

interface ImportLineProps {
  readonly stream: FirstStream
  readonly run: ImportRun | undefined
  /** To where the password is entered. */
  readonly onLogin: (() => void) | undefined
}

const states = {
  running: 'running',
  done: 'passed',
  interrupted: 'waiting',
  cancelled: 'notChecked',
  failed: 'failed',
  undone: 'notChecked',
} as const

/** How far one stream of the first import is, and why it is not where it should be. */
export function ImportLine({ stream, run, onLogin }: ImportLineProps) {
  const { t, formatShare, formatDuration } = useWords('connect')
  const words = useWords('jobs')
  const job = useJobOf(run?.id)
  const state = run === undefined ? 'pending' : states[run.state]
  const isWaiting = run?.state === 'running' && (job === undefined || job.step === 'waiting')
  const share = job?.total == null || job.total === 0 ? null : Math.min(1, job.done / job.total)
  const figures =
    run?.state === 'running'
      ? job === undefined
        ? []
        : [
            words.t(`step.${job.step}`),
            ...(share === null ? [] : [formatShare(share)]),
            ...(job.done === 0 || job.unit === 'bytes' ? [] : [words.t(`unit.${job.unit}`, { count: job.done })]),
            ...(job.secondsLeft === null ? [] : [words.t('left', { time: formatDuration(job.secondsLeft * 1000) })]),
          ]
      : run === undefined
        ? []
        : [
            t('import.rows', { count: run.counts.added + run.counts.changed + run.counts.unchanged }),
            ...(run.counts.refused === 0 ? [] : [t('import.refused', { count: run.counts.refused })]),
          ]
  const failure = run?.state === 'failed' ? job?.failure : undefined
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <span className={classes.name}>{t(`stream.${stream}`)}</span>
        <Text size="sm" c="dimmed" component="span">
          {figures.join(' · ')}
        </Text>
        <CheckState
          state={isWaiting ? 'pending' : state}
          word={t(`import.state.${isWaiting ? 'waiting' : (run?.state ?? 'waiting')}`)}
        />
      </div>
      {run?.state === 'running' && !isWaiting ? (
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
