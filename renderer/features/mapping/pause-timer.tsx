import { StatusWord } from '../../ui/status-word.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useWords } from '../../words/use-words.ts'

interface PauseTimerProps {
  /** UTC milliseconds. */
  readonly pausedAt: number
  /** What is paused for longer is not brought in later; null: no such limit is documented. */
  readonly resumeBy: number | null
}

const minute = 60_000

/** For how long imports have been paused, and until when they must go on. */
export function PauseTimer({ pausedAt, resumeBy }: PauseTimerProps) {
  const { t, formatDuration, formatDateTime } = useWords('mapping')
  const now = useNow(minute)
  const isOver = resumeBy !== null && now > resumeBy
  return (
    <p role="timer">
      <StatusWord tone={isOver ? 'bad' : 'warning'}>
        <span>
          {t('guided.pausedFor', { time: formatDuration(Math.max(0, now - pausedAt)) })}{' '}
          {resumeBy === null
            ? t('guided.remind')
            : t(isOver ? 'guided.over' : 'guided.resumeBy', { when: formatDateTime(resumeBy) })}
        </span>
      </StatusWord>
    </p>
  )
}
