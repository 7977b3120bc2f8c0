import type { JobSnapshot } from '../../preload/contract/job.ts'
import { useWords } from '../words/use-words.ts'

interface JobSentence {
  readonly name: string
  /** Share, amount, rate and time left, as far as they are known. */
  readonly figures: string
}

/** Whether a system is asked and nothing has come yet: nobody can tell how far that is. */
export function isBeginning({ step, done }: Pick<JobSnapshot, 'step' | 'done'>): boolean {
  return step === 'asking' && done === 0
}

/** Says what a job does and how far it is. */
export function useJobSentence(): (job: JobSnapshot) => JobSentence {
  const { t, formatShare, formatNumber, formatBytes, formatDuration } = useWords('jobs')
  return (job) => {
    const share = job.total === null || job.total === 0 ? null : job.done / job.total
    const amount = job.unit === 'bytes' ? formatBytes(job.done) : t(`unit.${job.unit}`, { count: job.done })
    const rate =
      job.rate === null ? null : job.unit === 'bytes' ? formatBytes(job.rate) : formatNumber(Math.round(job.rate))
    const step = t(`step.${job.step}`)
    const figures = [
      // while a system prepares its answer nothing moves: that is said beside how far it is
      share === null || isBeginning(job)
        ? step
        : job.step === 'asking'
          ? `${step} · ${formatShare(share)}`
          : formatShare(share),
      job.done === 0 ? null : amount,
      rate === null ? null : t('rate', { rate }),
      job.secondsLeft === null ? null : t('left', { time: formatDuration(job.secondsLeft * 1000) }),
    ]
    return {
      name: t(`kind.${job.kind}`, { subject: job.subject }),
      figures: figures.filter((figure) => figure !== null).join(' · '),
    }
  }
}
